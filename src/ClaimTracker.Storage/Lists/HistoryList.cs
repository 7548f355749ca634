using System.Globalization;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>A claim's history, oldest first. One request a page.</summary>
internal sealed class HistoryList(ClaimsTable table, ContinuationTokens tokens)
{
    public async Task<Page<HistoryEntry>> ListAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken)
    {
        string list = $"history\n{id}";
        string prefix = $"h|{id.Document}|{id.Key}";
        string after = page.Continuation is { } token
            ? RowKeys.History(id, long.Parse(await tokens.ReadAsync(list, token, cancellationToken), NumberStyles.None, CultureInfo.InvariantCulture))
            : prefix + "|";
        var found = await table.FirstAsync(RowKeys.Partition(id.Document), after, RowKeys.End(prefix), page.Size + 1, cancellationToken);
        HistoryEntry[] entries = [.. found.Rows.Take(page.Size).Select(HistoryRow.Read)];
        bool last = found.Last && found.Rows.Count <= page.Size;
        return new(entries, last ? null : await tokens.WriteAsync(list, entries[^1].Revision.ToString(CultureInfo.InvariantCulture), cancellationToken));
    }
}
