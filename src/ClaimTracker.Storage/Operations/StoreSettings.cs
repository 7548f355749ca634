using System.Security.Cryptography;
using Azure.Data.Tables;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Operations;

/// <summary>The settings row: what the store was made with, and the key that signs continuation tokens.</summary>
internal sealed class StoreSettings(ClaimsTable table)
{
    private byte[]? _key;

    public async Task<byte[]> KeyAsync(CancellationToken cancellationToken) =>
        _key ??= await EnsureAsync(cancellationToken);

    /// <exception cref="StoreSettingsException">The store was made with other settings.</exception>
    public async Task<byte[]> EnsureAsync(CancellationToken cancellationToken)
    {
        var entity = await table.FindAsync(RowKeys.SettingsPartition, RowKeys.SettingsRow, cancellationToken);
        if (entity is null)
        {
            entity = EntityColumns.Row(RowKeys.SettingsPartition, RowKeys.SettingsRow);
            entity["partitions"] = RowKeys.Partitions;
            entity["key"] = RandomNumberGenerator.GetBytes(32);
            var transaction = new EntityTransaction();
            transaction.Add(entity);
            if ((await table.TrySubmitAsync(transaction, cancellationToken)).Conflict is not null)
            {
                // Another instance was faster.
                entity = await table.FindAsync(RowKeys.SettingsPartition, RowKeys.SettingsRow, cancellationToken);
            }
        }

        return _key = Checked(entity);
    }

    private static byte[] Checked(TableEntity? entity)
    {
        if (entity?.GetInt32("partitions") is not RowKeys.Partitions || entity.GetInt32(EntityColumns.Schema) is not EntityColumns.SchemaVersion)
        {
            throw new StoreSettingsException(
                $"The table was made with {entity?.GetInt32("partitions")} partitions and schema {entity?.GetInt32(EntityColumns.Schema)}; "
                + $"this app needs {RowKeys.Partitions} and {EntityColumns.SchemaVersion}. Use the app's version that made it, or another table.");
        }

        return entity.GetBinary("key");
    }
}
