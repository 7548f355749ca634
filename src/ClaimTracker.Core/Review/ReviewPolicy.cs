using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Review;

/// <summary>What an organisation decides about its review; configuration section <c>Review</c>.</summary>
public sealed record ReviewPolicy
{
    /// <summary>Kinds of claims whose decision waits for a second person; none by default, casualties recommended.</summary>
    public IReadOnlyList<ClaimKind> SecondReviewKinds { get; init; } = [];

    public bool NeedsSecondReview(Claim claim) => SecondReviewKinds.Contains(claim.Facets.Kind);
}
