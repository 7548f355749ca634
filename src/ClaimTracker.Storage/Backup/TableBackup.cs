using System.Runtime.CompilerServices;
using ClaimTracker.Core.Operations;
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
        long checkedRows = 0;
        await foreach (string line in BackupFile.ReadAsync(source, cancellationToken))
        {
            BackupLine.Read(line, ++checkedRows + 1);
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
        await foreach (string line in BackupFile.ReadAsync(source, cancellationToken))
        {
            var entity = BackupLine.Read(line, ++restored + 1);
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
