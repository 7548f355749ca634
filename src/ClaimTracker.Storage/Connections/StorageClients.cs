using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage.Connections;

/// <summary>The clients of everything the app keeps in storage, all with the same explicit retry rules.</summary>
internal sealed class StorageClients
{
    public StorageClients(IConfiguration configuration, IOptions<StorageOptions> options, StoragePipeline pipeline)
    {
        var settings = options.Value;
        var own = StorageConnection.Of(configuration, "AzureWebJobsStorage");
        var documents = StorageConnection.Of(configuration, "Documents", "AzureWebJobsStorage");
        var blobs = own.Blobs(Apply(new BlobClientOptions(), "blob", settings, pipeline));
        Claims = own.Tables(Apply(new TableClientOptions(), "table", settings, pipeline)).GetTableClient(settings.Prefix + settings.ClaimsTable);
        Text = blobs.GetBlobContainerClient(settings.Prefix + settings.TextContainer);
        Decisions = blobs.GetBlobContainerClient(settings.Prefix + settings.DecisionsContainer);
        Documents = documents.Blobs(Apply(new BlobClientOptions(), "blob", settings, pipeline)).GetBlobContainerClient(settings.Prefix + settings.DocumentsContainer);
        var queues = own.Queues(Apply(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, "queue", settings, pipeline));
        Events = queues.GetQueueClient(settings.Prefix + settings.EventsQueue);
        BlobPoison = documents.Queues(Apply(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 }, "queue", settings, pipeline)).GetQueueClient("webjobs-blobtrigger-poison");
        Reprocess = queues.GetQueueClient(settings.Prefix + settings.ReprocessQueue);
        ReprocessPoison = queues.GetQueueClient(settings.Prefix + settings.ReprocessQueue + "-poison");
    }

    public TableClient Claims { get; }

    public BlobContainerClient Documents { get; }

    public BlobContainerClient Text { get; }

    public BlobContainerClient Decisions { get; }

    public QueueClient Events { get; }

    /// <summary>Where the Functions host puts blobs that failed too often; its name is the host's, for all apps of an account.</summary>
    public QueueClient BlobPoison { get; }

    public QueueClient Reprocess { get; }

    /// <summary>Where the Functions host puts messages that failed too often, and we those that can only fail.</summary>
    public QueueClient ReprocessPoison { get; }

    private static T Apply<T>(T options, string service, StorageOptions settings, StoragePipeline pipeline)
        where T : ClientOptions
    {
        options.Retry.Mode = RetryMode.Exponential;
        options.Retry.MaxRetries = settings.MaxRetries;
        options.Retry.Delay = settings.RetryDelay;
        options.Retry.MaxDelay = settings.MaxRetryDelay;
        options.Retry.NetworkTimeout = settings.NetworkTimeout;
        options.Diagnostics.IsLoggingContentEnabled = false;
        if (pipeline.Transport is { } transport)
        {
            options.Transport = transport;
        }

        options.AddPolicy(new UnavailablePolicy(settings.MaxRetryDelay), HttpPipelinePosition.PerCall);
        if (options is BlobClientOptions)
        {
            options.AddPolicy(new ReadableListings(), HttpPipelinePosition.PerCall);
        }

        options.AddPolicy(new RequestCountPolicy(service), HttpPipelinePosition.PerRetry);
        foreach (var policy in pipeline.Policies)
        {
            options.AddPolicy(policy, HttpPipelinePosition.PerRetry);
        }

        return options;
    }
}

/// <summary>What tests put into the way of the requests: faults as a transport, records as policies (told of every try).</summary>
public sealed record StoragePipeline
{
    public HttpPipelineTransport? Transport { get; init; }

    public IReadOnlyList<HttpPipelinePolicy> Policies { get; init; } = [];
}
