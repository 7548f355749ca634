using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>Compares counters with claims, documents and history, and mends them; for a scan during which nothing was counted.</summary>
internal sealed class CounterRepair(ClaimsTable table, IIngestStore store)
{
    public async Task<IReadOnlyList<VerifyFinding>> CheckAsync(string partition, PartitionScan scan, bool repair, CancellationToken cancellationToken)
    {
        var findings = new List<VerifyFinding>();
        var truth = Truth(scan);
        if (scan.Total.Documents != truth.Documents || !Same(scan.Total.Statuses, truth.Statuses) || !Same(scan.Total.Verdicts, truth.Verdicts))
        {
            bool repaired = repair && await TryWriteAsync(partition, RowKeys.Total, truth with { Tag = scan.Total.Tag }, cancellationToken);
            findings.Add(new("counters", $"{partition} {RowKeys.Total}", "The counters differ from the claims.", repaired));
        }

        foreach (var (day, (created, decided)) in scan.HistoryDays)
        {
            // More than the history has is right: what was purged still counts for the day on which it was done.
            var counted = scan.Days.GetValueOrDefault(day, new CounterRow());
            if (counted.Created < created || counted.Decided < decided)
            {
                var mended = counted with { Created = Math.Max(counted.Created, created), Decided = Math.Max(counted.Decided, decided) };
                bool repaired = repair && await TryWriteAsync(partition, RowKeys.Day(day), mended, cancellationToken);
                findings.Add(new("dayCounters", $"{partition} {RowKeys.Day(day)}", "The history has more of that day than the counters.", repaired));
            }
        }

        findings.AddRange(await DocumentsAsync(scan, repair, cancellationToken));
        return findings;
    }

    private static CounterRow Truth(PartitionScan scan) => new()
    {
        Documents = scan.Documents.Values.Sum(DocumentRows.Counted),
        Statuses = scan.Claims.Values.Where(claim => claim.Visible).GroupBy(claim => claim.Status).ToDictionary(group => group.Key, group => group.Count()),
        Verdicts = scan.Claims.Values.Where(claim => claim is { Visible: true, Status: ReviewStatus.Decided, Verdict: not null })
            .GroupBy(claim => claim.Verdict!.Value).ToDictionary(group => group.Key, group => group.Count()),
    };

    private async Task<IReadOnlyList<VerifyFinding>> DocumentsAsync(PartitionScan scan, bool repair, CancellationToken cancellationToken)
    {
        var findings = new List<VerifyFinding>();
        var byDocument = scan.Claims.Where(pair => pair.Value.Visible)
            .GroupBy(pair => pair.Key.Document)
            .ToDictionary(group => group.Key, group => group.GroupBy(pair => pair.Value.Status).ToDictionary(status => status.Key, status => status.Count()));
        foreach (var (id, state) in scan.Documents)
        {
            var counts = byDocument.GetValueOrDefault(id, []);
            if (!Same(state.Document.StatusCounts, counts))
            {
                bool repaired = repair && await TrySaveAsync(state with { Document = state.Document with { StatusCounts = counts } }, cancellationToken);
                findings.Add(new("documentCounts", id.ToString(), "The document's counts differ from its claims.", repaired));
            }
        }

        return findings;
    }

    private async Task<bool> TryWriteAsync(string partition, string row, CounterRow counter, CancellationToken cancellationToken)
    {
        var transaction = new EntityTransaction();
        counter.Into(transaction, partition, row);
        return (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null;
    }

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

    private static bool Same<T>(IReadOnlyDictionary<T, int> left, IReadOnlyDictionary<T, int> right)
        where T : notnull =>
        left.Count(pair => pair.Value != 0) == right.Count(pair => pair.Value != 0)
        && left.All(pair => right.GetValueOrDefault(pair.Key) == pair.Value);
}
