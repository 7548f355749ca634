using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Core.Ingest;

/// <summary>Works out which claims of a text are known, moved, changed or new. Pure.</summary>
public static class IngestPlanner
{
    /// <param name="blank">The plan's head, without claims.</param>
    /// <param name="source">The version's text.</param>
    /// <param name="extracted">Its claims in reading order.</param>
    /// <param name="known">All claims that the document ever had.</param>
    /// <param name="order">Keys of the current version's claims in reading order; null on the first ingest.</param>
    public static IngestPlan Plan(
        IngestPlan blank,
        SourceText source,
        IReadOnlyList<ExtractedClaim> extracted,
        IReadOnlyList<ClaimRecord> known,
        IReadOnlyList<string>? order)
    {
        var byKey = known.ToDictionary(record => record.Claim.Id.Key, StringComparer.Ordinal);
        var old = (order ?? []).Where(byKey.ContainsKey).Select(key => byKey[key]).ToArray();
        var anchors = new AnchorFactory(source, blank.Version);
        var next = extracted.Select(claim => Found(claim, anchors)).ToList();
        int shadowed = blank.Reprocess ? next.RemoveAll(claim => IsShadowed(claim, old)) : 0;
        var alignment = ClaimAlignment.Of([.. old.Select(record => record.Fingerprint)], [.. next.Select(claim => claim.Fingerprint)]);
        var keys = new KeyAssignment(known, old);
        var planned = new PlannedClaim[next.Count];
        for (int i = 0; i < next.Count; i++)
        {
            int match = Math.Max(alignment.InOrder[i], alignment.Moved[i]);
            planned[i] = match >= 0 ? next[i] with { Key = old[match].Claim.Id.Key } : keys.Assign(next[i]);
        }

        var matched = planned.Where(claim => !claim.New).Select(claim => claim.Key).ToHashSet(StringComparer.Ordinal);
        var gone = Enumerable.Range(0, old.Length).Where(i => !matched.Contains(old[i].Claim.Id.Key)).Select(i => (i, old[i].Claim.Text)).ToArray();
        var added = Enumerable.Range(0, planned.Length).Where(i => planned[i].New).Select(i => (i, planned[i].Text)).ToArray();
        var predecessors = Predecessors.Find(gone, added, alignment.InOrder);
        foreach (var (at, from) in predecessors)
        {
            planned[at] = planned[at] with { Predecessor = old[from].Claim.Id.Key };
        }

        // A person's work on the same text is not undone by another extractor: what it no longer finds stays in the order.
        var stay = blank.Reprocess ? gone.Where(claim => old[claim.i].Claim.Touched && !IsOrphaned(old[claim.i])).Select(claim => old[claim.i]).ToArray() : [];
        int kept = alignment.InOrder.Count(index => index >= 0);
        int moved = alignment.Moved.Count(index => index >= 0);
        var report = order is null
            ? null
            : new ReuploadReport(kept + stay.Length, moved, predecessors.Count, gone.Length - stay.Length - predecessors.Count, planned.Length - kept - moved - predecessors.Count, shadowed);
        return blank with
        {
            Claims = stay.Length == 0 ? planned : InReadingOrder(planned, stay, blank.Version),
            Gone = [.. gone.Select(claim => old[claim.i].Claim.Id.Key).Except(stay.Select(record => record.Claim.Id.Key), StringComparer.Ordinal)],
            Report = report,
        };
    }

    private static PlannedClaim Found(ExtractedClaim claim, AnchorFactory anchors)
    {
        var anchor = anchors.At(claim.Start, claim.End);
        return new PlannedClaim(
            "",
            New: false,
            ClaimIdentity.Fingerprint(claim.Text, claim.Facets.Attribution?.Speaker),
            ClaimIdentity.ContextHash(claim.Facets.Context, anchor.Heading, claim.Facets.Attribution?.Speaker),
            IngestLimits.Excerpt(claim.Text),
            IngestLimits.Excerpt(claim.Quote),
            anchor,
            IngestLimits.Bounded(claim.Facets));
    }

    /// <summary>A new finding that shares half or more of the shorter quote with a touched claim of the same text, without being that claim.</summary>
    private static bool IsShadowed(PlannedClaim claim, ClaimRecord[] old) =>
        old.Any(record => record.Claim.Touched && !IsOrphaned(record) && record.Fingerprint != claim.Fingerprint && OverlapsByHalf(claim.Anchor, record.Claim.Anchor));

    private static bool OverlapsByHalf(ClaimAnchor left, ClaimAnchor right) =>
        2 * (Math.Min(left.End, right.End) - Math.Max(left.Start, right.Start)) >= Math.Min(left.End - left.Start, right.End - right.Start);

    private static bool IsOrphaned(ClaimRecord record) => record.Claim.Anchor.State == AnchorState.Orphaned;

    private static PlannedClaim[] InReadingOrder(PlannedClaim[] planned, ClaimRecord[] stay, int version) =>
    [
        .. planned
            .Concat(stay.Select(record => new PlannedClaim(
                record.Claim.Id.Key, false, record.Fingerprint, record.ContextHash, record.Claim.Text, record.Claim.Quote,
                record.Claim.Anchor with { Version = version }, record.Claim.Facets)))
            .OrderBy(claim => claim.Anchor.Start).ThenBy(claim => claim.Anchor.End),
    ];

    /// <summary>Keys for claims that the version before did not have: a claim that was gone and returns keeps its own, others get one never used.</summary>
    private sealed class KeyAssignment(IReadOnlyList<ClaimRecord> known, ClaimRecord[] current)
    {
        private readonly Dictionary<string, int> _used = known
            .GroupBy(record => record.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

        private readonly Dictionary<string, string> _fingerprints =
            known.ToDictionary(record => record.Claim.Id.Key, record => record.Fingerprint, StringComparer.Ordinal);

        private readonly Dictionary<string, Queue<ClaimRecord>> _returning = known
            .Except(current).Where(record => record.Published)
            .OrderByDescending(record => record.Claim.Touched).ThenBy(record => record.Claim.CreatedAt).ThenBy(record => record.Claim.Id.Key, StringComparer.Ordinal)
            .GroupBy(record => record.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<ClaimRecord>(group), StringComparer.Ordinal);

        public PlannedClaim Assign(PlannedClaim claim)
        {
            if (_returning.TryGetValue(claim.Fingerprint, out var queue) && queue.TryDequeue(out var record))
            {
                return claim with { Key = record.Claim.Id.Key };
            }

            // Counting what is known may give a number that is taken: claims of a version that was never committed are collected, and leave gaps.
            int n = _used.GetValueOrDefault(claim.Fingerprint);
            string key;
            while (!_fingerprints.TryAdd(key = ClaimIdentity.Key(claim.Fingerprint, n), claim.Fingerprint))
            {
                if (_fingerprints[key] != claim.Fingerprint)
                {
                    throw new DocumentRejectedException(DocumentRejection.Damaged, "Two different sentences of the document have the same key.");
                }

                n++;
            }

            _used[claim.Fingerprint] = n + 1;
            return claim with { Key = key, New = true };
        }
    }
}
