using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Ingest;

/// <summary>A document with what the ingest has to remember about it.</summary>
/// <param name="Document">What everybody sees.</param>
public sealed record IngestState(TrackedDocument Document)
{
    public DocumentId Id => Document.Id;

    /// <summary>The version being prepared, or the last one that was; numbers are never used for two contents.</summary>
    public int PendingVersion { get; init; }

    /// <summary>ETag of the blob that the pending version is made from.</summary>
    public string? PendingETag { get; init; }

    /// <summary>Name and version of the extractor that the pending version is made with.</summary>
    public string? PendingExtractor { get; init; }

    /// <summary>ETag of the blob that was last brought to an end, be it claims or a refusal.</summary>
    public string? SettledETag { get; init; }

    /// <summary>State to show when publishing has ended.</summary>
    public DocumentState FinalState { get; init; } = DocumentState.Ready;

    /// <summary>When it was put into the list, newest first.</summary>
    public DateTimeOffset ListedAt { get; init; }

    /// <summary>Since when the blob was seen to be missing.</summary>
    public int MissingRuns { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>The purge has begun: there is no way back, and whatever is uploaded at the path now is another document.</summary>
    public bool Purging { get; init; }

    /// <summary>A version was begun and never committed; what was prepared for it is to be collected.</summary>
    public bool Leftovers { get; init; }

    /// <summary>Whether a version can never be committed any more. Once true, it stays true: numbers only grow, and a pending one that was given up is not taken up again.</summary>
    /// <param name="version">One that was begun and has not been committed.</param>
    public bool IsAbandoned(int version) =>
        version < Document.Version || (version > Document.Version && !(version == PendingVersion && Document.State == DocumentState.Processing));

    /// <summary>The store's concurrency tag; null when it was never stored.</summary>
    public string? Tag { get; init; }

    /// <summary>As it is in the store; null when it was never stored.</summary>
    public IngestState? Stored { get; init; }
}
