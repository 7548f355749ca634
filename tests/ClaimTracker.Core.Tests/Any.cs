using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Tests;

internal static class Any
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static Actor Ana { get; } = new("ana", Roles.Reader | Roles.Checker);

    public static Actor Ben { get; } = new("ben", Roles.Reader | Roles.Checker);

    public static Actor Rita { get; } = new("rita", Roles.Reader | Roles.Checker | Roles.Reviewer);

    public static ClaimFacets Facets { get; } = new(ClaimKind.Casualties, 0.8, [], null, [], [], Hedged: false, Negated: false, Context: null);

    /// <summary>A claim as it is in this status, leased and proposed by Ben and Ana where the status has that.</summary>
    public static Claim Claim(ReviewStatus status = ReviewStatus.Unreviewed) => new()
    {
        Id = new ClaimId(DocumentId.FromPath("a.txt"), "aaaaaaaaaaaa"),
        Text = "Three were killed.",
        Quote = "Three were killed.",
        Anchor = new ClaimAnchor(1, 0, 18, 0, 18, "", ""),
        Facets = Facets,
        Extractor = new ExtractorVersion("test", "1"),
        Priority = 720,
        Status = status,
        Lease = status == ReviewStatus.InReview ? new Lease("ben", Now + Lease.Duration) : null,
        TakenFrom = status == ReviewStatus.InReview ? ReviewStatus.Unreviewed : null,
        Proposal = status == ReviewStatus.AwaitingSecondReview ? new Proposal(Verdict.Supported, "Because.", null, "ana", Now) : null,
        Verdict = status == ReviewStatus.Decided ? Verdict.Supported : null,
        Revision = 1,
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    public static NewEvidence Evidence(Stance stance) => new($"https://example.org/{stance}", stance);

    public static ReviewRequest Request(ReviewAction action, Actor actor) => new(action, actor, IfRevision: null, "operation", "body");

    public static ReviewAction Status(ReviewStatus to, string? reason = null) => new ReviewAction.Patch(new ReviewChange { Status = to, Reason = reason });

    /// <summary>A patch to the status with everything that any transition to it needs.</summary>
    public static ReviewAction CompletePatch(ReviewStatus to, ReviewStatus from) => new ReviewAction.Patch(new ReviewChange
    {
        Status = to,
        Reason = "A reason.",
        Verdict = to == ReviewStatus.Decided && from != ReviewStatus.AwaitingSecondReview ? new(Verdict.Supported) : default,
        Rationale = to == ReviewStatus.Decided && from != ReviewStatus.AwaitingSecondReview ? new("Because.") : default,
        AddEvidence = to == ReviewStatus.Decided ? [Evidence(Stance.Supports)] : [],
        ReasonCode = to == ReviewStatus.NotCheckable ? DismissReason.Opinion : null,
    });
}
