using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Reviews;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Operations;

/// <summary>Tidies up leases that have run out; they count as none from their end on, whether or not this has run.</summary>
internal sealed class LeaseExpiry(ClaimsTable table, ReviewTransactions transactions, TimeProvider time)
{
    public async Task<int> RunAsync(UpkeepSlice slice, CancellationToken cancellationToken)
    {
        int expired = 0;
        var now = time.GetUtcNow();
        foreach (string partition in RowKeys.AllPartitions)
        {
            await foreach (var row in table.RangeAsync(partition, RowKind.Lease.Start, RowKeys.LeasesUntil(now), cancellationToken))
            {
                if (slice.IsOver)
                {
                    // An expired lease counts as none whether or not it is tidied up.
                    return expired;
                }

                var id = ClaimRow.Read(row).Claim.Id;
                if (await table.FindAsync(partition, RowKeys.Claim(id), cancellationToken) is { } entity
                    && ClaimRow.Read(entity) is { Visible: true } record
                    && ReviewWorkflow.Expire(record.Claim, now) is { } changed
                    && await transactions.TryApplyAsync(record, changed, cancellationToken))
                {
                    expired++;
                }
            }
        }

        return expired;
    }
}
