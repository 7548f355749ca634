using Azure.Storage.Blobs;
using ClaimTracker.Core.Ingest;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

/// <summary>
/// The two blob functions do the same; one of them is switched off by <c>AzureWebJobs.{function}.Disabled</c>, because the source of events is a
/// compile-time constant: polling needs no set-up, Event Grid is what Flex Consumption supports.
/// </summary>
public sealed class IngestFunctions(IDocumentIngest ingest)
{
    [Function("IngestDocument")]
    public Task IngestDocument(
        [BlobTrigger("documents/{name}", Connection = "Documents")] BlobClient blob,
        CancellationToken cancellationToken) => ingest.IngestAsync(blob.Name, cancellationToken);

    [Function("IngestDocumentFromEventGrid")]
    public Task IngestDocumentFromEventGrid(
        [BlobTrigger("documents/{name}", Connection = "Documents", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        CancellationToken cancellationToken) => ingest.IngestAsync(blob.Name, cancellationToken);

    [Function("DocumentPoisoned")]
    public Task DocumentPoisoned(
        [QueueTrigger("webjobs-blobtrigger-poison", Connection = "Documents")] string message,
        CancellationToken cancellationToken) => ingest.FailAsync(message, cancellationToken);

    [Function("ReprocessDocument")]
    public Task ReprocessDocument(
        [QueueTrigger("claim-reprocess")] string message,
        CancellationToken cancellationToken) => ingest.ReprocessAsync(message, cancellationToken);
}
