using System.Globalization;
using System.Runtime.CompilerServices;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>
/// A claim's history, oldest first. One request a page, and one for the claim on the first: its first entry is not stored but follows from the claim.
/// </summary>
internal sealed class HistoryList(ClaimsTable table, ContinuationTokens tokens)
{
    public async IAsyncEnumerable<HistoryEntry> AllAsync(ClaimId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await FirstAsync(id, cancellationToken) is { } first)
        {
            yield return first;
        }

        await foreach (var entity in table.UnderAsync(RowKeys.Partition(id.Document), RowKind.History.Of(id), cancellationToken))
        {
            yield return HistoryRow.Read(entity);
        }
    }

    public async Task<Page<HistoryEntry>> ListAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken)
    {
        string list = $"history\n{id}";
        string? position = page.Continuation is { } token ? await tokens.ReadAsync(list, token, cancellationToken) : null;
        var first = position is null ? await FirstAsync(id, cancellationToken) : null;
        string after = position is null
            ? RowKind.History.Of(id) + "|"
            : RowKeys.History(id, long.Parse(position, NumberStyles.None, CultureInfo.InvariantCulture));
        var found = await table.FirstAsync(RowKeys.Partition(id.Document), after, RowKeys.End(RowKind.History.Of(id)), page.Size + 1, cancellationToken);
        HistoryEntry[] entries = [.. first is null ? (HistoryEntry[])[] : [first], .. found.Rows.Select(HistoryRow.Read)];
        bool last = found.Last && entries.Length <= page.Size;
        entries = entries[..Math.Min(page.Size, entries.Length)];
        return new(entries, last ? null : await tokens.WriteAsync(list, entries[^1].Revision.ToString(CultureInfo.InvariantCulture), cancellationToken));
    }

    /// <summary>Null where there is no such claim, or nobody may see it yet.</summary>
    private async Task<HistoryEntry?> FirstAsync(ClaimId id, CancellationToken cancellationToken) =>
        await table.FindAsync(RowKeys.Partition(id.Document), RowKeys.Claim(id), cancellationToken) is { } entity && ClaimRow.Read(entity) is { Published: true } record
            ? ClaimPublishing.FirstEntry(record)
            : null;
}
