using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Operations;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Backup;

internal sealed class TableBackup(ClaimsTable table) : IStoreBackup
{
    /// <summary>After every row key: they hold only a-z, 0-9 and |.</summary>
    private const string End = "~";

    public Task<long> SaveAsync(Stream target, CancellationToken cancellationToken) =>
        BackupFile.WriteAsync(target, LinesAsync(cancellationToken), cancellationToken);

    public async Task<long> RestoreAsync(Stream source, CancellationToken cancellationToken)
    {
        await foreach (var row in RowsAsync(source, cancellationToken))
        {
            RowKeys.Check(row.RowKey);
        }

        foreach (string partition in RowKeys.AllPartitions)
        {
            if ((await table.FirstAsync(partition, "", End, 1, cancellationToken)).Rows.Count > 0)
            {
                throw new BackupException("The table holds rows already. Restore into an empty one: nothing is ever overwritten.");
            }
        }

        source.Position = 0;
        var transaction = new EntityTransaction();
        string? current = null;
        long restored = 0;
        await foreach (var entity in RowsAsync(source, cancellationToken))
        {
            restored++;
            var row = new EntityTransaction();
            row.Put(entity);
            if (current != entity.PartitionKey || !transaction.TryAppend(row))
            {
                await SubmitAsync(transaction, cancellationToken);
                (transaction, current) = (row, entity.PartitionKey);
            }
        }

        await SubmitAsync(transaction, cancellationToken);
        return restored;
    }

    /// <summary>The rows of the file as this version has them.</summary>
    private static async IAsyncEnumerable<TableEntity> RowsAsync(Stream source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var older = new Schema1Rows();
        long line = 1;
        await foreach (string text in BackupFile.ReadAsync(source, cancellationToken))
        {
            foreach (var row in older.Convert(BackupLine.Read(text, ++line)))
            {
                foreach (string column in AbsenceBrake.Columns)
                {
                    // Where the documents lie is the new store's to find out.
                    row.Remove(column);
                }

                yield return row;
            }
        }

        foreach (var row in older.End())
        {
            yield return row;
        }
    }

    private async IAsyncEnumerable<string> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (string partition in RowKeys.AllPartitions)
        {
            await foreach (var entity in table.RangeAsync(partition, "", End, cancellationToken))
            {
                yield return BackupLine.Write(entity);
            }
        }

        // what the store was made with, and the key that signs continuation tokens
        if (await table.FindAsync(RowKeys.SettingsPartition, RowKeys.SettingsRow, cancellationToken) is { } settings)
        {
            yield return BackupLine.Write(settings);
        }
    }

    private async Task SubmitAsync(EntityTransaction transaction, CancellationToken cancellationToken)
    {
        if (transaction.Actions.Count > 0 && (await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is { } conflict)
        {
            throw new BackupException($"Row '{conflict.Row}' could not be written ({conflict.Status}): something else writes into this table.");
        }
    }
}
