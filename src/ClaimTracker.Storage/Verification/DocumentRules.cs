using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Verification;

/// <summary>Documents = lists = versions = reading order. Pure.</summary>
internal static class DocumentRules
{
    public static IEnumerable<BrokenRule> Broken(PartitionScan scan)
    {
        // Lost documents first: while they are missing, their rows in the lists are the only copy.
        return Missing(scan)
            .Concat(scan.Documents.Values.SelectMany(state => Listed(scan, state).Concat(Version(scan, state))))
            .Concat(Orphans(scan))
            .Concat(Abandoned(scan))
            .Where(rule => !scan.IsPurging(rule.Document!.Value));
    }

    /// <summary>Deleted documents of which claims are still shown; to be looked at last, because hiding needs the claims' index rows.</summary>
    public static IEnumerable<BrokenRule> Shown(PartitionScan scan) => scan.Claims
        .Where(pair => pair.Value.Visible)
        .Select(pair => pair.Key.Document)
        .Distinct()
        .Where(id => scan.Documents.TryGetValue(id, out var state) && state.Document is { State: DocumentState.Deleting, Publishing: false })
        .Select(id => new BrokenRule("deletedVisible", id.ToString(), "The document is deleted, and claims of it are still shown.") { Document = id });

    private static IEnumerable<BrokenRule> Missing(PartitionScan scan)
    {
        var copies = scan.Listed.GroupBy(pair => pair.Value.Document).ToDictionary(group => group.Key, group => group.First().Key);
        return scan.Claims.Keys.Select(claim => claim.Document)
            .Concat(scan.Placed.Select(placed => placed.Document)).Concat(scan.Versions.Select(version => version.Document)).Concat(copies.Keys).Distinct()
            .Where(id => !scan.Documents.ContainsKey(id))
            .Select(id => new BrokenRule("documentMissing", id.ToString(), "Claims, versions or a list are there, their document is not.")
            {
                Document = id,
                Copy = copies.GetValueOrDefault(id),
            });
    }

    private static IEnumerable<BrokenRule> Listed(PartitionScan scan, IngestState state)
    {
        foreach (string key in DocumentRows.ListKeys(state))
        {
            if (!scan.Listed.TryGetValue(key, out var row))
            {
                yield return new("documentNotListed", key, "The document is not in this list.") { Document = state.Id };
            }
            else if (row.Content != scan.DocumentContents[state.Id])
            {
                yield return new("listStale", key, "Shows something else than the document has.") { Document = state.Id };
            }
        }

        foreach (string key in DocumentRows.MarkKeys(state).Where(key => !scan.Marks.ContainsKey(key)))
        {
            yield return new($"{RowKind.Find(key)!.Name}Missing", key, "Transactions that need this row will be refused.") { Document = state.Id };
        }
    }

    private static IEnumerable<BrokenRule> Version(PartitionScan scan, IngestState state)
    {
        // Not while it is published, and not from its deletion until a new version has brought it back.
        var document = state.Document;
        if (document.Publishing || document.Version == 0 || state.DeletedAt is not null)
        {
            yield break;
        }

        BrokenRule Rule(string rule, string detail) =>
            new(rule, state.Id.ToString(), detail) { Document = state.Id, SeenAt = document.UpdatedAt, Version = document.Version };

        var places = scan.Places.GetValueOrDefault(state.Id, []);
        if (places.Count != document.ClaimCount || places.Distinct(StringComparer.Ordinal).Count() != places.Count)
        {
            yield return Rule("readingOrder", $"{places.Count} places for {document.ClaimCount} claims.");
        }

        int unseen = places.Count(key => scan.Claims.GetValueOrDefault(new ClaimId(state.Id, key)) is not { Visible: true });
        if (unseen > 0)
        {
            yield return Rule("placeWithoutClaim", $"The reading order names {unseen} claims that nobody can see.");
        }

        if (!scan.Versions.Contains((state.Id, document.Version)))
        {
            yield return Rule("versionMissing", $"Version {document.Version} has no row.");
        }
    }

    private static IEnumerable<BrokenRule> Orphans(PartitionScan scan)
    {
        var lists = scan.Documents.Values.SelectMany(DocumentRows.ListKeys).ToHashSet(StringComparer.Ordinal);
        var marks = scan.Documents.Values.SelectMany(DocumentRows.MarkKeys).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, (id, _)) in scan.Listed.Where(row => scan.Documents.ContainsKey(row.Value.Document) && !lists.Contains(row.Key)))
        {
            yield return new("listOrphan", key, "The document does not belong into this list.") { Document = id };
        }

        foreach (var (key, id) in scan.Marks.Where(row => !marks.Contains(row.Key)))
        {
            yield return new($"{RowKind.Find(key)!.Name}Orphan", key, "Says of the document what is not so.") { Document = id };
        }
    }

    /// <summary>Rows of versions that were begun and can never be committed any more, which the timer collects.</summary>
    private static IEnumerable<BrokenRule> Abandoned(PartitionScan scan) => scan.Claims
        .Where(pair => !pair.Value.Published)
        .Select(pair => (pair.Key.Document, Version: pair.Value.FirstVersion))
        .Concat(scan.Placed)
        .Distinct()
        .Where(version => scan.Documents.TryGetValue(version.Document, out var state) && state.Document.State != DocumentState.Deleting
            && state.IsAbandoned(version.Version) && !scan.Versions.Contains(version))
        .Select(version => new BrokenRule("abandonedVersion", version.Document.ToString(), $"Rows of version {version.Version} are left, which will never be committed.")
        {
            Document = version.Document,
            Version = version.Version,
        });
}
