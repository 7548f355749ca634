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
        int? schema = entity?.GetInt32(EntityColumns.Schema);
        if (schema is not EntityColumns.SchemaVersion)
        {
            throw new StoreSettingsException(
                $"The table has the schema {schema}; this version needs {EntityColumns.SchemaVersion}. "
                + (schema < EntityColumns.SchemaVersion
                    ? "Save it with the version that made it (command backup), and restore the file with this version into an empty table (command restore; setting "
                        + "Storage:ClaimsTable names another table). Documents, texts and events stay where they are."
                    : "A later version of ClaimTracker made it: use that, or another table (setting Storage:ClaimsTable)."));
        }

        if (entity!.GetInt32("partitions") is not RowKeys.Partitions)
        {
            throw new StoreSettingsException(
                $"The table was made with {entity.GetInt32("partitions")} partitions; this app needs {RowKeys.Partitions}. "
                + "Use the app's version that made it, or another table.");
        }

        return entity.GetBinary("key");
    }
}
