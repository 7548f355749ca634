using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Lists;

/// <summary>
/// The rows of one range of keys over all partitions in the order of their keys. Each partition is asked for a few rows
/// and asked again only when they are used up.
/// </summary>
internal sealed class RangeMerge(ClaimsTable table, ListBudget budget)
{
    /// <summary>The last call ended because the budget was spent, not because there is nothing more.</summary>
    public bool Interrupted { get; private set; }

    public async IAsyncEnumerable<TableEntity> RowsAsync(
        string after, string to, int batch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!budget.Allows(RowKeys.Partitions))
        {
            Interrupted = true;
            yield break;
        }

        var heads = RowKeys.AllPartitions.Select(partition => new Head(partition, after)).ToArray();
        await Task.WhenAll(heads.Select(head => FillAsync(head, to, batch, cancellationToken)));
        while (true)
        {
            foreach (var head in heads.Where(head => head is { Rows.Count: 0, Last: false }))
            {
                if (!budget.Allows(1))
                {
                    Interrupted = true;
                    yield break;
                }

                // Twice as much each time: a long walk needs few requests.
                head.Batch = Math.Min(head.Batch * 2, AzureLimits.PageRows);
                await FillAsync(head, to, head.Batch, cancellationToken);
            }

            var least = heads.Where(head => head.Rows.Count > 0).MinBy(head => head.Rows.Peek().RowKey, StringComparer.Ordinal);
            if (least is null)
            {
                yield break;
            }

            yield return least.Rows.Dequeue();
        }
    }

    private async Task FillAsync(Head head, string to, int batch, CancellationToken cancellationToken)
    {
        var (rows, last, requests) = await table.FirstAsync(head.Partition, head.After, to, batch, cancellationToken);
        budget.Spend(requests, rows.Count);
        (head.Last, head.Batch) = (last, batch);
        foreach (var row in rows)
        {
            head.Rows.Enqueue(row);
            head.After = row.RowKey;
        }
    }

    private sealed class Head(string partition, string after)
    {
        public string Partition => partition;

        public string After { get; set; } = after;

        public int Batch { get; set; }

        public bool Last { get; set; }

        public Queue<TableEntity> Rows { get; } = new();
    }
}
