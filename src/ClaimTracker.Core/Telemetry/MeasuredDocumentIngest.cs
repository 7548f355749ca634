using System.Diagnostics;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;

namespace ClaimTracker.Core.Telemetry;

/// <summary>Counts and times what <paramref name="inner"/> does.</summary>
public sealed class MeasuredDocumentIngest(IDocumentIngest inner, TimeProvider clock) : IDocumentIngest
{
    public Task<IngestOutcome> IngestAsync(string path, CancellationToken cancellationToken) =>
        MeasureAsync(DocumentId.FromPath(path), () => inner.IngestAsync(path, cancellationToken));

    public Task<IngestOutcome> ReprocessAsync(string message, CancellationToken cancellationToken) =>
        MeasureAsync(null, () => inner.ReprocessAsync(message, cancellationToken));

    public async Task FailAsync(string poisonMessage, CancellationToken cancellationToken)
    {
        await inner.FailAsync(poisonMessage, cancellationToken);
        Signals.DocumentsPoisoned.Add(1);
    }

    public Task<ReuploadReport?> PreviewAsync(DocumentId id, Stream content, CancellationToken cancellationToken) =>
        inner.PreviewAsync(id, content, cancellationToken);

    public Task<bool> RequestReprocessAsync(DocumentId id, CancellationToken cancellationToken) =>
        inner.RequestReprocessAsync(id, cancellationToken);

    private async Task<IngestOutcome> MeasureAsync(DocumentId? id, Func<Task<IngestOutcome>> run)
    {
        using var activity = Signals.Source.StartActivity(Signals.Activities.Ingest);
        activity?.SetTag(Signals.Tags.DocumentId, id?.Value);
        long start = clock.GetTimestamp();
        string outcome = "error";
        try
        {
            var result = await run();
            outcome = Name(result);
            activity?.SetTag(Signals.Tags.DocumentId, result.Id?.Value);
            activity?.SetTag(Signals.Tags.ClaimCount, result.ClaimCount);
            if (result is { Changed: true, State: DocumentState.Ready })
            {
                Signals.ClaimsExtracted.Add(result.ClaimCount);
            }

            return result;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        catch (Exception exception)
        {
            // the type only: a message may quote the document
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
        finally
        {
            activity?.SetTag(Signals.Tags.Outcome, outcome);
            var tag = new KeyValuePair<string, object?>(Signals.Tags.Outcome, outcome);
            Signals.DocumentsIngested.Add(1, tag);
            Signals.IngestDuration.Record(clock.GetElapsedTime(start).TotalSeconds, tag);
        }
    }

    private static string Name(IngestOutcome result) => result switch
    {
        { State: null } => "gone",
        { Changed: false } => "unchanged",
        { State: DocumentState.Ready } => "ready",
        { State: DocumentState.Rejected } => "rejected",
        { State: DocumentState.UnsupportedLanguage } => "unsupportedLanguage",
        { State: DocumentState.Failed } => "failed",
        { State: DocumentState.SourceDeleted } => "sourceDeleted",
        { State: DocumentState.Deleting } => "deleting",
        _ => "pending",
    };
}
