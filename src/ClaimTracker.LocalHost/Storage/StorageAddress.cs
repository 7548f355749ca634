using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace ClaimTracker.LocalHost.Storage;

/// <summary>Where the three services of a connection string are.</summary>
internal sealed record StorageAddress(Uri Blobs, Uri Queues, Uri Tables)
{
    /// <summary>On this machine, where an emulator may be started.</summary>
    public bool IsLocal => Blobs.IsLoopback && Queues.IsLoopback && Tables.IsLoopback;

    public IReadOnlyList<Uri> All => [Blobs, Queues, Tables];

    /// <exception cref="UserErrorException">It is no connection string.</exception>
    public static StorageAddress Parse(string connectionString)
    {
        try
        {
            return new StorageAddress(
                new BlobServiceClient(connectionString).Uri,
                new QueueServiceClient(connectionString).Uri,
                new TableServiceClient(connectionString).Uri);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new UserErrorException("The setting AzureWebJobsStorage is not a storage connection string.", exception);
        }
    }
}
