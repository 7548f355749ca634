using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Core.Ingest;

/// <summary>
/// Brings a committed version's claims into the queue, transaction by transaction. Each transaction is guarded by the claims it changes,
/// so that two publishers, or one that starts again, do every claim once.
/// </summary>
public sealed class VersionPublisher(IIngestStore store, TimeProvider time)
{
    /// <summary>Each conflict is a claim that somebody was faster with.</summary>
    private const int MaxReviewed = 50;

    /// <summary>Completes what is left to do of the document's current version.</summary>
    public Task<IngestState> ResumeAsync(IngestState state, CancellationToken cancellationToken)
    {
        bool gone = false;
        return ConflictRetry.RunAsync(
            async () =>
            {
                if (gone || !IsPublishing(state, state.Document.Version))
                {
                    return state;
                }

                var plan = await store.ReadPlanAsync(state.Id, state.Document.Version, cancellationToken)
                    ?? throw new InvalidOperationException($"Document {state.Id} is publishing version {state.Document.Version}, which has no plan.");
                if (plan.Report is null)
                {
                    // A first version that was restored from a backup of schema 1 has its places only as far as it was published.
                    await store.PrepareAsync(plan, [], cancellationToken);
                }

                return await PublishAsync(state, plan, known: null, cancellationToken);
            },
            again: async () =>
            {
                var current = await store.FindAsync(state.Id, cancellationToken);
                (gone, state) = (current is null, current ?? state);
                return true;
            });
    }

    /// <param name="state">With the plan's version committed.</param>
    /// <param name="plan">Of the current version.</param>
    /// <param name="known">All claims of the document as read before; null where they are not known.</param>
    public Task<IngestState> PublishAsync(IngestState state, IngestPlan plan, IReadOnlyList<ClaimRecord>? known, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync(
            async () =>
            {
                known ??= await store.ReadClaimsAsync(state.Id, cancellationToken);
                var notes = new ProgressNotes(store, time, state);
                int before = known.Count(record => record.Published && record.SeenVersion >= plan.Version);
                bool published = await PublishChangesAsync(Changes(state, plan, known), plan.Version, before, plan.Claims.Count, notes, cancellationToken);
                state = notes.State;
                return published ? await FinishAsync(state, cancellationToken) : throw new IngestConflictException();
            },
            again: async () =>
            {
                // A claim was reviewed meanwhile, or the permit is gone: a twin has finished, or the document was deleted.
                known = null;
                if (await store.FindAsync(state.Id, cancellationToken) is not { } current || !IsPublishing(current, plan.Version))
                {
                    return false;
                }

                state = current;
                return true;
            },
            most: MaxReviewed);

    private static bool IsPublishing(IngestState state, int version) =>
        state.Document is { Publishing: true, State: not DocumentState.Deleting } document && document.Version == version;

    private async Task<bool> PublishChangesAsync(IEnumerable<ClaimChange> changes, int version, int done, int claims, ProgressNotes notes, CancellationToken cancellationToken)
    {
        using var coming = changes.GetEnumerator();
        int most = store.MaxChanges;
        var chunk = new List<ClaimChange>(most);
        while (true)
        {
            while (chunk.Count < most && coming.MoveNext())
            {
                chunk.Add(coming.Current);
            }

            if (chunk.Count == 0)
            {
                return true;
            }

            int applied = await store.PublishAsync(chunk, version, cancellationToken);
            if (applied == 0)
            {
                return false;
            }

            chunk.RemoveRange(0, applied);
            done += applied;
            await notes.NoteAsync(new IngestProgress(IngestStep.Publishing, Math.Min(done, claims), claims), cancellationToken);
        }
    }

    /// <summary>One by one: of a large document all at once would be as much memory again as its plan.</summary>
    private IEnumerable<ClaimChange> Changes(IngestState state, IngestPlan plan, IReadOnlyList<ClaimRecord> known)
    {
        var now = time.GetUtcNow();
        var byKey = known.ToDictionary(record => record.Claim.Id.Key, StringComparer.Ordinal);
        foreach (var planned in plan.Claims)
        {
            var record = byKey.GetValueOrDefault(planned.Key);
            if (record is { Published: true } && record.SeenVersion >= plan.Version)
            {
                continue;
            }

            yield return planned.New && record is not { Published: true }
                ? ClaimPublishing.Created(record, ClaimPublishing.New(plan, planned, state.Document.Collection, published: true), plan)
                : ClaimPublishing.Present(record!, planned, plan, now);
        }

        var gone = plan.Gone.ToHashSet(StringComparer.Ordinal);
        var present = plan.Claims.Select(claim => claim.Key).ToHashSet(StringComparer.Ordinal);
        var rest = known
            .Where(record => record.SeenVersion < plan.Version && !present.Contains(record.Claim.Id.Key) && (record.Hidden || gone.Contains(record.Claim.Id.Key)))
            .Select(record => ClaimPublishing.Gone(record, plan, now))
            .OfType<ClaimChange>();
        foreach (var change in rest)
        {
            yield return change;
        }
    }

    private Task<IngestState> FinishAsync(IngestState state, CancellationToken cancellationToken)
    {
        int version = state.Document.Version;
        return ConflictRetry.RunAsync(
            async () => IsPublishing(state, version) ? await store.SaveAsync(DocumentLifecycle.Publish(state, time.GetUtcNow()), cancellationToken) : state,
            again: async () =>
            {
                // The outbox drainer writes the counts of the document at the same time; or a twin has finished it, or it was deleted.
                if (await store.FindAsync(state.Id, cancellationToken) is { } current)
                {
                    state = current;
                    return true;
                }

                return false;
            });
    }
}
