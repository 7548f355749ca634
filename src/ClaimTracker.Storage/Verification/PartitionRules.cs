using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;

namespace ClaimTracker.Storage.Verification;

/// <summary>The invariants of one partition, checked on a scan. Pure.</summary>
internal static class PartitionRules
{
    public static IEnumerable<BrokenRule> ClaimRules(PartitionScan scan)
    {
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, claim) in scan.Claims)
        {
            expected.UnionWith(claim.IndexKeys);
            foreach (string key in claim.IndexKeys)
            {
                if (!scan.Indexes.TryGetValue(key, out var row))
                {
                    yield return new("indexMissing", id, key, "The claim is not in this index.");
                }
                else if (row.Revision != claim.Revision)
                {
                    yield return new("indexStale", id, key, $"Shows revision {row.Revision}, the claim has {claim.Revision}.");
                }
            }

            if (claim.Published && claim.Evidence != scan.Evidence.GetValueOrDefault(id, new EvidenceTally(0, 0, 0)))
            {
                yield return new("evidenceTally", id, id.ToString(), "The evidence rows do not add up to the claim's counts.");
            }

            if (claim.DuplicateOf is { } other && scan.Claims.GetValueOrDefault(other)?.DuplicateOf == id)
            {
                yield return new("duplicateCycle", id, id.ToString(), $"Each is a duplicate of the other: {other}.");
            }

            if (claim.Published && HistoryFault(claim, scan.Histories.GetValueOrDefault(id, ScannedHistory.Empty)) is { } fault)
            {
                yield return new("history", id, id.ToString(), fault);
            }
        }

        foreach (var (key, (id, _)) in scan.Indexes)
        {
            if (!expected.Contains(key))
            {
                yield return new("indexOrphan", id, key, "The claim does not belong into this index.");
            }
        }

        foreach (var id in scan.Histories.Keys.Concat(scan.Evidence.Keys).Distinct())
        {
            if (!scan.Claims.ContainsKey(id))
            {
                yield return new("claimMissing", id, id.ToString(), "History or evidence is there, the claim is not.");
            }
        }
    }

    public static IEnumerable<BrokenRule> DocumentRules(PartitionScan scan)
    {
        var lists = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, state) in scan.Documents)
        {
            string[] keys = [.. DocumentRows.ListKeys(state)];
            lists.UnionWith(keys);
            foreach (string key in keys.Where(key => !scan.Listed.ContainsKey(key)))
            {
                yield return new("documentNotListed", null, key, "The document is not in this list.") { Document = id };
            }

            if (state.Document is { Version: > 0, Publishing: false, State: not DocumentState.Deleting } document)
            {
                var places = scan.Places.GetValueOrDefault(id, []);
                if (places.Count != document.ClaimCount)
                {
                    yield return new("readingOrder", null, id.ToString(), $"{places.Count} places for {document.ClaimCount} claims.") { Document = id, SeenAt = document.UpdatedAt };
                }

                foreach (string key in places.Where(key => scan.Claims.GetValueOrDefault(new ClaimId(id, key)) is not { Visible: true }))
                {
                    yield return new("placeWithoutClaim", null, $"{id}-{key}", "The reading order names a claim that nobody can see.") { Document = id, SeenAt = document.UpdatedAt };
                }

                if (!scan.Versions.Contains((id, document.Version)))
                {
                    yield return new("versionMissing", null, id.ToString(), $"Version {document.Version} has no row.") { Document = id, SeenAt = document.UpdatedAt };
                }
            }
        }

        foreach (var (key, id) in scan.Listed)
        {
            if (!lists.Contains(key))
            {
                yield return new("listOrphan", null, key, "The document does not belong into this list.") { Document = id };
            }
        }

        foreach (var id in scan.Claims.Keys.Select(claim => claim.Document).Distinct().Where(id => !scan.Documents.ContainsKey(id)))
        {
            yield return new("documentMissing", null, id.ToString(), "Claims are there, their document is not.") { Document = id };
        }
    }

    /// <summary>What the counters would be, taken from the rows.</summary>
    public static CounterRow Truth(PartitionScan scan) => new()
    {
        Documents = scan.Documents.Values.Sum(DocumentRows.Counted),
        Statuses = scan.Claims.Values.Where(claim => claim.Visible).GroupBy(claim => claim.Status).ToDictionary(group => group.Key, group => group.Count()),
        Verdicts = scan.Claims.Values.Where(claim => claim is { Visible: true, Status: ReviewStatus.Decided, Verdict: not null })
            .GroupBy(claim => claim.Verdict!.Value).ToDictionary(group => group.Key, group => group.Count()),
    };

    private static string? HistoryFault(ScannedClaim claim, ScannedHistory history) =>
        history.Broken
        ?? (history.Revision != claim.Revision ? $"The history ends at revision {history.Revision}, the claim has {claim.Revision}." : null)
        ?? (history.Head != claim.HistoryHead ? "The newest history row is not the one that the claim was written with." : null);
}

/// <param name="Claim">The claim whose rows would have to be mended; null where it is about a document.</param>
internal sealed record BrokenRule(string Rule, ClaimId? Claim, string Where, string Detail)
{
    public DocumentId? Document { get; init; }

    /// <summary>When the document was last written, as the scan saw it.</summary>
    public DateTimeOffset SeenAt { get; init; }
}
