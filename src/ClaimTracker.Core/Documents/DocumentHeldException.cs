namespace ClaimTracker.Core.Documents;

/// <summary>A blob cannot be written because another program holds a lease on it, or a policy of its container does.</summary>
public sealed class DocumentHeldException(Exception? innerException = null)
    : Exception("Another program holds a lease on this document's blob, or a policy keeps it. Try again when it is released.", innerException);
