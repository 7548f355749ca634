using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ClaimTracker.Storage.Connections;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary>Connections of triggers by the name of their setting, as the Functions host looks them up; without a setting, AzureWebJobsStorage.</summary>
internal sealed class StorageConnections(IConfiguration configuration)
{
    public const string Default = "AzureWebJobsStorage";

    /// <summary>The Functions host's default: a message is Base64 of its text.</summary>
    public static readonly QueueClientOptions Queues = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    /// <summary>AzureWebJobsStorage names an account without a key (<c>__accountName</c> or <c>__…ServiceUri</c>).</summary>
    public static bool IsByIdentity(IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration[Default]) && configuration.GetSection(Default).GetChildren().Any();

    /// <exception cref="UserErrorException">There is none: the functions run here on a connection string only.</exception>
    public string ConnectionString(string? name) =>
        (name is null ? null : configuration[name] ?? configuration[$"AzureWebJobs{name}"])
        ?? configuration[Default]
        ?? throw new UserErrorException(
            $"The setting {name ?? Default} has no storage connection string. An account that is opened by identity can be looked into (status, verify), not worked on here.");

    public BlobServiceClient Blobs(string? name)
    {
        var options = new BlobClientOptions();
        options.AddPolicy(new ReadableListings(), HttpPipelinePosition.PerCall);
        return new BlobServiceClient(ConnectionString(name), options);
    }

    /// <summary>Messages as they are in the queue: decoding is the listener's, which must also cope with what is not Base64.</summary>
    public QueueClient RawQueue(string? name, string queue) => new(ConnectionString(name), queue);

    public QueueClient Queue(string? name, string queue) => new(ConnectionString(name), queue, Queues);
}
