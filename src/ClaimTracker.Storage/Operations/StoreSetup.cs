using Azure;
using ClaimTracker.Core;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Operations;

internal sealed class StoreSetup(StorageClients clients, StoreSettings settings, ClaimsTable table) : IStoreSetup
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(RestoreAsync(cancellationToken), clients.Documents.CreateIfNotExistsAsync(cancellationToken: cancellationToken));
        await settings.EnsureAsync(cancellationToken);
    }

    /// <summary>Makes again what is missing, but for the documents' container: whether its absence is meant, <see cref="AbsenceBrake"/> judges.</summary>
    public async Task RestoreAsync(CancellationToken cancellationToken) =>
        await Task.WhenAll(
            clients.Claims.CreateIfNotExistsAsync(cancellationToken),
            clients.Text.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
            clients.Decisions.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
            clients.Events.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
            clients.Reprocess.CreateIfNotExistsAsync(cancellationToken: cancellationToken),
            // every queue that a trigger reads: the Functions host logs one that is missing twice a second
            clients.BlobPoison.CreateIfNotExistsAsync(cancellationToken: cancellationToken));

    public async Task<string?> ProbeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await table.FindAsync(RowKeys.SettingsPartition, RowKeys.SettingsRow, cancellationToken) is { } row
                ? AbsenceBrake.Reason(row)
                : "The store has not been set up yet.";
        }
        catch (StorageUnavailableException)
        {
            return "Storage does not answer.";
        }
        catch (RequestFailedException exception)
        {
            return $"Storage refuses: {exception.Status} {exception.ErrorCode}.";
        }
    }
}
