using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using ClaimTracker.Core.Identity;
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
    /// <param name="narrowed">What the rows must be beside, made by <see cref="TableClient.CreateQueryFilter(FormattableString)"/>; null for all.</param>
    public async IAsyncEnumerable<TableEntity> RangeAsync(
        string partition, string from, string to, [EnumeratorCancellation] CancellationToken cancellationToken, string? narrowed = null)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
        filter = narrowed is null ? filter : $"{filter} and {narrowed}";
        await foreach (var entity in _table.QueryAsync<TableEntity>(filter, AzureLimits.PageRows, cancellationToken: cancellationToken))
        {
            yield return entity;
        }
    }

    /// <summary>All rows whose key goes on after the prefix with |.</summary>
    public IAsyncEnumerable<TableEntity> UnderAsync(string partition, string prefix, CancellationToken cancellationToken, string? narrowed = null) =>
        RangeAsync(partition, prefix + "|", RowKeys.End(prefix), cancellationToken, narrowed);

    /// <summary>The first rows after a key, in one request (more only where Azure answers with empty pages).</summary>
    /// <returns>The rows, and whether the range ends with them.</returns>
    public async Task<(IReadOnlyList<TableEntity> Rows, bool Last, int Requests)> FirstAsync(
        string partition, string after, string to, int count, CancellationToken cancellationToken, string? narrowed = null)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after} and RowKey lt {to}");
        filter = narrowed is null ? filter : $"{filter} and {narrowed}";
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
    public Task DeleteUnderAsync(string partition, string prefix, CancellationToken cancellationToken) =>
        DeleteAsync(partition, TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {prefix + "|"} and RowKey lt {RowKeys.End(prefix)}"), cancellationToken);

    /// <summary>Removes all rows of the kind whose column <c>document</c> names the document; storage reads all rows of the kind for it.</summary>
    public Task DeleteOfAsync(string partition, RowKind kind, DocumentId document, CancellationToken cancellationToken) => DeleteAsync(
        partition,
        TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {kind.Start} and RowKey lt {kind.End} and document eq {document.Value}"),
        cancellationToken);

    private async Task DeleteAsync(string partition, string filter, CancellationToken cancellationToken)
    {
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, AzureLimits.TransactionOperations, ["RowKey"], cancellationToken).AsPages())
        {
            var transaction = new EntityTransaction();
            foreach (var row in page.Values)
            {
                transaction.Delete(partition, row.RowKey);
            }

            if (transaction.Actions.Count > 0 && (await TrySubmitAsync(transaction, cancellationToken)).Conflict is not null)
            {
                // Another instance removes the same rows.
                foreach (var row in page.Values)
                {
                    await _table.DeleteEntityAsync(partition, row.RowKey, ETag.All, cancellationToken);
                }
            }
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
