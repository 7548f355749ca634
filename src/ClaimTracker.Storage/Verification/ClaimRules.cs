using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>Claims = index rows = evidence = history. Pure.</summary>
internal static class ClaimRules
{
    public static IEnumerable<BrokenRule> Broken(PartitionScan scan)
    {
        // Lost claims first: while they are missing, their index rows are the only copy.
        return Missing(scan).Concat(scan.Claims.SelectMany(pair => Broken(scan, pair.Key, pair.Value))).Concat(Orphans(scan))
            .Where(rule => !scan.IsPurging(rule.Claim!.Value.Document));
    }

    public static EvidenceTally Tally(IEnumerable<(Stance Stance, bool Retracted)> evidence) =>
        evidence.Where(item => !item.Retracted).Aggregate(new EvidenceTally(0, 0, 0), (tally, item) => tally.Plus(item.Stance, 1));

    private static IEnumerable<BrokenRule> Missing(PartitionScan scan)
    {
        var copies = scan.Indexes.Where(pair => RowKind.Find(pair.Key) == RowKind.Queue).GroupBy(pair => pair.Value.Claim).ToDictionary(group => group.Key, group => group.First().Key);
        return scan.Histories.Keys.Concat(scan.Evidence.Keys).Concat(scan.Indexes.Values.Select(index => index.Claim)).Distinct()
            .Where(id => !scan.Claims.ContainsKey(id))
            .Select(id => new BrokenRule("claimMissing", id.ToString(), "History, evidence or an index is there, the claim is not.")
            {
                Claim = id,
                Copy = copies.GetValueOrDefault(id),
            });
    }

    private static IEnumerable<BrokenRule> Broken(PartitionScan scan, ClaimId id, ScannedClaim claim)
    {
        foreach (string key in claim.IndexKeys)
        {
            if (!scan.Indexes.TryGetValue(key, out var row))
            {
                yield return new("indexMissing", key, "The claim is not in this index.") { Claim = id };
            }
            else if (row.Content != claim.Content)
            {
                yield return new("indexStale", key, "Shows something else than the claim has.") { Claim = id };
            }
        }

        if (!claim.Published)
        {
            yield break;
        }

        var evidence = scan.Evidence.GetValueOrDefault(id, []);
        var history = scan.Histories.GetValueOrDefault(id, ScannedHistory.Empty);
        if (claim.Evidence != Tally(evidence.Values))
        {
            yield return new("evidenceTally", id.ToString(), "The evidence rows do not add up to the claim's counts.") { Claim = id };
        }

        if (!Same(evidence, history))
        {
            yield return new("evidence", id.ToString(), "The evidence rows are not those that the history tells of.") { Claim = id };
        }

        if (history.Fault(claim) is { } fault)
        {
            yield return new("history", id.ToString(), fault) { Claim = id };
        }
    }

    public static bool Same(Dictionary<string, (Stance Stance, bool Retracted)> rows, ScannedHistory history) =>
        rows.Count == history.Evidence.Count
        && rows.All(row => history.Evidence.TryGetValue(row.Key, out bool retracted) && retracted == row.Value.Retracted);

    private static IEnumerable<BrokenRule> Orphans(PartitionScan scan)
    {
        var expected = scan.Claims.Values.SelectMany(claim => claim.IndexKeys).ToHashSet(StringComparer.Ordinal);
        return scan.Indexes
            .Where(index => scan.Claims.ContainsKey(index.Value.Claim) && !expected.Contains(index.Key))
            .Select(index => new BrokenRule("indexOrphan", index.Key, "The claim does not belong into this index.") { Claim = index.Value.Claim });
    }
}
