using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>Documents newest first, of one state or of any.</summary>
internal sealed class DocumentLists(ClaimsTable table, ContinuationTokens tokens, WalkMemory memory, TimeProvider time)
{
    public async Task<Page<TrackedDocument>> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Size, PageRequest.MaxSize);
        string canonical = string.Join('\n', "documents", string.Join(',', query.States), query.Collection, query.Text?.Text);
        string? token = page.Continuation is { } given ? await tokens.ReadAsync(canonical, given, cancellationToken) : null;
        var walk = RememberedWalk.Of(memory, token, time.GetUtcNow());
        var items = new List<TrackedDocument>(page.Size);
        var budget = new ListBudget();
        budget.Spend(WalkMemory.RequestsPerPage, 0);
        bool inTail = walk.InTail;
        string? next = null;
        if (!inTail)
        {
            next = await AddAsync(query, walk, page.Size, items, budget, walk.Position, tail: false, cancellationToken);
            inTail = next is null && walk.GoesOn;
        }

        if (next is null && inTail)
        {
            // Those that came to the front since the walk began, with new content or a new state.
            string? position = walk.InTail ? walk.Position : null;
            next = await AddAsync(query, walk, page.Size, items, budget, position, tail: true, cancellationToken);
            if (next is null && position is not null)
            {
                // Between two pages of the tail something may have come from behind the place of the walk to the front.
                next = await AddAsync(query, walk, page.Size, items, budget, after: null, tail: true, cancellationToken);
            }
        }

        return new(items, next is null ? null : await tokens.WriteAsync(canonical, await walk.NextAsync(inTail, next, cancellationToken), cancellationToken));
    }

    /// <returns>Where the next page goes on; null where there is nothing more.</returns>
    private async Task<string?> AddAsync(
        DocumentQuery query, RememberedWalk walk, int size, List<TrackedDocument> items, ListBudget budget, string? after, bool tail, CancellationToken cancellationToken)
    {
        string prefix = RowKeys.DocumentList(query.States.Count == 1 ? RowKeys.Code(query.States[0]) : RowKeys.AnyState);
        string last = after ?? prefix + "|";
        bool narrow = query.States.Count > 1 || query.Collection is not null || query.Text is not null;
        var merge = new RangeMerge(table, budget);
        await foreach (var row in merge.RowsAsync(last, RowKeys.End(prefix), narrow ? 200 : (size / RowKeys.Partitions) + 5, cancellationToken))
        {
            var state = DocumentRow.Read(row);
            if (tail && state.ListedAt < walk.Since)
            {
                return null;
            }

            if (items.Count == size)
            {
                return last;
            }

            last = row.RowKey;
            if (query.Matches(state.Document) && await walk.TakeAsync(state.Id.Value, state.ListedAt, cancellationToken))
            {
                items.Add(state.Document);
            }
        }

        return merge.Interrupted ? last : null;
    }
}
