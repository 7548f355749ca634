using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>Looks again at what a scan found about actions, changes and postings, and mends it: all of them follow from claims and histories.</summary>
internal sealed class TraceRepair(ClaimsTable table, TimeProvider time)
{
    public const string Untold = "changeUntold";

    /// <returns>The finding, or null where the rule holds after all.</returns>
    public async Task<VerifyFinding?> ConfirmAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        var finding = new VerifyFinding(broken.Rule, broken.Where, broken.Detail, Repaired: false);
        if (broken.Claim is { } claim)
        {
            if (await table.FindAsync(partition, RowKeys.Claim(claim), cancellationToken) is not { } own
                || (broken.Rule != Untold && await table.FindAsync(partition, broken.Where, cancellationToken) is not null))
            {
                return null;
            }

            return finding with { Repaired = repair && await PutAsync(Row(broken, claim, ClaimRow.Read(own).Claim.Revision), cancellationToken) };
        }

        if (await table.FindAsync(partition, broken.Where, cancellationToken) is not { } row
            || await table.FindAsync(partition, RowKeys.Document(broken.Document!.Value), cancellationToken) is not null)
        {
            return null;
        }

        var transaction = new EntityTransaction();
        transaction.Delete(partition, broken.Where, row.ETag.ToString());
        return finding with { Repaired = repair && (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null };
    }

    private TableEntity Row(BrokenRule broken, ClaimId claim, long revision)
    {
        if (broken.Rule == Untold)
        {
            return TraceRows.Changed(time.GetUtcNow(), [claim], revision);
        }

        return RowKind.Find(broken.Where) == RowKind.Changed
            ? TraceRows.Changed([claim], broken.Where)
            : MarkRow.Write(claim.Document, broken.Where);
    }

    private async Task<bool> PutAsync(TableEntity row, CancellationToken cancellationToken)
    {
        var transaction = new EntityTransaction();
        transaction.Put(row);
        return (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null;
    }
}
