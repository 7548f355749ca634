using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.Storage.Tables;

/// <summary>The few ways in which the table is used: point reads, ranges of row keys in one partition, and transactions.</summary>
internal sealed class ClaimsTable(StorageClients clients)
{
    private readonly TableClient _table = clients.Claims;

    public async Task<TableEntity?> FindAsync(string partition, string row, CancellationToken cancellationToken)
    {
        var response = await _table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return response.HasValue ? response.Value : null;
    }

    /// <summary>All rows from a key on up to another, exclusive, page by page.</summary>
    public async IAsyncEnumerable<TableEntity> RangeAsync(
        string partition, string from, string to, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, AzureLimits.PageRows, cancellationToken: cancellationToken))
        {
            yield return entity;
        }
    }

    /// <summary>All rows whose key goes on after the prefix with |.</summary>
    public IAsyncEnumerable<TableEntity> UnderAsync(string partition, string prefix, CancellationToken cancellationToken) =>
        RangeAsync(partition, prefix + "|", RowKeys.End(prefix), cancellationToken);

    /// <summary>The first rows after a key, in one request (more only where Azure answers with empty pages).</summary>
    /// <returns>The rows, and whether the range ends with them.</returns>
    public async Task<(IReadOnlyList<TableEntity> Rows, bool Last, int Requests)> FirstAsync(
        string partition, string after, string to, int count, CancellationToken cancellationToken)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {to}");
        int requests = 0;
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, count, cancellationToken: cancellationToken).AsPages())
        {
            requests++;
            bool last = page.ContinuationToken is null;
            if (page.Values.Count > 0 || last)
            {
                return (page.Values, last, requests);
            }
        }

        return ([], true, requests);
    }

    /// <summary>Removes all rows whose key goes on after the prefix with |, a transaction of 100 at a time.</summary>
    public async Task DeleteUnderAsync(string partition, string prefix, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (rows, _, _) = await FirstAsync(partition, prefix + "|", RowKeys.End(prefix), AzureLimits.TransactionOperations, cancellationToken);
            if (rows.Count == 0)
            {
                return;
            }

            var transaction = new EntityTransaction();
            foreach (var row in rows)
            {
                transaction.Delete(partition, row.RowKey);
            }

            // A row that another instance removed first: read again what is left.
            await TrySubmitAsync(transaction, cancellationToken);
        }
    }

    /// <returns>The first row's new tag when it was applied; otherwise why not: something of it was changed, made or removed meanwhile.</returns>
    public async Task<(string? FirstTag, TransactionConflict? Conflict)> TrySubmitAsync(EntityTransaction transaction, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _table.SubmitTransactionAsync(transaction.Actions, cancellationToken);
            return (response.Value[0].Headers.ETag?.ToString(), null);
        }
        catch (TableTransactionFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            string? row = exception.FailedTransactionActionIndex is { } index && index < transaction.Actions.Count
                ? transaction.Actions[index].Entity.RowKey
                : null;
            return (null, new TransactionConflict(exception.Status, row, exception));
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return (null, new TransactionConflict(exception.Status, null, exception));
        }
    }
}

/// <param name="Status">404: a row to delete was missing; 409: a row to add was there; 412: a row has another tag.</param>
/// <param name="Row">Which row, where storage said.</param>
internal sealed record TransactionConflict(int Status, string? Row, Exception Exception);
