using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>A document's versions, newest first. One request a page: the numbers are known, so each page is a range of its own.</summary>
internal sealed class VersionList(ClaimsTable table, ContinuationTokens tokens)
{
    public async Task<Page<DocumentVersion>> ListAsync(TrackedDocument document, PageRequest page, CancellationToken cancellationToken)
    {
        string list = $"versions\n{document.Id}";
        int newest = page.Continuation is { } token
            ? int.Parse(await tokens.ReadAsync(list, token, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture)
            : document.Version;
        int older = Math.Max(0, newest - page.Size);
        var versions = new List<DocumentVersion>(page.Size);
        await foreach (var row in table.RangeAsync(
            RowKeys.Partition(document.Id), RowKeys.Version(document.Id, older + 1), RowKeys.Version(document.Id, newest + 1), cancellationToken))
        {
            versions.Add(VersionRow.Read(row));
        }

        versions.Reverse();
        return new(
            versions,
            older == 0 ? null : await tokens.WriteAsync(list, older.ToString(CultureInfo.InvariantCulture), cancellationToken));
    }
}
