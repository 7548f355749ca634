using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Claims;

/// <summary>A tracked claim: what was read from the document, and where its review stands.</summary>
public sealed record Claim
{
    public required ClaimId Id { get; init; }

    /// <summary>The claim as a sentence of its own.</summary>
    public required string Text { get; init; }

    /// <summary>Exact words of the source.</summary>
    public required string Quote { get; init; }

    public required ClaimAnchor Anchor { get; init; }

    public required ClaimFacets Facets { get; init; }

    public required ExtractorVersion Extractor { get; init; }

    public ReviewStatus Status { get; init; } = ReviewStatus.Unreviewed;

    /// <summary>Set while <see cref="Status"/> is <see cref="ReviewStatus.Decided"/>; while a second review is awaited it is in <see cref="Proposal"/>.</summary>
    public Verdict? Verdict { get; init; }

    public string? Rationale { get; init; }

    /// <summary>Where the checker looked, required for the verdict unproven.</summary>
    public string? Searched { get; init; }

    /// <summary>Why it was dismissed, while <see cref="Status"/> is <see cref="ReviewStatus.NotCheckable"/>.</summary>
    public Dismissal? Dismissal { get; init; }

    /// <summary>The decision that waits for a second person.</summary>
    public Proposal? Proposal { get; init; }

    public string? Assignee { get; init; }

    /// <summary>The last lease; it counts only while it has not expired (<see cref="Review.Lease.IsLive"/>).</summary>
    public Lease? Lease { get; init; }

    /// <summary>The last time that somebody gave the claim back.</summary>
    public Release? Released { get; init; }

    /// <summary>The status that a released or expired lease returns to.</summary>
    public ReviewStatus? TakenFrom { get; init; }

    /// <summary>0..999, higher first.</summary>
    public required int Priority { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public ClaimFlags Flags { get; init; }

    /// <summary>Counts of the evidence that was not retracted.</summary>
    public EvidenceTally Evidence { get; init; } = new(0, 0, 0);

    /// <summary>A claim of an earlier version of the document that this one replaces; its verdict is a hint only.</summary>
    public ClaimId? Predecessor { get; init; }

    /// <summary>Counts every change from 1 on; the HTTP ETag.</summary>
    public required long Revision { get; init; }

    /// <summary>The first revision that differs from the present one by renewals of the lease only: who has seen it has seen all; null where the last change was another.</summary>
    public long? SameSince { get; init; }

    /// <summary>True once a person changed anything.</summary>
    public bool Touched { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Whether somebody who saw this revision has seen the claim as it is.</summary>
    public bool IsAsSeen(long revision) => revision == Revision || (revision >= SameSince && revision < Revision);
}

/// <summary>Where a claim stands in its document.</summary>
/// <param name="Version">The document's version that the offsets refer to.</param>
/// <param name="Start">UTF-16 code units into the version's plain text.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="CodePointStart">The same start counted in Unicode code points, for clients that count so.</param>
/// <param name="CodePointEnd">The same end in code points.</param>
/// <param name="Prefix">Up to 32 code units before the quote.</param>
/// <param name="Suffix">Up to 32 code units after it.</param>
public sealed record ClaimAnchor(int Version, int Start, int End, int CodePointStart, int CodePointEnd, string Prefix, string Suffix)
{
    public AnchorState State { get; init; } = AnchorState.Exact;

    public string? Page { get; init; }

    public string? Heading { get; init; }

    public string? Cue { get; init; }

    public string? Cell { get; init; }
}

public enum AnchorState
{
    /// <summary>Where it was first found, or at the same place since.</summary>
    Exact,

    /// <summary>The same words stand elsewhere in the current version.</summary>
    Moved,

    /// <summary>The current version does not have the words; the offsets refer to an older version.</summary>
    Orphaned,
}

[Flags]
public enum ClaimFlags
{
    None = 0,
    Stale = 1,

    /// <summary>A second reviewer returned the proposed decision, or evidence on a decided claim speaks both ways.</summary>
    Disagreement = 2,

    /// <summary>The document changed around or under the claim after a person had worked on it.</summary>
    SourceChanged = 4,
    Reopened = 8,

    /// <summary>It was dismissed as a duplicate, and the claim that was kept is gone, dismissed or decided otherwise.</summary>
    OriginalChanged = 16,
}
