using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.Storage.Documents;

internal sealed class DocumentBlobs(StorageClients clients) : IDocumentBlobs
{
    public async Task<DocumentBlob?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var response = await clients.Documents.GetBlobClient(path).DownloadStreamingAsync(cancellationToken: cancellationToken);
            var details = response.Value.Details;
            return new DocumentBlob(Plain(details.ETag), details.ContentLength, response.Value.Content);
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
            return new BlobName(path, Plain(properties.ETag), properties.LastModified);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<BlobName> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var blob in clients.Documents.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellationToken))
        {
            yield return new BlobName(blob.Name, Plain(blob.Properties.ETag ?? default), blob.Properties.LastModified ?? default);
        }
    }

    /// <summary>Listings have tags without quotes, headers with them.</summary>
    private static string Plain(ETag tag) => tag.ToString().Trim('"');
}
