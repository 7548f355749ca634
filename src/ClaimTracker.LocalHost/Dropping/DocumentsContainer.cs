using Azure;
using Azure.Storage.Blobs;
using ClaimTracker.LocalHost.Runtime;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Dropping;

/// <summary>Puts files into the container, as az or Storage Explorer would: the trigger does the rest.</summary>
internal sealed class DocumentsContainer(IConfiguration configuration)
{
    private readonly BlobContainerClient _container = new StorageConnections(configuration).Blobs("Documents").GetBlobContainerClient("documents");

    /// <returns>The ETag of the content in the container.</returns>
    public async Task<ETag> DropAsync(DroppedFile file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file.Path);
        var uploaded = await _container.GetBlobClient(file.BlobName).UploadAsync(content, overwrite: true, cancellationToken);
        return uploaded.Value.ETag;
    }

    public Task EnsureAsync(CancellationToken cancellationToken) => _container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
}
