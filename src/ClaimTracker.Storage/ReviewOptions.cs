using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage;

/// <summary>Configuration section <c>Review</c>.</summary>
public sealed class ReviewOptions
{
    /// <summary>Kinds of claims whose decision needs a second person, such as <c>casualties</c>.</summary>
    public IList<ClaimKind> SecondReviewKinds { get; } = [];

    internal ReviewPolicy ToPolicy() => new() { SecondReviewKinds = [.. SecondReviewKinds] };
}
