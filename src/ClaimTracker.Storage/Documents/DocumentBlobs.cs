using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Storage.Documents;

internal sealed partial class DocumentBlobs(StorageClients clients, ILogger<DocumentBlobs> logger) : IDocumentBlobs
{
    public async Task<DocumentBlob?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var response = await clients.Documents.GetBlobClient(path).DownloadStreamingAsync(cancellationToken: cancellationToken);
            var details = response.Value.Details;
            if (IsFolder(path, details.Metadata))
            {
                response.Value.Dispose();
                return null;
            }

            return new DocumentBlob(Plain(details.ETag), details.ContentLength, response.Value.Content) { ModifiedAt = details.LastModified };
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public async Task<BlobName?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var properties = (await clients.Documents.GetBlobClient(path).GetPropertiesAsync(cancellationToken: cancellationToken)).Value;
            return IsFolder(path, properties.Metadata) ? null : new BlobName(path, Plain(properties.ETag), properties.LastModified);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public async Task<bool> IsThereAsync(CancellationToken cancellationToken) => await clients.Documents.ExistsAsync(cancellationToken);

    public async IAsyncEnumerable<BlobName> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int unreadable = 0;
        await foreach (var blob in clients.Documents.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken))
        {
            bool readable = !blob.Name.Contains(ReadableListings.Unreadable, StringComparison.Ordinal);
            unreadable += readable ? 0 : 1;
            if (!readable || (blob.Properties.ContentLength == 0 && await FindAsync(blob.Name, cancellationToken) is null))
            {
                continue;
            }

            yield return new BlobName(blob.Name, Plain(blob.Properties.ETag ?? default), blob.Properties.LastModified ?? default);
        }

        if (unreadable > 0)
        {
            LogUnreadable(logger, unreadable);
        }
    }

    /// <summary>Hierarchical accounts mark a folder by metadata, other tools by an empty blob whose name ends with a slash.</summary>
    private static bool IsFolder(string name, IDictionary<string, string> metadata) =>
        name.EndsWith('/')
        || (metadata is not null && metadata.TryGetValue("hdi_isfolder", out string? folder) && string.Equals(folder, "true", StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(
        LogLevel.Warning,
        "{Count} blobs of the container have a name that XML cannot carry; they are left out, and all others are read. Rename or remove them with the tool that made them.")]
    private static partial void LogUnreadable(ILogger logger, int count);

    /// <summary>Listings have tags without quotes, headers with them.</summary>
    internal static string Plain(ETag tag) => tag.ToString().Trim('"');
}
