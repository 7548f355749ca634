using Azure;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.LocalHost.Runtime.Blobs;

namespace ClaimTracker.LocalHost.Dropping;

/// <summary>Waits until what was dropped has its claims, or its reason for having none.</summary>
internal sealed class IngestWatch(BlobActivity activity, ITrackedDocuments documents, TimeProvider time)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromMinutes(1);

    /// <returns>The document when it has settled; null where none was made of the blob.</returns>
    public async Task<TrackedDocument?> WhenSettledAsync(string blob, ETag etag, CancellationToken cancellationToken)
    {
        await activity.WhenHandledAsync(blob, etag, cancellationToken);
        var id = DocumentId.FromPath(blob);
        long started = time.GetTimestamp();
        while (true)
        {
            // After a success this is settled at once; after the last failed attempt the poison function still has to note the reason.
            var document = await documents.FindAsync(id, cancellationToken);
            if (document is { Publishing: false, State: not (DocumentState.Queued or DocumentState.Processing) }
                || time.GetElapsedTime(started) > SettleTimeout)
            {
                return document;
            }

            await Task.Delay(PollInterval, time, cancellationToken);
        }
    }
}
