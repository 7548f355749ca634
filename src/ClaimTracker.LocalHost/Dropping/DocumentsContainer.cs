using Azure;
using Azure.Storage.Blobs;
using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.LocalHost.Runtime;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Dropping;

/// <summary>Puts files into the container, as az or Storage Explorer would: the trigger does the rest.</summary>
internal sealed class DocumentsContainer(IConfiguration configuration)
{
    private readonly BlobContainerClient _container =
        new StorageConnections(configuration).Blobs("Documents").GetBlobContainerClient(TriggerNames.DocumentsContainer(configuration));

    public string Name => _container.Name;

    /// <returns>The ETag of the content in the container; null where the file could not be put there, and it was told why.</returns>
    public async Task<ETag?> DropAsync(DroppedFile file, Action<string> tell, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = File.OpenRead(file.Path);
            var uploaded = await _container.GetBlobClient(file.BlobName).UploadAsync(content, overwrite: true, cancellationToken);
            return uploaded.Value.ETag;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            tell($"{file.BlobName}: {exception.Message}");
        }
        catch (RequestFailedException exception) when (exception.Status is 400 or 404 or 409 or 412)
        {
            tell($"{file.BlobName}: storage refuses it, {exception.Status} {exception.ErrorCode}.");
        }

        return null;
    }

    /// <summary>Whether the container still has this content: somebody else may have replaced or deleted it.</summary>
    public async Task<bool> HasAsync(string blob, ETag etag, CancellationToken cancellationToken)
    {
        try
        {
            return (await _container.GetBlobClient(blob).GetPropertiesAsync(cancellationToken: cancellationToken)).Value.ETag == etag;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return false;
        }
    }

    public Task EnsureAsync(CancellationToken cancellationToken) => _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
}
