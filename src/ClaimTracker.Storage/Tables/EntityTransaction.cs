using Azure.Data.Tables;

namespace ClaimTracker.Storage.Tables;

/// <summary>One entity-group transaction in the making; refuses what Azure would refuse.</summary>
internal sealed class EntityTransaction
{
    private const int ReservedBytes = 64 * 1024;

    private readonly HashSet<string> _rows = new(StringComparer.Ordinal);
    private readonly List<TableTransactionAction> _actions = [];
    private string? _partition;
    private int _bytes;

    public IReadOnlyList<TableTransactionAction> Actions => _actions;

    public void Add(TableEntity entity) => Append(new(TableTransactionActionType.Add, entity));

    public void Put(TableEntity entity) => Append(new(TableTransactionActionType.UpsertReplace, entity));

    /// <summary>Writes nothing new, but fails where the row is not there.</summary>
    public void Require(TableEntity entity) => Append(new(TableTransactionActionType.UpdateMerge, entity, Azure.ETag.All));

    /// <summary>Replaces the row if it still has the tag.</summary>
    public void Replace(TableEntity entity, string tag) =>
        Append(new(TableTransactionActionType.UpdateReplace, entity, new Azure.ETag(tag)));

    public void Delete(string partition, string row, string? tag = null) =>
        Append(new(TableTransactionActionType.Delete, new TableEntity(partition, row), tag is null ? Azure.ETag.All : new Azure.ETag(tag)));

    /// <summary>Adds all of the other's operations, or none where they do not fit.</summary>
    /// <param name="reserve">Operations to keep free for what follows, each as large as an outbox row.</param>
    public bool TryAppend(EntityTransaction other, int reserve = 0)
    {
        if (_actions.Count + other._actions.Count + reserve > AzureLimits.TransactionOperations
            || _bytes + other._bytes + (reserve * ReservedBytes) > AzureLimits.TransactionBytesUsed)
        {
            return false;
        }

        foreach (var action in other._actions)
        {
            Append(action);
        }

        return true;
    }

    public void Append(TableTransactionAction action)
    {
        var entity = (TableEntity)action.Entity;
        RowKeys.Check(entity.PartitionKey);
        RowKeys.Check(entity.RowKey);
        _partition ??= entity.PartitionKey;
        if (_partition != entity.PartitionKey)
        {
            throw new InvalidOperationException($"A transaction is in one partition: '{_partition}', not '{entity.PartitionKey}'.");
        }

        if (!_rows.Add(entity.RowKey))
        {
            throw new InvalidOperationException($"A transaction changes a row once: '{entity.RowKey}'.");
        }

        int bytes = EntitySize.Encoded(entity);
        if (_actions.Count == AzureLimits.TransactionOperations || _bytes + bytes > AzureLimits.TransactionBytesUsed)
        {
            throw new InvalidOperationException(
                $"A transaction has at most {AzureLimits.TransactionOperations} operations and {AzureLimits.TransactionBytesUsed} bytes.");
        }

        _bytes += bytes;
        _actions.Add(action);
    }
}
