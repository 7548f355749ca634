using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core.Counting;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Backup;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Ingest;
using ClaimTracker.Storage.Outbox;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage.Operations;

/// <summary>
/// Removes documents deleted long enough ago, once their decisions are exported: claims, evidence and history as they lie in the table, in the form of
/// a backup. From the export on there is no way back: an upload before it brings the document back, one after it waits until the purge is
/// over. The document's row goes last, so that a run that was stopped is taken up by the next.
/// </summary>
internal sealed partial class DocumentPurge(
    ClaimsTable table, StorageClients clients, IIngestStore store, IDocumentBlobs blobs, IOptions<StorageOptions> options, TimeProvider time,
    ILogger<DocumentPurge> logger)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken, UpkeepSlice? slice = null)
    {
        int purged = 0;
        foreach (string partition in RowKeys.AllPartitions)
        {
            await foreach (var entity in table.UnderAsync(partition, RowKeys.DocumentList(RowKeys.Code(DocumentState.Deleting)), cancellationToken))
            {
                if (slice is { IsOver: true })
                {
                    return purged;
                }

                var listed = DocumentRow.Read(entity);
                if (listed.Document.Publishing || listed.DeletedAt is not { } deleted || time.GetUtcNow() - deleted < options.Value.PurgeAfter)
                {
                    continue;
                }

                purged += await PurgeAsync(partition, listed.Id, cancellationToken) ? 1 : 0;
            }
        }

        return purged;
    }

    private async Task<bool> PurgeAsync(string partition, DocumentId id, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(partition, RowKeys.Document(id), cancellationToken) is not { } entity
            || DocumentRow.Read(entity) is not { Document.State: DocumentState.Deleting } state)
        {
            return false;
        }

        if (!state.Purging)
        {
            if (await IsUploadedAgainAsync(state, cancellationToken))
            {
                return false;
            }

            await ExportAsync(partition, state, cancellationToken);
            try
            {
                state = await store.SaveAsync(DocumentLifecycle.BeginPurge(state), cancellationToken);
            }
            catch (IngestConflictException)
            {
                // Brought back, or another instance was faster.
                return false;
            }
        }

        if (!await TryDeleteBlobAsync(state, cancellationToken))
        {
            LogHeld(logger, state.Id);
            return false;
        }

        foreach (var kind in RowKind.All.Where(kind => kind.Purge == RowPurge.UnderDocument))
        {
            await table.DeleteUnderAsync(partition, kind.Of(id), cancellationToken);
        }

        foreach (var kind in RowKind.All.Where(kind => kind.Purge == RowPurge.OfDocument))
        {
            await table.DeleteOfAsync(partition, kind, id, cancellationToken);
        }

        await foreach (var blob in clients.Text.GetBlobsAsync(BlobTraits.None, BlobStates.None, $"{id}/", cancellationToken))
        {
            await clients.Text.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
        }

        var last = new EntityTransaction();
        last.Delete(partition, RowKeys.Document(id), state.Tag);
        foreach (string row in DocumentRows.ListKeys(state))
        {
            last.Delete(partition, row);
        }

        var now = time.GetUtcNow();
        var outbox = new OutboxRow(new CountDelta { Document = id }, [DocumentEvents.Purged(state.Document, now)]);
        last.Add(OutboxRow.Write(id, now, $"purged-{id}-{state.Tag}", outbox));

        return (await table.TrySubmitAsync(last, cancellationToken)).Conflict is null;
    }

    private async Task ExportAsync(string partition, IngestState state, CancellationToken cancellationToken)
    {
        var blob = clients.Decisions.GetBlobClient($"deleted/{state.Id}-{state.DeletedAt!.Value.UtcTicks:D19}.ndjson");
        if (await blob.ExistsAsync(cancellationToken))
        {
            // Complete from an earlier run: a blob appears only when all of it was written.
            return;
        }

        var rows = RowKind.All.Where(kind => kind.Exported).ToAsyncEnumerable()
            .SelectMany(kind => table.UnderAsync(partition, kind.Of(state.Id), cancellationToken))
            .Select(BackupLine.Write);
        await StreamedBlob.UploadAsync(blob, (stream, token) => BackupFile.WriteAsync(stream, rows, token), new(), cancellationToken);
    }

    /// <summary>The reconciler ingests what was uploaded after the deletion, which brings the document back.</summary>
    private async Task<bool> IsUploadedAgainAsync(IngestState state, CancellationToken cancellationToken) =>
        await blobs.FindAsync(state.Document.Path, cancellationToken) is { } blob && blob.ETag != state.SettledETag;

    /// <summary>The source goes too, unless something newer lies there: that is ingested as another document when the purge is over.</summary>
    /// <returns>False where a lease holds the blob: the next run tries again.</returns>
    private async Task<bool> TryDeleteBlobAsync(IngestState state, CancellationToken cancellationToken)
    {
        if (state.SettledETag is not { } tag)
        {
            return true;
        }

        try
        {
            await clients.Documents.GetBlobClient(state.Document.Path).DeleteIfExistsAsync(
                DeleteSnapshotsOption.IncludeSnapshots, new BlobRequestConditions { IfMatch = new ETag($"\"{tag}\"") }, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return exception.ErrorCode == BlobErrorCode.ConditionNotMet;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Document {Document} cannot be purged: a lease, or a policy of its container, holds the blob. The next run tries again.")]
    private static partial void LogHeld(ILogger logger, DocumentId document);
}
