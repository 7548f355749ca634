using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Documents;

/// <summary>A document in the container, as it is known.</summary>
public sealed record TrackedDocument
{
    public required DocumentId Id { get; init; }

    /// <summary>Full blob name; the first folder, if any, is the collection.</summary>
    public required string Path { get; init; }

    public string? Collection => Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? Path[..slash] : null;

    public required DocumentState State { get; init; }

    /// <summary>Why it is rejected or failed, in words that a person can act on; null otherwise.</summary>
    public StateReason? Reason { get; init; }

    public DocumentMetadata Metadata { get; init; } = DocumentMetadata.Empty;

    /// <summary>The current version, from 1; 0 before the first was committed.</summary>
    public int Version { get; init; }

    /// <summary>SHA-256 of the current version's bytes, hex.</summary>
    public string? ContentHash { get; init; }

    /// <summary>ETag of the blob that the current version was read from.</summary>
    public string? BlobETag { get; init; }

    /// <summary>
    /// ETag of the newest blob that is known: of an upload over the API from its answer on, of any other from when its ingest begins. Null where none is.
    /// </summary>
    public string? Content { get; init; }

    /// <summary>The version that is being made, or that the content which waits will become; null where none is. The same content again makes none.</summary>
    public int? NextVersion { get; init; }

    /// <summary>
    /// Changes whenever somebody changes the document: new content, deletion and return. Work on its claims, and how far the ingest is, do not change it.
    /// The ETag of the API, without quotes.
    /// </summary>
    public string Tag => Base32.Encode(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id}\n{CreatedAt.UtcTicks}\n{Content}\n{State == DocumentState.SourceDeleted}"))), 80);

    /// <summary>The rows of the current version are still being published.</summary>
    public bool Publishing { get; init; }

    /// <summary>How far the ingest is; null when none is running, and for the first seconds of one.</summary>
    public IngestProgress? Progress { get; init; }

    /// <summary>Claims of the current version.</summary>
    public int ClaimCount { get; init; }

    /// <summary>Claims of the document by status, superseded and orphaned ones included.</summary>
    public IReadOnlyDictionary<ReviewStatus, int> StatusCounts { get; init; } = new Dictionary<ReviewStatus, int>();

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <param name="Code">Stable camelCase code.</param>
/// <param name="Detail">A sentence that says what to do about it; never content of the document.</param>
public sealed record StateReason(string Code, string Detail);

public enum DocumentState
{
    Queued,
    Processing,
    Ready,

    /// <summary>The input's fault; a new upload may help.</summary>
    Rejected,

    /// <summary>Ours; it can be retried.</summary>
    Failed,
    UnsupportedLanguage,

    /// <summary>The blob is gone.</summary>
    SourceDeleted,

    /// <summary>Deleted by an admin, purged after 30 days.</summary>
    Deleting,
}

/// <summary>How far the ingest of a document is, as noted every few seconds.</summary>
/// <param name="Done">Of <paramref name="Total"/>: UTF-16 code units of the text while splitting, claims while publishing.</param>
public sealed record IngestProgress(IngestStep Step, int Done, int Total);

public enum IngestStep
{
    /// <summary>The text is being split into claims.</summary>
    Splitting,

    /// <summary>The claims are being written to where reviewers find them.</summary>
    Publishing,
}

/// <summary>One version of a document.</summary>
/// <param name="Report">What changed against the version before; null on the first.</param>
public sealed record DocumentVersion(
    int Number,
    string ContentHash,
    ExtractorVersion Extractor,
    int ClaimCount,
    DateTimeOffset CreatedAt,
    ReuploadReport? Report);

/// <summary>What a new version did, or would do, to the claims: kept + moved + changed + removed = the old ones; kept + moved + changed + added + shadowed = the new ones.</summary>
/// <param name="Kept">Same text at the same place in reading order.</param>
/// <param name="Moved">Same text elsewhere in reading order.</param>
/// <param name="Changed">Replaced by a claim that names it as predecessor.</param>
/// <param name="Removed">Gone: superseded, or orphaned where a person had touched it.</param>
/// <param name="Added">New without a predecessor.</param>
/// <param name="Shadowed">Found by a new extractor but overlapping a touched claim, so not added.</param>
public sealed record ReuploadReport(int Kept, int Moved, int Changed, int Removed, int Added, int Shadowed);
