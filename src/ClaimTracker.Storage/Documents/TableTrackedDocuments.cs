using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Lists;
using DocumentPage = ClaimTracker.Core.Review.Page<ClaimTracker.Core.Documents.TrackedDocument>;
using VersionPage = ClaimTracker.Core.Review.Page<ClaimTracker.Core.Documents.DocumentVersion>;

namespace ClaimTracker.Storage.Documents;

internal sealed class TableTrackedDocuments(
    StorageClients clients, IIngestStore store, DocumentLists lists, VersionList versions, DocumentDeletion deletion, TimeProvider time) : ITrackedDocuments
{
    public async Task<TrackedDocument?> FindAsync(DocumentId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { Document: { State: not DocumentState.Deleting } document } ? document : null;

    public Task<DocumentPage> ListAsync(DocumentQuery query, PageRequest page, CancellationToken cancellationToken) =>
        lists.ListAsync(query, page, cancellationToken);

    public async Task<VersionPage> ListVersionsAsync(DocumentId id, PageRequest page, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } document ? await versions.ListAsync(document, page, cancellationToken) : new([], null);

    public async Task<string?> TextAsync(DocumentId id, int? version, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } document && (version ?? document.Version) is > 0 and var number && number <= document.Version
            ? await store.ReadTextAsync(id, number, cancellationToken)
            : null;

    public async Task<Stream?> OpenAsync(DocumentId id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } document)
        {
            return null;
        }

        try
        {
            return (await clients.Documents.GetBlobClient(document.Path).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    public async Task<TrackedDocument> UploadAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await clients.Documents.GetBlobClient(path).UploadAsync(content, new BlobUploadOptions(), cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            throw new DocumentHeldException(exception);
        }

        var id = DocumentId.FromPath(path);

        // Where it is known already, its state changes when the trigger finds the new content; the trigger may also be faster than this.
        return await ConflictRetry.RunAsync(async () =>
        {
            var state = await store.FindAsync(id, cancellationToken);
            var queued = DocumentLifecycle.Upload(state, path, time.GetUtcNow());
            return (ReferenceEquals(queued, state) ? state : await store.SaveAsync(queued, cancellationToken)).Document;
        });
    }

    public Task<bool> DeleteAsync(DocumentId id, Actor actor, CancellationToken cancellationToken) => deletion.DeleteAsync(id, actor, cancellationToken);
}
