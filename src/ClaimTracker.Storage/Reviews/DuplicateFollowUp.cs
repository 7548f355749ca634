using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Reviews;

/// <summary>
/// Looks after claims that were dismissed as duplicates: the claim that was kept may lie in another partition, which no transaction of its change spans.
/// Each run follows up so many and goes on from there in the next, so that a run is bounded and none is forgotten.
/// </summary>
internal sealed class DuplicateFollowUp(ClaimsTable table, ReviewTransactions transactions, TimeProvider time)
{
    /// <summary>Duplicates that one run follows up: at most as many reads and 500 transactions of 5 requests.</summary>
    private const int PerRun = 5_000;

    private (int Partition, string After) _next = (0, "");

    /// <returns>How many came back into the queue.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        int followed = 0;
        int returned = 0;
        Dictionary<ClaimId, Claim?> originals = [];
        string list = RowKeys.Queue(ReviewStatus.NotCheckable);
        for (int step = 0; step <= RowKeys.Partitions; step++)
        {
            string partition = RowKeys.AllPartitions[_next.Partition];
            await foreach (var row in table.RangeAsync(partition, _next.After.Length > 0 ? _next.After : list + "|", RowKeys.End(list), cancellationToken))
            {
                if (ClaimRow.Read(row).Claim is not { Dismissal.DuplicateOf: not null } duplicate)
                {
                    continue;
                }

                if (followed++ == PerRun)
                {
                    _next = (_next.Partition, row.RowKey);
                    return returned;
                }

                returned += await FollowAsync(duplicate, originals, cancellationToken) ? 1 : 0;
            }

            _next = ((_next.Partition + 1) % RowKeys.Partitions, "");
        }

        return returned;
    }

    private async Task<bool> FollowAsync(Claim duplicate, Dictionary<ClaimId, Claim?> originals, CancellationToken cancellationToken)
    {
        var kept = duplicate.Dismissal!.DuplicateOf!.Value;
        if (!originals.TryGetValue(kept, out var original))
        {
            original = originals[kept] = await ReadAsync(kept, cancellationToken) is { Visible: true } found ? found.Claim : null;
        }

        var now = time.GetUtcNow();
        if (Duplicates.Reconsider(duplicate, original, now) is null && Duplicates.Noted(duplicate, original) is null)
        {
            return false;
        }

        // The index row may be older than the claim: what is written is decided on the claim itself.
        if (await ReadAsync(duplicate.Id, cancellationToken) is not { Visible: true } record)
        {
            return false;
        }

        if (Duplicates.Reconsider(record.Claim, original, now) is { } changed)
        {
            return await transactions.TryApplyAsync(record, changed, cancellationToken);
        }

        if (Duplicates.Noted(record.Claim, original) is { } noted)
        {
            await table.TrySubmitAsync(ClaimChangeRows.Of(new(record, record with { Claim = noted }, null)), cancellationToken);
        }

        return false;
    }

    private async Task<ClaimRecord?> ReadAsync(ClaimId id, CancellationToken cancellationToken) =>
        await table.FindAsync(RowKeys.Partition(id.Document), RowKeys.Claim(id), cancellationToken) is { } entity ? ClaimRow.Read(entity) : null;
}
