using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Core.Ingest;

/// <summary>
/// Brings a committed version's claims into the queue, transaction by transaction. Each transaction is guarded by the claims it changes,
/// so that two publishers, or one that starts again, do every claim once.
/// </summary>
public sealed class VersionPublisher(IIngestStore store, TimeProvider time)
{
    private const int MaxAttempts = 50;

    /// <summary>Completes what is left to do of the document's current version.</summary>
    public async Task<IngestState> ResumeAsync(IngestState state, CancellationToken cancellationToken)
    {
        for (int attempt = 0; IsPublishing(state, state.Document.Version); attempt++)
        {
            var plan = await store.ReadPlanAsync(state.Id, state.Document.Version, cancellationToken)
                ?? throw new InvalidOperationException($"Document {state.Id} is publishing version {state.Document.Version}, which has no plan.");
            try
            {
                return await PublishAsync(state, plan, known: null, cancellationToken);
            }
            catch (IngestConflictException) when (attempt < MaxAttempts)
            {
                state = await store.FindAsync(state.Id, cancellationToken) ?? state with { Document = state.Document with { Publishing = false } };
            }
        }

        return state;
    }

    /// <param name="state">With the plan's version committed.</param>
    /// <param name="plan">Of the current version.</param>
    /// <param name="known">All claims of the document as read before; null where they are not known.</param>
    public async Task<IngestState> PublishAsync(IngestState state, IngestPlan plan, IReadOnlyList<ClaimRecord>? known, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < MaxAttempts; attempt++)
        {
            known ??= await store.ReadClaimsAsync(state.Id, cancellationToken);
            if (await PublishChangesAsync(Changes(state, plan, known), plan.Version, cancellationToken))
            {
                return await FinishAsync(state, cancellationToken);
            }

            // A claim was reviewed meanwhile, or the permit is gone: a twin has finished, or the document was deleted.
            known = null;
            if (await store.FindAsync(state.Id, cancellationToken) is not { } current || !IsPublishing(current, plan.Version))
            {
                throw new IngestConflictException();
            }

            state = current;
        }

        throw new StorageUnavailableException(TimeSpan.FromSeconds(5));
    }

    private static bool IsPublishing(IngestState state, int version) =>
        state.Document is { Publishing: true, State: not DocumentState.Deleting } document && document.Version == version;

    private async Task<bool> PublishChangesAsync(List<ClaimChange> changes, int version, CancellationToken cancellationToken)
    {
        for (int done = 0; done < changes.Count;)
        {
            int applied = await store.PublishAsync(changes[done..Math.Min(changes.Count, done + MaxChunk)], version, cancellationToken);
            if (applied == 0)
            {
                return false;
            }

            done += applied;
        }

        return true;
    }

    /// <summary>4 rows a claim, the outbox row and the permit stay below 100 operations.</summary>
    private const int MaxChunk = 24;

    private List<ClaimChange> Changes(IngestState state, IngestPlan plan, IReadOnlyList<ClaimRecord> known)
    {
        var now = time.GetUtcNow();
        var byKey = known.ToDictionary(record => record.Claim.Id.Key, StringComparer.Ordinal);
        bool placesWritten = plan.Report is not null;
        var changes = new List<ClaimChange>();
        for (int ordinal = 0; ordinal < plan.Claims.Count; ordinal++)
        {
            var planned = plan.Claims[ordinal];
            var record = byKey.GetValueOrDefault(planned.Key);
            if (record is { Published: true } && record.SeenVersion >= plan.Version)
            {
                continue;
            }

            var change = planned.New && record is not { Published: true }
                ? ClaimPublishing.Created(record, ClaimPublishing.New(plan, planned, state.Document.Collection, published: true), plan)
                : ClaimPublishing.Present(record!, planned, plan, now);
            changes.Add(change with { Place = placesWritten ? null : (plan.Version, ordinal) });
        }

        var gone = plan.Gone.ToHashSet(StringComparer.Ordinal);
        var present = plan.Claims.Select(claim => claim.Key).ToHashSet(StringComparer.Ordinal);
        changes.AddRange(known
            .Where(record => record.SeenVersion < plan.Version && !present.Contains(record.Claim.Id.Key) && (record.Hidden || gone.Contains(record.Claim.Id.Key)))
            .Select(record => ClaimPublishing.Gone(record, plan, now))
            .OfType<ClaimChange>());
        return changes;
    }

    private async Task<IngestState> FinishAsync(IngestState state, CancellationToken cancellationToken)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                return await store.SaveAsync(
                    state with { Document = state.Document with { Publishing = false, State = state.FinalState, UpdatedAt = time.GetUtcNow() } },
                    cancellationToken);
            }
            catch (IngestConflictException) when (attempt < MaxAttempts)
            {
                // The outbox drainer writes the counts of the document at the same time.
                var current = await store.FindAsync(state.Id, cancellationToken);
                if (current is null || !IsPublishing(current, state.Document.Version))
                {
                    return current ?? state;
                }

                state = current;
            }
        }
    }
}
