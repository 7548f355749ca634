using ClaimTracker.Core;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Documents;
using ClaimTracker.Storage.Ingest;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage.Operations;

/// <summary>Compares the container with the table: ingests what no event told of, completes what was left half-done, notes what is gone.</summary>
internal sealed partial class DocumentReconciler(
    ClaimsTable table,
    IDocumentBlobs blobs,
    IIngestStore store,
    DocumentIngestor ingestor,
    VersionPublisher publisher,
    DocumentDeletion deletion,
    AbandonedVersions abandoned,
    AbsenceBrake brake,
    IOptions<StorageOptions> options,
    TimeProvider time,
    ILogger<DocumentReconciler> logger)
{
    private const int RunsUntilGone = 2;

    /// <summary>The document that was read last.</summary>
    private string _last = "";

    public async Task<(int Ingested, int Resumed)> RunAsync(UpkeepSlice slice, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        if (!await brake.IsOursAsync(cancellationToken))
        {
            return (0, 0);
        }

        int resumed = 0;
        foreach (var state in known.Values.Where(state => state.Document.Publishing && IsLeft(state)).TakeWhile(_ => !slice.IsOver))
        {
            resumed += await TryAsync(state.Id, () => ResumeAsync(state, cancellationToken), cancellationToken) ? 1 : 0;
        }

        foreach (var state in known.Values.Where(state => state is { Leftovers: true, Document.State: not (DocumentState.Deleting or DocumentState.Processing) } && IsLeft(state))
            .TakeWhile(_ => !slice.IsOver))
        {
            await TryAsync(state.Id, () => abandoned.CollectAsync(state.Id, [], cancellationToken), cancellationToken);
        }

        int expected = known.Values.Count(IsExpected);
        int? listed = await blobs.IsThereAsync(cancellationToken) ? 0 : null;
        var unread = new List<string>();
        await foreach (var blob in listed is null ? AsyncEnumerable.Empty<BlobName>() : blobs.ListAsync(cancellationToken))
        {
            listed++;
            var id = DocumentId.FromPath(blob.Path);
            known.Remove(id, out var state);
            if (NeedsIngest(state, blob))
            {
                unread.Add(blob.Path);
            }
            else if (state is { MissingRuns: > 0 })
            {
                await TryAsync(id, () => store.SaveAsync(DocumentLifecycle.Find(state), cancellationToken), cancellationToken);
            }
        }

        int ingested = await IngestAsync(unread, slice, cancellationToken);
        IngestState[] missing = [.. known.Values.Where(IsExpected)];
        if (!await brake.AllowsAsync(expected, missing.Length, listed, cancellationToken))
        {
            return (ingested, resumed);
        }

        foreach (var state in missing)
        {
            await TryAsync(state.Id, () => MissingAsync(state, cancellationToken), cancellationToken);
        }

        return (ingested, resumed);
    }

    /// <summary>Goes on after the last document of the run before, so that one that fails each time, or takes long, keeps no other waiting.</summary>
    private async Task<int> IngestAsync(List<string> unread, UpkeepSlice slice, CancellationToken cancellationToken)
    {
        int ingested = 0;
        string[] ordered = [.. unread.Order(StringComparer.Ordinal)];
        foreach (string path in ordered.Where(IsNext).Concat(ordered.Where(path => !IsNext(path))).ToArray())
        {
            if (slice.IsOver)
            {
                break;
            }

            ingested += await TryAsync(DocumentId.FromPath(path), () => ingestor.IngestAsync(path, reprocess: false, cancellationToken), cancellationToken) ? 1 : 0;
            _last = path;
        }

        return ingested;
    }

    private bool IsNext(string path) => string.CompareOrdinal(path, _last) > 0;

    private async Task<Dictionary<DocumentId, IngestState>> KnownAsync(CancellationToken cancellationToken)
    {
        var known = new Dictionary<DocumentId, IngestState>();
        foreach (string partition in RowKeys.AllPartitions)
        {
            await foreach (var entity in table.UnderAsync(partition, RowKind.Document.ToString(), cancellationToken))
            {
                var state = DocumentRow.Read(entity);
                known[state.Id] = state;
            }
        }

        return known;
    }

    /// <summary>Not just being worked on by a function.</summary>
    private bool IsLeft(IngestState state) => time.GetUtcNow() - state.Document.UpdatedAt >= options.Value.ReconcileGrace;

    private bool NeedsIngest(IngestState? state, BlobName blob) => state switch
    {
        null => time.GetUtcNow() - blob.ModifiedAt >= options.Value.ReconcileGrace,
        { Purging: true } => false,
        _ => state.SettledETag != blob.ETag && IsLeft(state),
    };

    private async Task ResumeAsync(IngestState state, CancellationToken cancellationToken)
    {
        if (state.Document.State == DocumentState.Deleting)
        {
            await deletion.HideAsync(state, cancellationToken);
        }
        else
        {
            await publisher.ResumeAsync(state, cancellationToken);
        }
    }

    /// <summary>Its blob should be there.</summary>
    private static bool IsExpected(IngestState state) =>
        state.Document is { Publishing: false, State: not (DocumentState.SourceDeleted or DocumentState.Deleting) } and not { State: DocumentState.Failed, Version: 0 };

    private async Task MissingAsync(IngestState state, CancellationToken cancellationToken)
    {
        state = await store.SaveAsync(DocumentLifecycle.Miss(state), cancellationToken);
        if (state.MissingRuns < RunsUntilGone)
        {
            return;
        }

        if (state.Document.Version > 0)
        {
            await ingestor.SourceDeletedAsync(state, cancellationToken);
        }
        else
        {
            await store.SaveAsync(DocumentLifecycle.Lose(state, time.GetUtcNow()), cancellationToken);
        }
    }

    /// <summary>One document's trouble does not stop the others.</summary>
    private async Task<bool> TryAsync(DocumentId id, Func<Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work();
            return true;
        }
        catch (IngestConflictException)
        {
            return false;
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or StorageUnavailableException) || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(logger, id, WithheldException.Of(exception));
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "Document {Document} could not be brought up to date; the next run tries again.")]
    private static partial void LogFailed(ILogger logger, DocumentId document, Exception exception);
}
