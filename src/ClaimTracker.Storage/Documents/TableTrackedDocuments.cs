using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core;
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
    private const int MaxConflicts = 10;

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
        await clients.Documents.GetBlobClient(path).UploadAsync(content, new BlobUploadOptions(), cancellationToken);
        var id = DocumentId.FromPath(path);
        for (int attempt = 0; attempt < MaxConflicts; attempt++)
        {
            var now = time.GetUtcNow();
            var state = await store.FindAsync(id, cancellationToken);
            if (state is { Document.State: not DocumentState.Deleting })
            {
                // Known already: its state changes when the trigger finds the new content.
                return state.Document;
            }

            state ??= new IngestState(new TrackedDocument { Id = id, Path = path, State = DocumentState.Queued, CreatedAt = now, UpdatedAt = now });
            try
            {
                state = state with { Document = state.Document with { State = DocumentState.Queued, Reason = null, Publishing = false, UpdatedAt = now }, ListedAt = now };
                if (state.Purging)
                {
                    // It cannot be brought back any more; when it is gone, the timer ingests the new content as a document of its own.
                    return state.Document;
                }

                return (await store.SaveAsync(state, cancellationToken)).Document;
            }
            catch (IngestConflictException)
            {
                // The trigger was faster.
            }
        }

        throw new StorageUnavailableException(TimeSpan.FromSeconds(1));
    }

    public Task<bool> DeleteAsync(DocumentId id, Actor actor, CancellationToken cancellationToken) => deletion.DeleteAsync(id, actor, cancellationToken);
}
