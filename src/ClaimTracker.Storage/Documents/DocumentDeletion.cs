using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Documents;

/// <summary>Soft delete: the document is hidden at once, its claims right after; a new upload of the path brings them back.</summary>
internal sealed class DocumentDeletion(IIngestStore store, IDocumentBlobs blobs, TimeProvider time)
{
    public Task<DeletionOutcome> DeleteAsync(DocumentId id, Actor actor, DocumentPrecondition precondition, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync<DeletionOutcome>(async () =>
        {
            if (await store.FindAsync(id, cancellationToken) is not { } state || state.Document is { State: DocumentState.Deleting, Publishing: false })
            {
                return new DeletionOutcome.NotFound();
            }

            if (state.Document.State != DocumentState.Deleting)
            {
                if (!precondition.Holds(state.Document))
                {
                    return new DeletionOutcome.Stale(state.Document);
                }

                // The content that lies there now is deleted with it, read or not; a later one brings the document back.
                var content = await blobs.FindAsync(state.Document.Path, cancellationToken);
                state = await store.SaveAsync(DocumentLifecycle.Delete(state, actor, content?.ETag, time.GetUtcNow()), cancellationToken);
            }

            await HideAsync(state, cancellationToken);
            return new DeletionOutcome.Deleted();
        });

    /// <summary>
    /// Hides what is still visible of a deleted document; safe to run again. Claims that a later version has brought back are left alone: an upload may
    /// have been faster than this deletion, whose last write is refused then.
    /// </summary>
    /// <exception cref="IngestConflictException">The document was written meanwhile.</exception>
    public async Task<IngestState> HideAsync(IngestState state, CancellationToken cancellationToken)
    {
        await ConflictRetry.RunAsync(async () =>
        {
            var visible = (await store.ReadClaimsAsync(state.Id, cancellationToken))
                .Where(record => record.Visible && record.SeenVersion <= state.Document.Version)
                .ToArray();
            foreach (var chunk in visible.Chunk(store.MaxChanges))
            {
                await HideAsync(chunk, cancellationToken);
            }

            return visible.Length;
        });
        return await store.SaveAsync(DocumentLifecycle.Hide(state), cancellationToken);
    }

    private async Task HideAsync(ClaimRecord[] claims, CancellationToken cancellationToken)
    {
        var changes = claims.Select(record => new ClaimChange(record, record with { Hidden = true }, null)).ToArray();
        for (int done = 0; done < changes.Length;)
        {
            int applied = await store.PublishAsync(changes[done..], version: null, cancellationToken);

            // A reviewer was faster with one of them: they are all read again.
            done += applied > 0 ? applied : throw new IngestConflictException();
        }
    }
}
