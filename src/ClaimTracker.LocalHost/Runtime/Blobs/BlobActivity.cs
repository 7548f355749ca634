using System.Collections.Concurrent;
using Azure;

namespace ClaimTracker.LocalHost.Runtime.Blobs;

/// <summary>What the blob triggers of this process are doing, for those who show or wait for it.</summary>
internal sealed class BlobActivity
{
    private readonly ConcurrentDictionary<(string Blob, ETag ETag), TaskCompletionSource<bool>> _handled = new();

    private readonly ConcurrentDictionary<(string Blob, ETag ETag), bool> _underWay = new();

    /// <summary>Called from several threads.</summary>
    public event Action<BlobEvent>? Happened;

    /// <summary>Ends when a function was done with this content of the blob.</summary>
    /// <returns>False where all attempts failed and the blob is poison.</returns>
    public Task<bool> WhenHandledAsync(string blob, ETag etag, CancellationToken cancellationToken) =>
        Completion(blob, etag).Task.WaitAsync(cancellationToken);

    /// <summary>True while a function of this process has this content of the blob.</summary>
    public bool IsUnderWay(string blob, ETag etag) => _underWay.ContainsKey((blob, etag));

    public void Report(BlobEvent happened)
    {
        Happened?.Invoke(happened);
        if (happened.Step == BlobStep.Started)
        {
            _underWay[(happened.Blob, happened.ETag)] = true;
        }

        if (happened.Step is BlobStep.Succeeded or BlobStep.Poisoned)
        {
            _underWay.TryRemove((happened.Blob, happened.ETag), out _);
            Completion(happened.Blob, happened.ETag).TrySetResult(happened.Step == BlobStep.Succeeded);
        }
    }

    private TaskCompletionSource<bool> Completion(string blob, ETag etag) =>
        _handled.GetOrAdd((blob, etag), _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
}

internal sealed record BlobEvent(string Blob, ETag ETag, BlobStep Step, int Attempt);

internal enum BlobStep
{
    Started,
    AttemptFailed,
    Succeeded,
    Poisoned,
}
