using Azure;
using Azure.Storage.Blobs.Models;
using ClaimTracker.Core;
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
    private const int MaxConflicts = 10;

    public async Task<UploadOutcome> UploadAsync(Upload upload, Stream content, CancellationToken cancellationToken)
    {
        for (int attempt = 0; attempt < MaxConflicts; attempt++)
        {
            content.Position = 0;
            if (await TryAsync(upload, content, cancellationToken) is { } outcome)
            {
                return outcome;
            }
        }

        throw new StorageUnavailableException(TimeSpan.FromSeconds(1));
    }

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
        catch (RequestFailedException exception) when (exception.Status is 409 or 412)
        {
            return await TakenAsync(upload, noted, cancellationToken);
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

    /// <summary>Notes that this content waits, unless it was taken up already.</summary>
    private async Task<TrackedDocument> QueueAsync(string path, string? etag, CancellationToken cancellationToken)
    {
        var id = DocumentId.FromPath(path);
        for (int attempt = 0; attempt < MaxConflicts; attempt++)
        {
            var now = time.GetUtcNow();
            var state = await store.FindAsync(id, cancellationToken)
                ?? new IngestState(new TrackedDocument { Id = id, Path = path, State = DocumentState.Queued, CreatedAt = now, UpdatedAt = now });
            if (state.Purging || etag is null || state.SettledETag == etag || (state is { Document.State: DocumentState.Processing } && state.PendingETag == etag))
            {
                // While it is being purged it cannot come back: when it is gone, the timer ingests the new content as a document of its own.
                return state.Document;
            }

            try
            {
                return (await store.SaveAsync(Queued(state, etag, now), cancellationToken)).Document;
            }
            catch (IngestConflictException)
            {
                // The trigger was faster, or somebody else uploaded.
            }
        }

        throw new StorageUnavailableException(TimeSpan.FromSeconds(1));
    }

    /// <summary>A version that is still being published stays so: its publisher goes on to the end, and the trigger takes up the new content then.</summary>
    private static IngestState Queued(IngestState state, string etag, DateTimeOffset now)
    {
        bool deleted = state.Document.State == DocumentState.Deleting;
        var queued = state with
        {
            Leftovers = state.Leftovers || state.PendingVersion > state.Document.Version,
            Document = state.Document with
            {
                State = DocumentState.Queued,
                Reason = null,
                Progress = null,
                Content = etag,
                NextVersion = Math.Max(state.PendingVersion, state.Document.Version) + 1,
                UpdatedAt = now,
            },
            ListedAt = now,
        };
        return deleted ? queued with { Document = queued.Document with { Publishing = false } } : queued;
    }
}
