using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Ingest;

/// <summary>
/// What a version does to the claims of its document: worked out once, stored beside the text before the commit,
/// so that publishing can be completed from any point by anybody, whatever extractor runs then.
/// </summary>
/// <param name="Claims">In reading order.</param>
/// <param name="Gone">Keys of claims that the version before had and this one has not.</param>
/// <param name="Report">Against the version before; null on the first.</param>
public sealed record IngestPlan(
    DocumentId Document,
    int Version,
    string ContentHash,
    string BlobETag,
    ExtractorVersion Extractor,
    DocumentMetadata Metadata,
    bool LanguageSupported,
    DateTimeOffset CreatedAt,
    IReadOnlyList<PlannedClaim> Claims,
    IReadOnlyList<string> Gone,
    ReuploadReport? Report)
{
    /// <summary>The same text split by another extractor: claims that a person worked on and that it does not find stay where they are.</summary>
    public bool Reprocess { get; init; }
}

/// <summary>One claim of a version.</summary>
/// <param name="Key">Of the claim that has these words already, or of the new one.</param>
/// <param name="New">No claim of the document has had these words.</param>
/// <param name="Predecessor">Key of the claim that a new one replaces.</param>
public sealed record PlannedClaim(
    string Key,
    bool New,
    string Fingerprint,
    string ContextHash,
    string Text,
    string Quote,
    ClaimAnchor Anchor,
    ClaimFacets Facets,
    string? Predecessor = null);
