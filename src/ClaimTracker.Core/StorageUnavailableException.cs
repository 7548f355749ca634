namespace ClaimTracker.Core;

/// <summary>Storage is busy or out of reach after all retries; nothing partial was left that a repetition would not complete.</summary>
/// <param name="retryAfter">When to try again.</param>
public sealed class StorageUnavailableException(TimeSpan retryAfter, Exception? innerException = null)
    : Exception("Storage is not available at the moment.", innerException)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
