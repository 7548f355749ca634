using System.ComponentModel.DataAnnotations;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

/// <summary>JSON merge patch of a claim: members that are absent stay as they are, null clears.</summary>
public sealed record ClaimPatch
{
    /// <summary>The status to go to; see allowedTransitions of the claim.</summary>
    public ReviewStatus? Status { get; init; }

    public Field<Verdict?> Verdict { get; init; }

    /// <summary>Why the verdict is what it is.</summary>
    [MaxLength(ReviewLimits.Rationale)]
    public Field<string> Rationale { get; init; }

    /// <summary>Where was looked, for the verdict unproven.</summary>
    [MaxLength(ReviewLimits.Searched)]
    public Field<string> Searched { get; init; }

    /// <summary>Why, for needsInfo, notCheckable, return and reopen.</summary>
    [MaxLength(ReviewLimits.Reason)]
    public string? Reason { get; init; }

    /// <summary>For notCheckable.</summary>
    public DismissReason? ReasonCode { get; init; }

    /// <summary>Id of the claim that is kept, with reasonCode duplicate.</summary>
    [MaxLength(64)]
    public string? DuplicateOf { get; init; }

    [MaxLength(ReviewLimits.ReviewerId)]
    public Field<string> Assignee { get; init; }

    [MaxLength(ReviewLimits.Tags), EachAtMost(ReviewLimits.Tag)]
    public Field<IReadOnlyList<string>> Tags { get; init; }

    /// <summary>0 to 999, higher first; null: what the check-worthiness makes of it.</summary>
    [Range(0, ReviewLimits.MaxPriority)]
    public Field<int?> Priority { get; init; }

    /// <summary>A remark for the history.</summary>
    [MaxLength(ReviewLimits.Note)]
    public string? Note { get; init; }

    [MaxLength(ReviewLimits.EvidencePerRequest)]
    public IReadOnlyList<EvidenceInput>? AddEvidence { get; init; }
}
