using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Rows;

/// <summary>All rows that a claim's change touches.</summary>
internal static class ClaimChangeRows
{
    /// <summary>Claim, indexes, postings and history of one change; nothing of idempotency, traces or outbox.</summary>
    /// <param name="insert">
    /// Index rows of a claim that nobody saw before are inserted, which costs storage half of what an upsert does, but fails where one is there by some damage.
    /// </param>
    /// <param name="posted">Keys of postings that another change of the same transaction writes; takes up those of this one.</param>
    public static EntityTransaction Of(ClaimChange change, bool insert = false, HashSet<string>? posted = null)
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

        bool fresh = insert && change.Before is not { Visible: true };
        foreach (string row in after)
        {
            transaction.Append(new(fresh ? TableTransactionActionType.Add : TableTransactionActionType.UpsertReplace, ClaimRow.Write(change.After, row)));
        }

        // Those of new claims were written before the commit.
        if (change.Entry?.Action != ReviewActions.Created)
        {
            string[] before = change.Before is null ? [] : [.. PostingRow.Keys(change.Before)];
            foreach (string row in PostingRow.Keys(change.After).Except(before, StringComparer.Ordinal).Where(row => posted?.Add(row) ?? true))
            {
                transaction.Put(PostingRow.Write(change.After.Claim.Id.Document, row));
            }
        }

        // The first entry is derived from the claim (ClaimPublishing.FirstEntry).
        if (change.Entry is { Action: not ReviewActions.Created })
        {
            transaction.Add(HistoryRow.Write(change.After.Claim.Id, change.Entry));
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
