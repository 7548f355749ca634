using ClaimTracker.Core.Counting;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Outbox;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Ingest;

/// <summary>The first of a document's changes, as many as one transaction holds, with their permit, their trace and what they add to the counters.</summary>
/// <param name="Applied">How many changes it holds.</param>
internal sealed record PublishChunk(EntityTransaction Transaction, int Applied)
{
    /// <summary>Two rows for each new claim; the permit, the trace and the outbox row stay within the 100 operations of a transaction.</summary>
    public const int MaxChanges = (AzureLimits.TransactionOperations - OtherRows) / 2;

    private const int OtherRows = 3;

    /// <param name="version">The version that is being published; null for changes that need no permit.</param>
    /// <param name="insert">See <see cref="ClaimChangeRows.Of"/>.</param>
    public static PublishChunk Of(IReadOnlyList<ClaimChange> changes, int? version, DateTimeOffset now, bool insert)
    {
        var transaction = new EntityTransaction();
        var id = changes[0].After.Claim.Id.Document;
        if (version is { } published)
        {
            transaction.Require(MarkRow.Write(id, RowKeys.Permit(id, published)));
        }

        int applied = 0;
        var posted = new HashSet<string>(StringComparer.Ordinal);
        while (applied < changes.Count && transaction.TryAppend(ClaimChangeRows.Of(changes[applied], insert, posted), reserve: OtherRows - 1))
        {
            applied++;
        }

        ClaimChange[] done = [.. changes.Take(applied)];
        transaction.Add(TraceRows.Changed(now, [.. done.Select(change => change.After.Claim.Id)], done[0].After.Claim.Revision));
        if (OutboxOf(done, now) is { IsEmpty: false } outbox)
        {
            transaction.Add(OutboxRow.Write(id, now, $"publish-{done[0].After.Claim.Id}-{done[0].After.SeenVersion}-{done[0].Before?.Tag}", outbox));
        }

        return new(transaction, applied);
    }

    private static OutboxRow OutboxOf(ClaimChange[] changes, DateTimeOffset now)
    {
        // Claims count for the day in their history, also where their publishing was completed after midnight.
        var created = changes.FirstOrDefault(change => change.Before is not { Published: true })?.After.Claim.CreatedAt;
        var delta = CountDelta.Of(changes[0].After.Claim.Id.Document, changes.Select(change => (change.Before, change.After)), created ?? now);
        return new OutboxRow(delta, [.. ClaimEvents.Published(changes)]);
    }
}
