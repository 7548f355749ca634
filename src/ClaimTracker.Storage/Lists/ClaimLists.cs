using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>Walks exactly one index for each list: reading order, reviewer, queue, or the claims themselves.</summary>
internal sealed class ClaimLists(
    ClaimsTable table, ContinuationTokens tokens, ReadingOrderList readingOrder, ClaimWalk walk, ChangedClaims changed, WalkMemory memory, TimeProvider time)
{
    public async Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Size, query.Walk ? PageRequest.MaxWalk : PageRequest.MaxSize);
        string canonical = query.Canonical();
        string? position = page.Continuation is { } token ? await tokens.ReadAsync(canonical, token, cancellationToken) : null;
        var (items, next) = query switch
        {
            { Document: { } document } when !query.Walk || await readingOrder.IsSmallAsync(document, cancellationToken) =>
                await readingOrder.ListAsync(document, query, page.Size, position, cancellationToken),
            { Walk: true } => await walk.ListAsync(query, page.Size, position, cancellationToken),
            _ => await IndexAsync(query, page.Size, position, cancellationToken),
        };
        return new(items, next is null ? null : await tokens.WriteAsync(canonical, next, cancellationToken));
    }

    /// <summary>One range of keys after the other, each merged over the partitions; then what moved meanwhile.</summary>
    private async Task<(IReadOnlyList<Claim> Items, string? Next)> IndexAsync(
        ClaimQuery query, int size, string? token, CancellationToken cancellationToken)
    {
        var remembered = RememberedWalk.Of(memory, token, time.GetUtcNow());
        var items = new List<Claim>(size);
        var budget = new ListBudget();
        budget.Spend(WalkMemory.RequestsPerPage, 0);
        if (!remembered.InTail && await InOrderAsync(query, remembered, size, items, budget, cancellationToken) is { } position)
        {
            return (items, await remembered.NextAsync(inTail: false, position, cancellationToken));
        }

        if (!remembered.GoesOn)
        {
            // All on one page: there was no time for anything to move.
            return (items, null);
        }

        var (ended, next) = await changed.AddAsync(query, remembered, size, items, budget, cancellationToken);
        return (items, ended ? null : await remembered.NextAsync(inTail: true, next, cancellationToken));
    }

    /// <returns>Where the next page goes on; null where the list has come to its end.</returns>
    private async Task<string?> InOrderAsync(
        ClaimQuery query, RememberedWalk remembered, int size, List<Claim> items, ListBudget budget, CancellationToken cancellationToken)
    {
        string[] prefixes = Prefixes(query);
        var (index, after) = Position(remembered.Position);
        for (; index < prefixes.Length; index++, after = null)
        {
            string last = after ?? prefixes[index] + "|";
            var merge = new RangeMerge(table, budget);
            await foreach (var row in merge.RowsAsync(last, RowKeys.End(prefixes[index]), Batch(query, size), cancellationToken))
            {
                if (items.Count == size)
                {
                    return $"{index}:{last}";
                }

                last = row.RowKey;
                if (ClaimRow.Read(row) is var record && query.Matches(record)
                    && await remembered.TakeAsync(record.Claim.Id.ToString(), record.Claim.UpdatedAt, cancellationToken))
                {
                    items.Add(record.Claim);
                }
            }

            if (merge.Interrupted || (items.Count == size && index + 1 < prefixes.Length))
            {
                return $"{index}:{last}";
            }
        }

        return null;
    }

    private static string[] Prefixes(ClaimQuery query) => query switch
    {
        { Assignee: { } reviewer } => [RowKeys.Reviewer(reviewer)],
        { Statuses.Count: 0 } => [RowKeys.Queue(ReviewStatus.Unreviewed)],
        _ => [.. query.Statuses.Distinct().Select(RowKeys.Queue)],
    };

    /// <summary>A sixteenth of the page and some more; where rows are left out, as much as a request brings quickly.</summary>
    private static int Batch(ClaimQuery query, int size) => query.Narrows() ? 200 : (size / RowKeys.Partitions) + 5;

    private static (int Index, string? After) Position(string? position)
    {
        if (position is null)
        {
            return (0, null);
        }

        int colon = position.IndexOf(':', StringComparison.Ordinal);
        return (int.Parse(position.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture), position[(colon + 1)..]);
    }
}
