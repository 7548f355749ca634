using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

/// <summary>A claim as the API gives it.</summary>
public sealed record ClaimResource
{
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    public required string Text { get; init; }

    public required string Quote { get; init; }

    /// <summary>Where it stands in its document; offsets are UTF-16 code units.</summary>
    public required ClaimAnchor Anchor { get; init; }

    public required ClaimKind Kind { get; init; }

    public required double CheckWorthiness { get; init; }

    public required IReadOnlyList<string> Reasons { get; init; }

    public required Attribution? Attribution { get; init; }

    public required IReadOnlyList<Quantity> Quantities { get; init; }

    public required IReadOnlyList<ClaimDate> Dates { get; init; }

    public required IReadOnlyList<Casualty> Casualties { get; init; }

    public required IReadOnlyList<ClaimPlace> Places { get; init; }

    public string? Standalone { get; init; }

    public required IReadOnlyList<Referent> Referents { get; init; }

    public required bool Hedged { get; init; }

    public required bool Negated { get; init; }

    public required string? Context { get; init; }

    /// <summary>Name and version of what found the claim.</summary>
    public required string Extractor { get; init; }

    public required ReviewStatus Status { get; init; }

    public required Verdict? Verdict { get; init; }

    public required string? Rationale { get; init; }

    public required string? Searched { get; init; }

    public required DismissalResource? Dismissal { get; init; }

    public required Proposal? Proposal { get; init; }

    public required string? Assignee { get; init; }

    /// <summary>Null where there is none or it has expired.</summary>
    public required Lease? Lease { get; init; }

    public required int Priority { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<ClaimFlags> Flags { get; init; }

    /// <summary>Counts of the evidence that was not retracted.</summary>
    public required EvidenceTally Evidence { get; init; }

    /// <summary>The claim of an earlier version that this one replaces; its verdict is a hint only.</summary>
    public required string? PredecessorId { get; init; }

    public required long Revision { get; init; }

    /// <summary>Send it back as If-Match.</summary>
    public required string Etag { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What the caller may do with the claim now.</summary>
    public required IReadOnlyList<Transition> AllowedTransitions { get; init; }
}

public sealed record DismissalResource(DismissReason Reason, string? DuplicateOf);

public sealed record ClaimList(IReadOnlyList<ClaimResource> Value)
{
    /// <summary>Absolute address of the next page; absent on the last.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public string? NextLink { get; init; }
}
