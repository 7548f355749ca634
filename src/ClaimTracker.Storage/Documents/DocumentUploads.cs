using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.Storage.Documents;

/// <summary>
/// Takes content over the API. The blob is written under a condition of its own, so that what was looked at is what is replaced; the document's row
/// then says that content waits, unless the trigger was faster.
/// </summary>
internal sealed class DocumentUploads(StorageClients clients, IIngestStore store, UploadOperations operations, TimeProvider time)
{
    public Task<UploadOutcome> UploadAsync(Upload upload, Stream content, CancellationToken cancellationToken) => ConflictRetry.RunAsync(async () =>
    {
        content.Position = 0;
        return await TryAsync(upload, content, cancellationToken) ?? throw new IngestConflictException();
    });

    /// <returns>Null where somebody else wrote the blob at the same time, and it is to be looked at again.</returns>
    private async Task<UploadOutcome?> TryAsync(Upload upload, Stream content, CancellationToken cancellationToken)
    {
        var state = await store.FindAsync(DocumentId.FromPath(upload.Path), cancellationToken);
        var before = Shown(state);
        var noted = upload.Operation is { } operation ? await operations.BeginAsync(upload.Path, operation, cancellationToken) : null;
        switch (noted)
        {
            case { Reused: true }:
                return new UploadOutcome.OperationReused();
            case { Stored: true } when noted.ETag is not null || upload.Precondition.Holds(before):
                // The first try was stored, and perhaps newer content since: either way this one is done.
                return new UploadOutcome.Stored(await QueueAsync(upload.Path, noted.IsInPlace ? noted.ETag : null, cancellationToken), noted.Created, Replayed: true);
        }

        if (!upload.Precondition.Holds(before))
        {
            return await StaleAsync(noted, before, cancellationToken);
        }

        string etag;
        try
        {
            etag = await WriteAsync(upload, state, noted, content, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.ErrorCode is "LeaseIdMissing" or "LeaseIdMismatchWithBlobOperation" or "LeaseLost")
        {
            return new UploadOutcome.Leased();
        }
        catch (RequestFailedException exception) when (exception.Status is 409 or 412 && (noted is not null || upload.Precondition != DocumentPrecondition.None))
        {
            return await TakenAsync(upload, noted, cancellationToken);
        }

        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            // A policy of the container keeps it: nothing that was asked for can be in the way.
            return new UploadOutcome.Leased();
        }

        if (noted is not null)
        {
            await operations.StoredAsync(noted, etag, before is null, cancellationToken);
        }

        return new UploadOutcome.Stored(await QueueAsync(upload.Path, etag, cancellationToken), before is null, Replayed: false);
    }

    /// <summary>Somebody else wrote the blob between looking and writing, or the reply to our own write was lost.</summary>
    private async Task<UploadOutcome?> TakenAsync(Upload upload, UploadOperations.Noted? noted, CancellationToken cancellationToken)
    {
        if (noted is not null && await operations.AgainAsync(upload.Path, noted, upload.Precondition == DocumentPrecondition.None, cancellationToken))
        {
            return null;
        }

        return await StaleAsync(noted, Shown(await store.FindAsync(DocumentId.FromPath(upload.Path), cancellationToken)), cancellationToken);
    }

    private async Task<UploadOutcome.Stale> StaleAsync(UploadOperations.Noted? noted, TrackedDocument? current, CancellationToken cancellationToken)
    {
        if (noted is not null)
        {
            await operations.ForgetAsync(noted, cancellationToken);
        }

        return new UploadOutcome.Stale(current);
    }

    private async Task<string> WriteAsync(Upload upload, IngestState? state, UploadOperations.Noted? noted, Stream content, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { Metadata = noted?.Metadata, Conditions = Conditions(upload.Precondition, state, noted) };
        return DocumentBlobs.Plain((await clients.Documents.GetBlobClient(upload.Path).UploadAsync(content, options, cancellationToken)).Value.ETag);
    }

    private static BlobRequestConditions? Conditions(DocumentPrecondition precondition, IngestState? state, UploadOperations.Noted? noted) => precondition switch
    {
        { IsAboutContent: true } when Shown(state)?.Content is { } known => new() { IfMatch = Quoted(known) },

        // The blob of a deleted document lies there until it is purged.
        { MustNotExist: true } when state is null => new() { IfNoneMatch = ETag.All },
        _ when noted is { Before: { } seen } => new() { IfMatch = Quoted(seen) },
        _ when noted is not null => new() { IfNoneMatch = ETag.All },
        _ => null,
    };

    private static ETag Quoted(string etag) => new($"\"{etag}\"");

    private static TrackedDocument? Shown(IngestState? state) => state is { Document: { State: not DocumentState.Deleting } document } ? document : null;

    /// <summary>Notes that this content waits, unless it was taken up already: the trigger may be faster, or somebody else upload at the same time.</summary>
    private Task<TrackedDocument> QueueAsync(string path, string? etag, CancellationToken cancellationToken) => ConflictRetry.RunAsync(async () =>
    {
        var state = await store.FindAsync(DocumentId.FromPath(path), cancellationToken);
        if (etag is null)
        {
            return (state ?? DocumentLifecycle.Unknown(path, time.GetUtcNow())).Document;
        }

        var queued = DocumentLifecycle.Upload(state, path, etag, time.GetUtcNow());
        return (ReferenceEquals(queued, state) ? state : await store.SaveAsync(queued, cancellationToken)).Document;
    });
}
