using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>Documents newest first, of one state or of any.</summary>
internal sealed class DocumentLists(ClaimsTable table, ContinuationTokens tokens)
{
    public async Task<Page<TrackedDocument>> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page.Size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Size, PageRequest.MaxSize);
        string prefix = RowKeys.DocumentList(query.States.Count == 1 ? RowKeys.Code(query.States[0]) : RowKeys.AnyState);
        string canonical = string.Join('\n', "documents", string.Join(',', query.States), query.Collection);
        string after = page.Continuation is { } token ? await tokens.ReadAsync(canonical, token, cancellationToken) : prefix + "|";
        bool narrow = query.States.Count > 1 || query.Collection is not null;
        var merge = new RangeMerge(table, new ListBudget());
        var items = new List<TrackedDocument>(page.Size);
        await foreach (var row in merge.RowsAsync(after, RowKeys.End(prefix), narrow ? 200 : (page.Size / RowKeys.Partitions) + 5, cancellationToken))
        {
            if (items.Count == page.Size)
            {
                return new(items, await tokens.WriteAsync(canonical, after, cancellationToken));
            }

            after = row.RowKey;
            var document = DocumentRow.ReadDocument(row);
            if ((query.States.Count < 2 || query.States.Contains(document.State)) && (query.Collection is null || document.Collection == query.Collection))
            {
                items.Add(document);
            }
        }

        return new(items, merge.Interrupted ? await tokens.WriteAsync(canonical, after, cancellationToken) : null);
    }
}
