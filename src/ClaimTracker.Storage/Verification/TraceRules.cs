using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>Claims and histories = actions, changes and postings. Pure.</summary>
internal static class TraceRules
{
    public static IEnumerable<BrokenRule> Broken(PartitionScan scan) =>
        Missing(scan).Concat(Untold(scan)).Concat(Orphans(scan));

    private static IEnumerable<BrokenRule> Missing(PartitionScan scan) => scan.Traces.Needed
        .Where(needed => !scan.Traces.Rows.ContainsKey(needed.Key) && scan.Claims.ContainsKey(needed.Value) && !scan.IsPurging(needed.Value.Document))
        .Select(needed => new BrokenRule($"{RowKind.Find(needed.Key)!.Name}Missing", needed.Key, "The claim or its history needs this row.")
        {
            Trace = true,
            Claim = needed.Value,
        });

    private static IEnumerable<BrokenRule> Untold(PartitionScan scan) => scan.Claims
        .Where(claim => claim.Value.Published && !scan.Traces.Changed.Contains(claim.Key) && !scan.IsPurging(claim.Key.Document))
        .Select(claim => new BrokenRule(TraceRepair.Untold, claim.Key.ToString(), "Nothing tells that the claim was ever changed.") { Trace = true, Claim = claim.Key });

    /// <summary>
    /// Rows of documents of which nothing else is there. An action whose history is lost stays: it is the last that tells of it.
    /// </summary>
    private static IEnumerable<BrokenRule> Orphans(PartitionScan scan)
    {
        var known = scan.Documents.Keys.Concat(scan.Claims.Keys.Select(claim => claim.Document)).Concat(scan.Listed.Values.Select(row => row.Document)).ToHashSet();
        return scan.Traces.Rows
            .Where(row => !known.Contains(row.Value))
            .Select(row => new BrokenRule($"{RowKind.Find(row.Key)!.Name}Orphan", row.Key, "Tells of a document that is not there.") { Trace = true, Document = row.Value });
    }
}
