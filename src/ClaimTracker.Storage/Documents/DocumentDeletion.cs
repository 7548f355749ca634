using ClaimTracker.Core;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Documents;

/// <summary>Soft delete: the document is hidden at once, its claims right after; a new upload of the path brings them back.</summary>
internal sealed class DocumentDeletion(IIngestStore store, IDocumentBlobs blobs, TimeProvider time)
{
    private const int MaxConflicts = 30;
    private const int Chunk = 24;

    public async Task<DeletionOutcome> DeleteAsync(DocumentId id, Actor actor, DocumentPrecondition precondition, CancellationToken cancellationToken)
    {
        for (int attempt = 0; ; attempt++)
        {
            if (await store.FindAsync(id, cancellationToken) is not { } state || (state.Document.State == DocumentState.Deleting && !state.Document.Publishing))
            {
                return new DeletionOutcome.NotFound();
            }

            if (state.Document.State != DocumentState.Deleting && !precondition.Holds(state.Document))
            {
                return new DeletionOutcome.Stale(state.Document);
            }

            try
            {
                var now = time.GetUtcNow();
                if (state.Document.State != DocumentState.Deleting)
                {
                    // The content that lies there now is deleted with it, read or not; a later one brings the document back.
                    var content = await blobs.FindAsync(state.Document.Path, cancellationToken);
                    state = await store.SaveAsync(
                        state with
                        {
                            SettledETag = content?.ETag ?? state.SettledETag,
                            Document = state.Document with
                            {
                                State = DocumentState.Deleting,
                                Publishing = true,
                                Reason = new StateReason("deleted", $"Deleted by {actor.Id}."),
                                UpdatedAt = now,
                            },
                            FinalState = DocumentState.Deleting,
                            DeletedAt = now,
                            ListedAt = now,
                        },
                        cancellationToken);
                }

                await HideAsync(state, cancellationToken);
                return new DeletionOutcome.Deleted();
            }
            catch (IngestConflictException) when (attempt < MaxConflicts)
            {
                // Somebody else wrote the document: look again.
            }
        }
    }

    /// <summary>
    /// Hides what is still visible of a deleted document; safe to run again. Claims that a later version has brought back are left alone: an upload may
    /// have been faster than this deletion, whose last write is refused then.
    /// </summary>
    public async Task<IngestState> HideAsync(IngestState state, CancellationToken cancellationToken)
    {
        for (int attempt = 0; ; attempt++)
        {
            var visible = (await store.ReadClaimsAsync(state.Id, cancellationToken))
                .Where(record => record.Visible && record.SeenVersion <= state.Document.Version)
                .ToArray();
            if (visible.Length == 0)
            {
                break;
            }

            if (attempt == MaxConflicts)
            {
                throw new StorageUnavailableException(TimeSpan.FromSeconds(1));
            }

            foreach (var chunk in visible.Chunk(Chunk))
            {
                await HideAsync(chunk, cancellationToken);
            }
        }

        return await store.SaveAsync(state with { Document = state.Document with { Publishing = false } }, cancellationToken);
    }

    private async Task HideAsync(ClaimRecord[] claims, CancellationToken cancellationToken)
    {
        var changes = claims.Select(record => new ClaimChange(record, record with { Hidden = true }, null)).ToArray();
        for (int done = 0; done < changes.Length;)
        {
            int applied = await store.PublishAsync(changes[done..], version: null, cancellationToken);
            if (applied == 0)
            {
                // A reviewer was faster with one of them; the caller reads them all again.
                return;
            }

            done += applied;
        }
    }
}
