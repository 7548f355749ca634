using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Tests.Review;

public sealed class DuplicatesTests
{
    private static readonly ClaimId Kept = new(DocumentId.FromPath("b.txt"), "bbbbbbbbbbbb");

    [Fact]
    public void A_duplicate_comes_back_flagged_when_its_original_is_gone()
    {
        var changed = Duplicates.Reconsider(Duplicate(), original: null, Any.Now)!;

        Assert.Equal((ReviewStatus.Unreviewed, null, ClaimFlags.OriginalChanged, 2L), (changed.After.Status, changed.After.Dismissal, changed.After.Flags, changed.After.Revision));
        Assert.Contains("was deleted", changed.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReviewStatus.Superseded)]
    [InlineData(ReviewStatus.NotCheckable)]
    public void A_duplicate_comes_back_when_its_original_is_kept_no_more(ReviewStatus status) =>
        Assert.NotNull(Duplicates.Reconsider(Duplicate(), Original(status), Any.Now));

    [Theory]
    [InlineData(ReviewStatus.Unreviewed)]
    [InlineData(ReviewStatus.InReview)]
    [InlineData(ReviewStatus.NeedsInfo)]
    [InlineData(ReviewStatus.AwaitingSecondReview)]
    public void While_its_original_is_worked_on_a_duplicate_stays(ReviewStatus status) =>
        Assert.Null(Duplicates.Reconsider(Duplicate(Verdict.Supported), Original(status), Any.Now));

    [Fact]
    public void The_first_verdict_of_the_original_is_noted_and_another_one_brings_the_duplicate_back()
    {
        var noted = Duplicates.Noted(Duplicate(), Original(ReviewStatus.Decided, Verdict.Supported))!;

        Assert.Equal((Verdict.Supported, 1L), (noted.Dismissal!.OriginalVerdict, noted.Revision));
        Assert.Null(Duplicates.Reconsider(noted, Original(ReviewStatus.Decided, Verdict.Supported), Any.Now));
        var changed = Duplicates.Reconsider(noted, Original(ReviewStatus.Decided, Verdict.Refuted), Any.Now)!;
        Assert.Contains("refuted after it had been supported", changed.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_dismissed_for_another_reason_is_left_alone() => Assert.Null(Duplicates.Reconsider(
        Any.Claim(ReviewStatus.NotCheckable) with { Dismissal = new Dismissal(DismissReason.Opinion, null) }, original: null, Any.Now));

    private static Claim Duplicate(Verdict? seen = null) =>
        Any.Claim(ReviewStatus.NotCheckable) with { Dismissal = new Dismissal(DismissReason.Duplicate, Kept) { OriginalVerdict = seen } };

    private static Claim Original(ReviewStatus status, Verdict? verdict = null) => Any.Claim(status) with { Id = Kept, Verdict = verdict };
}
