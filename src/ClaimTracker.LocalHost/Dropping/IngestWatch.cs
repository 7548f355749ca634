using Azure;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.LocalHost.Runtime.Blobs;

namespace ClaimTracker.LocalHost.Dropping;

/// <summary>Waits until what was dropped has its claims, or its reason for having none.</summary>
internal sealed class IngestWatch(BlobActivity activity, ITrackedDocuments documents, DocumentsContainer container, TimeProvider time)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan FollowInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan SettleTimeout = TimeSpan.FromMinutes(1);

    /// <param name="underway">Told how far it is, now and then where it takes long.</param>
    /// <returns>The document when it has settled; null where none was made of the blob.</returns>
    public async Task<TrackedDocument?> WhenSettledAsync(string blob, ETag etag, Action<IngestProgress> underway, CancellationToken cancellationToken)
    {
        var id = DocumentId.FromPath(blob);
        await FollowAsync(id, blob, etag, underway, cancellationToken);
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

    /// <summary>
    /// Until a function was done with it, or nobody ever will be because the container has other content by now. Only what is being worked on is looked up: thousands of files
    /// may be waiting.
    /// </summary>
    private async Task FollowAsync(DocumentId id, string blob, ETag etag, Action<IngestProgress> underway, CancellationToken cancellationToken)
    {
        var handled = activity.WhenHandledAsync(blob, etag, cancellationToken);
        IngestProgress? last = null;
        long looked = time.GetTimestamp();
        while (await Task.WhenAny(handled, Task.Delay(FollowInterval, time, cancellationToken)) != handled)
        {
            if (activity.IsUnderWay(blob, etag) && (await documents.FindAsync(id, cancellationToken))?.Progress is { } progress && progress != last)
            {
                underway(last = progress);
            }

            if (time.GetElapsedTime(looked) > LookAgain)
            {
                looked = time.GetTimestamp();
                if (!await container.HasAsync(blob, etag, cancellationToken))
                {
                    return;
                }
            }
        }

        await handled;
    }
}
