using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Outbox;
using ClaimTracker.Storage.Reviews;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>
/// Checks partition by partition. The table has no snapshots, so what a scan finds is looked at again row by row, and counters are compared
/// only when nothing was counted while the partition was read: work that goes on never looks like damage.
/// </summary>
internal sealed class StoreVerifier(
    ClaimsTable table, OutboxDrainer drainer, ClaimRepair claims, DocumentRepair documents, TraceRepair traces, CounterRepair counters, DuplicateCircles circles) : IStoreVerifier
{
    private const int MaxFindings = 1_000;
    private const int MaxScans = 5;

    public Task<VerifyReport> VerifyAsync(bool repair, CancellationToken cancellationToken) => VerifyAsync(RowKeys.AllPartitions, repair, cancellationToken);

    public async Task<VerifyReport> VerifyAsync(IReadOnlyList<string> partitions, bool repair, CancellationToken cancellationToken)
    {
        var report = new VerifyReport(0, 0, 0, [], 0);
        var duplicates = new List<ClaimId>();
        foreach (string partition in partitions)
        {
            var (scan, findings) = await VerifyAsync(partition, repair, cancellationToken);
            duplicates.AddRange(scan.Claims.Where(pair => pair.Value is { Visible: true, DuplicateOf: not null }).Select(pair => pair.Key));
            report = Plus(report, findings) with
            {
                Documents = report.Documents + scan.Documents.Count,
                Claims = report.Claims + scan.Claims.Values.LongCount(claim => claim.Visible),
                HistoryRows = report.HistoryRows + scan.HistoryRows,
            };
        }

        return Plus(report, await CirclesAsync(duplicates, repair, cancellationToken));
    }

    private static VerifyReport Plus(VerifyReport report, IReadOnlyCollection<VerifyFinding> findings) => report with
    {
        Findings = [.. report.Findings.Concat(findings).Take(MaxFindings)],
        Repaired = report.Repaired + findings.Count(finding => finding.Repaired),
    };

    /// <summary>Duplicates may lie in different partitions, so circles show only when all were read.</summary>
    private async Task<IReadOnlyList<VerifyFinding>> CirclesAsync(IReadOnlyList<ClaimId> duplicates, bool repair, CancellationToken cancellationToken)
    {
        var findings = new List<VerifyFinding>();
        var known = new HashSet<ClaimId>();
        foreach (var id in duplicates.Where(id => !known.Contains(id)))
        {
            if (await circles.OpenAsync(id, repair, cancellationToken) is { } circle)
            {
                known.UnionWith(circle.Claims);
                findings.Add(new("duplicateCircle", id.ToString(), $"{circle.Claims.Count} claims are duplicates of each other.", circle.Opened));
            }
        }

        return findings;
    }

    private async Task<(PartitionScan Scan, List<VerifyFinding> Findings)> VerifyAsync(string partition, bool repair, CancellationToken cancellationToken)
    {
        var (scan, quiet) = await ScanAsync(partition, cancellationToken);
        var findings = new List<VerifyFinding>();
        foreach (var broken in DocumentRules.Broken(scan).Concat(ClaimRules.Broken(scan)).Concat(DocumentRules.Shown(scan))
            .Concat(TraceRules.Broken(scan)).Take(MaxFindings))
        {
            var finding = broken switch
            {
                { Trace: true } => await traces.ConfirmAsync(partition, broken, repair, cancellationToken),
                { Claim: null } => await documents.ConfirmAsync(partition, broken, repair, cancellationToken),
                _ => await claims.ConfirmAsync(partition, broken, repair, cancellationToken),
            };
            if (finding is not null)
            {
                findings.Add(finding);
            }
        }

        if (findings.Exists(finding => finding.Repaired))
        {
            // The counters are compared with what was mended.
            (scan, quiet) = await ScanAsync(partition, cancellationToken);
        }

        if (quiet)
        {
            findings.AddRange(await counters.CheckAsync(partition, scan, repair, cancellationToken));
        }

        return (scan, findings);
    }

    /// <returns>The scan, and whether nothing was counted while it was made.</returns>
    private async Task<(PartitionScan Scan, bool Quiet)> ScanAsync(string partition, CancellationToken cancellationToken)
    {
        for (int scans = 1; ; scans++)
        {
            await drainer.DrainAsync(partition, cancellationToken);
            string? before = await TotalTagAsync(partition, cancellationToken);
            var scan = await PartitionScan.ReadAsync(table, partition, cancellationToken);
            var (waiting, _, _) = await table.FirstAsync(partition, RowKind.Outbox.Start, RowKind.Outbox.End, 1, cancellationToken);
            bool quiet = waiting.Count == 0 && before == await TotalTagAsync(partition, cancellationToken);
            if (quiet || scans == MaxScans)
            {
                return (scan, quiet);
            }
        }
    }

    private async Task<string?> TotalTagAsync(string partition, CancellationToken cancellationToken) =>
        CounterRow.Read(await table.FindAsync(partition, RowKeys.Total, cancellationToken)).Tag;
}
