using System.Threading.Channels;
using ClaimTracker.Core;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.LocalHost.Runtime.Blobs;

namespace ClaimTracker.LocalHost.Output;

/// <summary>While the host serves: one line for each document that arrives from elsewhere, when the functions are done with it.</summary>
internal sealed class ArrivalReport(BlobActivity activity, ITrackedDocuments documents, TextWriter output)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var done = Channel.CreateUnbounded<BlobEvent>();
        void OnHappened(BlobEvent happened)
        {
            if (happened.Step is BlobStep.Succeeded or BlobStep.Poisoned)
            {
                done.Writer.TryWrite(happened);
            }
        }

        activity.Happened += OnHappened;
        try
        {
            await foreach (var happened in done.Reader.ReadAllAsync(cancellationToken))
            {
                await output.WriteLineAsync($"{happened.Blob}: {await OutcomeAsync(happened, cancellationToken)}");
            }
        }
        finally
        {
            activity.Happened -= OnHappened;
        }
    }

    private async Task<string> OutcomeAsync(BlobEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Step == BlobStep.Poisoned)
        {
            return "failed after all attempts";
        }

        try
        {
            return await documents.FindAsync(DocumentId.FromPath(happened.Blob), cancellationToken) is { } document ? Report.Outcome(document) : "gone";
        }
        catch (StorageUnavailableException)
        {
            return "done";
        }
    }
}
