using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>All rows that a claim's change touches.</summary>
internal static class ClaimChangeRows
{
    /// <summary>Claim, indexes and history of one change; nothing of idempotency or outbox.</summary>
    public static EntityTransaction Of(ClaimChange change)
    {
        var transaction = new EntityTransaction();
        string partition = RowKeys.Partition(change.After.Claim.Id.Document);
        var own = ClaimRow.Write(change.After, RowKeys.Claim(change.After.Claim.Id));
        if (change.Before?.Tag is { } tag)
        {
            transaction.Replace(own, tag);
        }
        else
        {
            transaction.Add(own);
        }

        var after = IndexKeys(change.After).ToHashSet(StringComparer.Ordinal);
        foreach (string row in change.Before is null ? [] : IndexKeys(change.Before).Except(after, StringComparer.Ordinal))
        {
            transaction.Delete(partition, row);
        }

        foreach (string row in after)
        {
            transaction.Put(ClaimRow.Write(change.After, row));
        }

        if (change.Entry is not null)
        {
            transaction.Add(HistoryRow.Write(change.After.Claim.Id, change.Entry));
        }

        if (change.Place is var (version, ordinal))
        {
            var claim = change.After.Claim;
            transaction.Put(PlaceRow.Write(claim.Id.Document, version, ordinal, new PlaceRow(claim.Id.Key, claim.Quote, claim.Anchor)));
        }

        return transaction;
    }

    /// <summary>Keys of the index rows that a claim has: none while nobody may see it.</summary>
    public static IEnumerable<string> IndexKeys(ClaimRecord record)
    {
        if (!record.Visible)
        {
            return [];
        }

        var claim = record.Claim;
        string?[] reviewers = [claim.Assignee, claim.Lease?.Holder];
        return
        [
            RowKeys.Queue(claim),
            .. reviewers.OfType<string>().Select(reviewer => RowKeys.Reviewer(reviewer, claim)).Distinct(StringComparer.Ordinal),
            .. claim.Lease is { } lease ? (string[])[RowKeys.Lease(lease, claim.Id)] : [],
        ];
    }
}
