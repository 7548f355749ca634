using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Outbox;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>
/// Checks partition by partition. The table has no snapshots, so what a scan finds is looked at again row by row, and counters are compared
/// only when nothing was counted while the partition was read: work that goes on never looks like damage.
/// </summary>
internal sealed class StoreVerifier(ClaimsTable table, OutboxDrainer drainer, StoreRepair repairer) : IStoreVerifier
{
    private const int MaxFindings = 1_000;
    private const int MaxScans = 5;

    public async Task<VerifyReport> VerifyAsync(bool repair, CancellationToken cancellationToken)
    {
        var report = new VerifyReport(0, 0, 0, [], 0);
        foreach (string partition in RowKeys.AllPartitions)
        {
            var (scan, findings) = await VerifyAsync(partition, repair, cancellationToken);
            report = new VerifyReport(
                report.Documents + scan.Documents.Count,
                report.Claims + scan.Claims.Values.LongCount(claim => claim.Visible),
                report.HistoryRows + scan.HistoryRows,
                [.. report.Findings.Concat(findings).Take(MaxFindings)],
                report.Repaired + findings.Count(finding => finding.Repaired));
        }

        return report;
    }

    private async Task<(PartitionScan Scan, List<VerifyFinding> Findings)> VerifyAsync(string partition, bool repair, CancellationToken cancellationToken)
    {
        var (scan, quiet) = await ScanAsync(partition, cancellationToken);
        var findings = new List<VerifyFinding>();
        foreach (var broken in PartitionRules.ClaimRules(scan).Concat(PartitionRules.DocumentRules(scan)).Take(MaxFindings))
        {
            if (await repairer.ConfirmAsync(partition, broken, repair, cancellationToken) is { } finding)
            {
                findings.Add(finding);
            }
        }

        if (quiet)
        {
            findings.AddRange(await repairer.CountersAsync(partition, scan, repair, cancellationToken));
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
            var (waiting, _, _) = await table.FirstAsync(partition, "o|", RowKeys.End("o"), 1, cancellationToken);
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
