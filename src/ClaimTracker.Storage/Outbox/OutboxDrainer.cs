using Azure.Data.Tables;
using ClaimTracker.Core.Counting;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Outbox;

/// <summary>
/// Sends the events of a partition's outbox and adds its deltas to the counters. An event is sent at least once: it is sent before the
/// transaction that deletes its row; a delta is counted exactly once, in that transaction.
/// </summary>
internal sealed class OutboxDrainer(ClaimsTable table, StorageClients clients) : IOutbox
{
    /// <summary>Rows of one transaction: each may bring its document (3 rows) and a day.</summary>
    private const int MaxRows = 40;
    private const int MaxOperations = 96;

    /// <returns>Events sent.</returns>
    public async Task<int> DrainAsync(CancellationToken cancellationToken)
    {
        int sent = 0;
        foreach (string partition in RowKeys.AllPartitions)
        {
            sent += await DrainAsync(partition, cancellationToken);
        }

        return sent;
    }

    /// <returns>Events sent.</returns>
    public async Task<int> DrainAsync(string partition, CancellationToken cancellationToken)
    {
        int count = 0;
        var sent = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            bool all = await ConflictRetry.RunAsync(async () =>
            {
                var (rows, _, _) = await table.FirstAsync(partition, RowKind.Outbox.Start, RowKind.Outbox.End, MaxRows, cancellationToken);
                var batch = Fitting(rows);
                foreach (string message in batch.Where(row => sent.Add(row.RowKey)).SelectMany(row => OutboxRow.Read(row).Events))
                {
                    await clients.Events.SendMessageAsync(message, cancellationToken);
                    count++;
                }

                // Where it is all that waited, what has come since has its own signal.
                return batch.Count == 0 || await TryCountAsync(partition, batch, cancellationToken)
                    ? batch.Count == rows.Count && rows.Count < MaxRows
                    : throw new IngestConflictException();
            });
            if (all)
            {
                return count;
            }
        }
    }

    /// <summary>As many rows as surely fit into one transaction.</summary>
    private static List<TableEntity> Fitting(IReadOnlyList<TableEntity> rows)
    {
        var batch = new List<TableEntity>();
        var documents = new HashSet<string>(StringComparer.Ordinal);
        var days = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            documents.Add(row.GetString("document"));
            days.Add(row.GetString("day") ?? "");
            if (batch.Count + 2 + (documents.Count * 3) + days.Count > MaxOperations)
            {
                break;
            }

            batch.Add(row);
        }

        return batch;
    }

    private async Task<bool> TryCountAsync(string partition, List<TableEntity> batch, CancellationToken cancellationToken)
    {
        var deltas = batch.ConvertAll(entity => OutboxRow.Read(entity).Delta);
        var transaction = new EntityTransaction();
        foreach (var row in batch)
        {
            transaction.Delete(partition, row.RowKey, row.ETag.ToString());
        }

        // Always rewritten: its tag tells the verifier whether anything was counted meanwhile.
        var total = CounterRow.Read(await table.FindAsync(partition, RowKeys.Total, cancellationToken));
        deltas.Aggregate(total, (sum, delta) => sum.PlusTotal(delta)).Into(transaction, partition, RowKeys.Total);
        foreach (var group in deltas.Where(delta => delta.Day is not null && (delta.Created != 0 || delta.Decided != 0)).GroupBy(delta => delta.Day!.Value))
        {
            string row = RowKeys.Day(group.Key);
            var day = CounterRow.Read(await table.FindAsync(partition, row, cancellationToken));
            group.Aggregate(day, (sum, delta) => sum.PlusDay(delta)).Into(transaction, partition, row);
        }

        foreach (var group in deltas.Where(delta => delta.Document is not null && delta.Statuses.Count > 0).GroupBy(delta => delta.Document!.Value))
        {
            await CountDocumentAsync(transaction, partition, group.Key, group, cancellationToken);
        }

        return (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is null;
    }

    private async Task CountDocumentAsync(
        EntityTransaction transaction, string partition, DocumentId id, IEnumerable<CountDelta> deltas, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(partition, RowKeys.Document(id), cancellationToken) is not { } entity)
        {
            return;
        }

        var state = DocumentRow.Read(entity);
        var counts = deltas.Aggregate(state.Document.StatusCounts, (sum, delta) => CounterRow.Sum(sum, delta.Statuses));
        foreach (var action in DocumentRows.Of(state with { Document = state.Document with { StatusCounts = counts } }).Actions)
        {
            transaction.Append(action);
        }
    }
}
