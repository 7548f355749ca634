using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary>Connections of triggers by the name of their setting, as the Functions host looks them up; without a setting, AzureWebJobsStorage.</summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    public const string Default = "AzureWebJobsStorage";

    /// <summary>The Functions host's default: a message is Base64 of its text.</summary>
    public static readonly QueueClientOptions Queues = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public string ConnectionString(string? name) =>
        (name is null ? null : configuration[name] ?? configuration[$"AzureWebJobs{name}"])
        ?? configuration[Default]
        ?? throw new InvalidOperationException($"The setting {name ?? Default} has no storage connection string.");

    public BlobServiceClient Blobs(string? name) => new(ConnectionString(name));

    /// <summary>Messages as they are in the queue: decoding is the listener's, which must also cope with what is not Base64.</summary>
    public QueueClient RawQueue(string? name, string queue) => new(ConnectionString(name), queue);

    public QueueClient Queue(string? name, string queue) => new(ConnectionString(name), queue, Queues);
}
