using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>Looks again at what a scan found, and mends it from the claim and document rows, which are the truth, guarded by their tags.</summary>
internal sealed class StoreRepair(ClaimsTable table, IIngestStore store)
{
    /// <returns>The finding, or null where the rule holds after all.</returns>
    public async Task<VerifyFinding?> ConfirmAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken) => broken.Rule switch
    {
        "indexMissing" or "indexStale" or "indexOrphan" => await IndexAsync(partition, broken, repair, cancellationToken),
        "evidenceTally" => await TallyAsync(partition, broken, repair, cancellationToken),
        "history" => await HistoryAsync(partition, broken, cancellationToken),
        "documentNotListed" or "listOrphan" => await ListAsync(partition, broken, repair, cancellationToken),
        "readingOrder" or "placeWithoutClaim" or "versionMissing" => await StillSettledAsync(broken, cancellationToken),
        "claimMissing" => await table.FindAsync(partition, RowKeys.Claim(broken.Claim!.Value), cancellationToken) is null ? Finding(broken) : null,
        "documentMissing" => await store.FindAsync(broken.Document!.Value, cancellationToken) is null ? Finding(broken) : null,
        _ => Finding(broken),
    };

    /// <summary>Compares counters and the counts in the documents with the claims; to be called for a scan during which nothing was counted.</summary>
    public async Task<IReadOnlyList<VerifyFinding>> CountersAsync(string partition, PartitionScan scan, bool repair, CancellationToken cancellationToken)
    {
        var findings = new List<VerifyFinding>();
        var truth = PartitionRules.Truth(scan);
        if (scan.Total.Documents != truth.Documents || !Same(scan.Total.Statuses, truth.Statuses) || !Same(scan.Total.Verdicts, truth.Verdicts))
        {
            var transaction = new EntityTransaction();
            (truth with { Tag = scan.Total.Tag }).Into(transaction, partition, RowKeys.Total);
            bool repaired = repair && (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null;
            findings.Add(new("counters", $"{partition} {RowKeys.Total}", "The counters differ from the claims.", repaired));
        }

        var byDocument = scan.Claims.Where(pair => pair.Value.Visible)
            .GroupBy(pair => pair.Key.Document)
            .ToDictionary(group => group.Key, group => group.GroupBy(pair => pair.Value.Status).ToDictionary(status => status.Key, status => status.Count()));
        foreach (var (id, state) in scan.Documents)
        {
            var counts = byDocument.GetValueOrDefault(id, []);
            if (Same(state.Document.StatusCounts, counts))
            {
                continue;
            }

            bool repaired = repair && await TrySaveAsync(state with { Document = state.Document with { StatusCounts = counts } }, cancellationToken);
            findings.Add(new("documentCounts", id.ToString(), "The document's counts differ from its claims.", repaired));
        }

        return findings;
    }

    private async Task<VerifyFinding?> IndexAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        var record = await ClaimAsync(partition, broken.Claim!.Value, cancellationToken);
        bool belongs = record is not null && ClaimChangeRows.IndexKeys(record).Contains(broken.Where);
        var row = await table.FindAsync(partition, broken.Where, cancellationToken);
        if (belongs ? row?.GetInt64("revision") == record!.Claim.Revision : row is null)
        {
            return null;
        }

        if (!repair)
        {
            return Finding(broken);
        }

        var transaction = new EntityTransaction();
        if (record is not null)
        {
            // Written as it is: the transaction fails where the claim has changed since.
            transaction.Replace(ClaimRow.Write(record, RowKeys.Claim(record.Claim.Id)), record.Tag!);
        }

        if (belongs)
        {
            transaction.Put(ClaimRow.Write(record!, broken.Where));
        }
        else
        {
            transaction.Delete(partition, broken.Where, row!.ETag.ToString());
        }

        return Finding(broken) with { Repaired = (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null };
    }

    private async Task<VerifyFinding?> TallyAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        var id = broken.Claim!.Value;
        if (await ClaimAsync(partition, id, cancellationToken) is not { } record)
        {
            return null;
        }

        var tally = new EvidenceTally(0, 0, 0);
        await foreach (var entity in table.UnderAsync(partition, $"e|{id.Document}|{id.Key}", cancellationToken))
        {
            var evidence = EvidenceRow.Read(entity);
            tally = evidence.Retracted is null ? tally.Plus(evidence.Content.Stance, 1) : tally;
        }

        if (tally == record.Claim.Evidence)
        {
            return null;
        }

        if (!repair)
        {
            return Finding(broken);
        }

        var after = record with { Claim = record.Claim with { Evidence = tally } };
        var transaction = ClaimChangeRows.Of(new ClaimChange(record, after, null));
        return Finding(broken) with { Repaired = (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null };
    }

    private async Task<VerifyFinding?> HistoryAsync(string partition, BrokenRule broken, CancellationToken cancellationToken)
    {
        // Read the claim before and after its history: only where it stayed the same is the chain of one moment.
        var id = broken.Claim!.Value;
        var before = await ClaimAsync(partition, id, cancellationToken);
        var history = ScannedHistory.Empty;
        await foreach (var entity in table.UnderAsync(partition, $"h|{id.Document}|{id.Key}", cancellationToken))
        {
            history = history.Plus(id, HistoryRow.Read(entity));
        }

        var after = await ClaimAsync(partition, id, cancellationToken);
        bool holds = before is null || before.Tag != after?.Tag
            || (history.Broken is null && history.Revision == before.Claim.Revision && history.Head == before.HistoryHead);
        return holds ? null : Finding(broken);
    }

    private async Task<VerifyFinding?> ListAsync(string partition, BrokenRule broken, bool repair, CancellationToken cancellationToken)
    {
        var state = await store.FindAsync(broken.Document!.Value, cancellationToken);
        var row = await table.FindAsync(partition, broken.Where, cancellationToken);
        bool belongs = state is not null && DocumentRows.ListKeys(state).Contains(broken.Where);
        if (belongs == row is not null)
        {
            return null;
        }

        if (!repair)
        {
            return Finding(broken);
        }

        var transaction = state is null ? new EntityTransaction() : DocumentRows.Of(state);
        if (!belongs)
        {
            transaction.Delete(partition, broken.Where, row!.ETag.ToString());
        }

        return Finding(broken) with { Repaired = (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null };
    }

    private async Task<VerifyFinding?> StillSettledAsync(BrokenRule broken, CancellationToken cancellationToken)
    {
        // A new version may have been committed while the rows were read: then the next verification tells.
        var state = await store.FindAsync(broken.Document!.Value, cancellationToken);
        return state is null || state.Document.Publishing || state.Document.UpdatedAt != broken.SeenAt ? null : Finding(broken);
    }

    private async Task<ClaimRecord?> ClaimAsync(string partition, ClaimId id, CancellationToken cancellationToken) =>
        await table.FindAsync(partition, RowKeys.Claim(id), cancellationToken) is { } entity ? ClaimRow.Read(entity) : null;

    private async Task<bool> TrySaveAsync(IngestState state, CancellationToken cancellationToken)
    {
        try
        {
            await store.SaveAsync(state, cancellationToken);
            return true;
        }
        catch (IngestConflictException)
        {
            return false;
        }
    }

    private static VerifyFinding Finding(BrokenRule broken) => new(broken.Rule, broken.Where, broken.Detail, Repaired: false);

    private static bool Same<T>(IReadOnlyDictionary<T, int> left, IReadOnlyDictionary<T, int> right)
        where T : notnull =>
        left.Where(pair => pair.Value != 0).ToDictionary().Count == right.Where(pair => pair.Value != 0).ToDictionary().Count
        && left.All(pair => right.GetValueOrDefault(pair.Key) == pair.Value);
}
