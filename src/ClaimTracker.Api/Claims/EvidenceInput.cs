using System.ComponentModel.DataAnnotations;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

/// <summary>A piece of evidence as a reviewer hands it in.</summary>
public sealed record EvidenceInput
{
    /// <summary>http or https; stored, never fetched.</summary>
    [Length(1, ReviewLimits.Url)]
    public required string Url { get; init; }

    public required Stance Stance { get; init; }

    [MaxLength(ReviewLimits.EvidenceTitle)]
    public string? Title { get; init; }

    /// <summary>Who stands behind it.</summary>
    [MaxLength(ReviewLimits.EvidenceSource)]
    public string? Source { get; init; }

    /// <summary>A copy in an archive.</summary>
    [MaxLength(ReviewLimits.Url)]
    public string? ArchivedUrl { get; init; }

    /// <summary>SHA-256 of the file that was seen, 64 hex digits.</summary>
    [MaxLength(64)]
    public string? Sha256 { get; init; }

    [MaxLength(ReviewLimits.EvidenceNote)]
    public string? Note { get; init; }

    public NewEvidence ToNewEvidence() => new(Url, Stance, Title, Source, ArchivedUrl, Sha256, Note);
}
