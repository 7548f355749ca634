using Azure.Data.Tables;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests.Verification;

/// <summary>What an accident, or a person with a table editor, may do to the rows of a kind.</summary>
internal sealed class Damage(Tracker tracker)
{
    private readonly TableClient _table = new(tracker.ConnectionString, tracker.Prefix + "claims");

    /// <param name="prefix">Of the row keys, without the | after it.</param>
    public async Task DeleteAsync(string prefix, bool first = false)
    {
        foreach (var row in await RowsAsync(prefix))
        {
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
            if (first)
            {
                return;
            }
        }
    }

    public async Task ChangeAsync(string prefix, Action<TableEntity> change)
    {
        foreach (var row in await RowsAsync(prefix))
        {
            change(row);
            await _table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        }
    }

    /// <summary>The first row once more, under another key.</summary>
    public async Task CopyAsync(string prefix, Func<string, string> key, Action<TableEntity>? change = null)
    {
        var row = (await RowsAsync(prefix))[0];
        row.RowKey = key(row.RowKey);
        change?.Invoke(row);
        await _table.AddEntityAsync(row);
    }

    private async Task<IReadOnlyList<TableEntity>> RowsAsync(string prefix)
    {
        string filter = TableClient.CreateQueryFilter($"RowKey ge {prefix + "|"} and RowKey lt {prefix + "}"}");
        var rows = await _table.QueryAsync<TableEntity>(filter).ToListAsync();
        Assert.NotEmpty(rows);
        return rows;
    }
}
