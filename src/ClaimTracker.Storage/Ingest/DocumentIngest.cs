using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Storage.Ingest;

/// <summary>What the functions call: messages in, <see cref="DocumentIngestor"/> behind.</summary>
internal sealed partial class DocumentIngest(
    DocumentIngestor ingestor, IIngestStore store, IDocumentBlobs blobs, StorageClients clients, TimeProvider time, ILogger<DocumentIngest> logger) : IDocumentIngest
{
    public Task<IngestOutcome> IngestAsync(string path, CancellationToken cancellationToken) => ingestor.IngestAsync(path, reprocess: false, cancellationToken);

    public async Task FailAsync(string poisonMessage, CancellationToken cancellationToken)
    {
        if (PoisonMessage.Read(poisonMessage) is not { } message)
        {
            LogMalformed(logger, "blob trigger's poison");
            return;
        }

        if (message.Container.Length > 0 && message.Container != clients.Documents.Name)
        {
            // All apps of an account share this queue of the Functions host's: thrown, the message stays for the one that it is meant for.
            throw new ForeignMessageException();
        }

        var id = DocumentId.FromPath(message.BlobName);
        await ConflictRetry.RunAsync(async () =>
        {
            var state = await store.FindAsync(id, cancellationToken);
            var blob = await blobs.FindAsync(message.BlobName, cancellationToken);
            bool settled = state is not null && blob is not null && state.SettledETag == blob.ETag && !state.Document.Publishing;
            bool newer = message.ETag.Length > 0 && blob is not null && blob.ETag != message.ETag;
            var reason = blob is null ? Reasons.Missing : Reasons.RepeatedFailure;
            if (settled || newer || DocumentLifecycle.Fail(state, message.BlobName, reason, blob?.ETag, time.GetUtcNow()) is not { } failed)
            {
                return state;
            }

            return await store.SaveAsync(failed, cancellationToken);
        });
    }

    public Task<ReuploadReport?> PreviewAsync(DocumentId id, Stream content, CancellationToken cancellationToken) =>
        ingestor.PreviewAsync(id, content, cancellationToken);

    public async Task<bool> RequestReprocessAsync(DocumentId id, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is null or { Document.State: DocumentState.Deleting })
        {
            return false;
        }

        await clients.Reprocess.SendMessageAsync(ReprocessMessage.Write(id), cancellationToken);
        return true;
    }

    public async Task<IngestOutcome> ReprocessAsync(string message, CancellationToken cancellationToken)
    {
        if (ReprocessMessage.Read(message) is not { } id)
        {
            // No attempt could succeed: out of the way at once, for somebody to look at.
            LogMalformed(logger, "reprocess");
            await clients.ReprocessPoison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await clients.ReprocessPoison.SendMessageAsync(message, cancellationToken);
            return new IngestOutcome(null, null, Changed: false, 0);
        }

        return await store.FindAsync(id, cancellationToken) is { Document: { State: not DocumentState.Deleting } document }
            ? await ingestor.IngestAsync(document.Path, reprocess: true, cancellationToken)
            : new IngestOutcome(id, null, Changed: false, 0);
    }

    /// <summary>The message itself may hold anything, so nothing of it is logged.</summary>
    [LoggerMessage(LogLevel.Error, "A message of the {Kind} queue is not one of ours. It is poison.")]
    private static partial void LogMalformed(ILogger logger, string kind);
}
