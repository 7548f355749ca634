using Azure.Storage.Blobs;
using ClaimTracker.Core.Ingest;
using ClaimTracker.FunctionApp.Hosting;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

/// <summary>
/// The two blob functions do the same; one of them is switched off by <c>AzureWebJobs.{function}.Disabled</c>, because the source of events is a
/// compile-time constant: polling needs no set-up, Event Grid is what Flex Consumption supports.
/// </summary>
public sealed class IngestFunctions(IDocumentIngest ingest)
{
    private const string Documents = $"%{TriggerNames.ContainerSetting}%/{{name}}";

    [Function("IngestDocument")]
    public Task IngestDocument(
        [BlobTrigger(Documents, Connection = "Documents")] BlobClient blob,
        CancellationToken cancellationToken) => ingest.IngestAsync(blob.Name, cancellationToken);

    [Function("IngestDocumentFromEventGrid")]
    public Task IngestDocumentFromEventGrid(
        [BlobTrigger(Documents, Connection = "Documents", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellationToken) => ingest.IngestAsync(blob.Name, cancellationToken);

    [Function("DocumentPoisoned")]
    public Task DocumentPoisoned(
        [QueueTrigger(TriggerNames.BlobPoisonQueue, Connection = "Documents")] string message,
        CancellationToken cancellationToken) => ingest.FailAsync(message, cancellationToken);

    [Function("ReprocessDocument")]
    public Task ReprocessDocument(
        [QueueTrigger($"%{TriggerNames.ReprocessSetting}%")] string message,
        CancellationToken cancellationToken) => ingest.ReprocessAsync(message, cancellationToken);
}
