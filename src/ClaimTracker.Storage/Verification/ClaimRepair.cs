using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>
/// Looks again at what a scan found about claims, and mends it from the claim's row, which is the truth, guarded by its tag. History and evidence are
/// never invented: where they are lost, that is reported and nothing is made to look as if they had not been there.
/// </summary>
internal sealed class ClaimRepair(ClaimsTable table)
{
    /// <returns>The finding, or null where the rule holds after all.</returns>
    public Task<VerifyFinding?> ConfirmAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken) => broken.Rule switch
    {
        "claimMissing" => MissingAsync(partition, broken, repair, cancellationToken),
        "evidence" or "evidenceTally" or "history" => HistoryAsync(partition, broken, repair, cancellationToken),
        _ => IndexAsync(partition, broken, repair, cancellationToken),
    };

    /// <summary>The queue's row repeats the whole claim; it is the claim where its history ends with it.</summary>
    private async Task<VerifyFinding?> MissingAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        var id = broken.Claim!.Value;
        if (await ClaimAsync(partition, id, cancellationToken) is not null)
        {
            return null;
        }

        var copy = broken.Copy is null ? null : await table.FindAsync(partition, broken.Copy, cancellationToken);
        if (!repair || copy is null || ClaimRow.Read(copy) is var record && record.HistoryHead != (await HistoryAsync(partition, record, cancellationToken)).Head)
        {
            return Finding(broken);
        }

        var transaction = new EntityTransaction();
        transaction.Add(ClaimRow.Write(ClaimRow.Read(copy), RowKeys.Claim(id)));
        return await MendAsync(broken, transaction, cancellationToken);
    }

    private async Task<VerifyFinding?> IndexAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        var own = await table.FindAsync(partition, RowKeys.Claim(broken.Claim!.Value), cancellationToken);
        var record = own is null ? null : ClaimRow.Read(own);
        bool belongs = record is not null && ClaimChangeRows.IndexKeys(record).Contains(broken.Where);
        var row = await table.FindAsync(partition, broken.Where, cancellationToken);
        if (record is null || (belongs ? row is not null && RowContent.Of(row) == RowContent.Of(own!) : row is null))
        {
            return null;
        }

        if (!repair)
        {
            return Finding(broken);
        }

        // The claim is written as it is: the transaction fails where it has changed since.
        var transaction = new EntityTransaction();
        transaction.Replace(ClaimRow.Write(record, RowKeys.Claim(record.Claim.Id)), record.Tag!);
        if (belongs)
        {
            transaction.Put(ClaimRow.Write(record, broken.Where));
        }
        else
        {
            transaction.Delete(partition, broken.Where, row!.ETag.ToString());
        }

        return await MendAsync(broken, transaction, cancellationToken);
    }

    private async Task<VerifyFinding?> HistoryAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        // The claim is read before and after the rest: only where it stayed the same is all of it of one moment.
        var id = broken.Claim!.Value;
        var before = await table.FindAsync(partition, RowKeys.Claim(id), cancellationToken);
        if (before is null)
        {
            return null;
        }

        var record = ClaimRow.Read(before);
        var history = await HistoryAsync(partition, record, cancellationToken);
        var evidence = await EvidenceAsync(partition, id, cancellationToken);
        if ((await table.FindAsync(partition, RowKeys.Claim(id), cancellationToken))?.ETag != before.ETag)
        {
            return null;
        }

        var (scanned, tally) = (ScannedClaim.Of(record, before), ClaimRules.Tally(evidence.Values));
        bool complete = ClaimRules.Same(evidence, history);
        switch (broken.Rule)
        {
            case "history":
                return history.Fault(scanned) is null ? null : Finding(broken);
            case "evidence":
                return complete ? null : Finding(broken);
            default:
                if (tally == record.Claim.Evidence)
                {
                    return null;
                }

                var after = record with { Claim = record.Claim with { Evidence = tally } };
                return repair && complete
                    ? await MendAsync(broken, ClaimChangeRows.Of(new ClaimChange(record, after, null)), cancellationToken)
                    : Finding(broken);
        }
    }

    private async Task<ScannedHistory> HistoryAsync(string partition, ClaimRecord record, CancellationToken cancellationToken)
    {
        var id = record.Claim.Id;
        var history = new ScannedHistory();
        if (record.Published)
        {
            history.Add(id, ClaimPublishing.FirstEntry(record));
        }

        await foreach (var row in table.UnderAsync(partition, RowKind.History.Of(id), cancellationToken))
        {
            history.Add(id, HistoryRow.Read(row));
        }

        return history;
    }

    private async Task<Dictionary<string, (Stance Stance, bool Retracted)>> EvidenceAsync(string partition, ClaimId id, CancellationToken cancellationToken)
    {
        var all = new Dictionary<string, (Stance Stance, bool Retracted)>(StringComparer.Ordinal);
        await foreach (var row in table.UnderAsync(partition, RowKind.Evidence.Of(id), cancellationToken))
        {
            var evidence = EvidenceRow.Read(row);
            all[evidence.Id] = (evidence.Content.Stance, evidence.Retracted is not null);
        }

        return all;
    }

    private async Task<ClaimRecord?> ClaimAsync(string partition, ClaimId id, CancellationToken cancellationToken) =>
        await table.FindAsync(partition, RowKeys.Claim(id), cancellationToken) is { } entity ? ClaimRow.Read(entity) : null;

    private async Task<VerifyFinding> MendAsync(BrokenRule broken, EntityTransaction transaction, CancellationToken cancellationToken) =>
        Finding(broken) with { Repaired = (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null };

    private static VerifyFinding Finding(BrokenRule broken) => new(broken.Rule, broken.Where, broken.Detail, Repaired: false);
}
