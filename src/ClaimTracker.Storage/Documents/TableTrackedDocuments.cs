using Azure;
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
    StorageClients clients, IIngestStore store, DocumentLists lists, VersionList versions, DocumentDeletion deletion, DocumentUploads uploads) : ITrackedDocuments
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

    public Task<UploadOutcome> UploadAsync(Upload upload, Stream content, CancellationToken cancellationToken) => uploads.UploadAsync(upload, content, cancellationToken);

    public Task<DeletionOutcome> DeleteAsync(DocumentId id, Actor actor, DocumentPrecondition precondition, CancellationToken cancellationToken) =>
        deletion.DeleteAsync(id, actor, precondition, cancellationToken);
}
