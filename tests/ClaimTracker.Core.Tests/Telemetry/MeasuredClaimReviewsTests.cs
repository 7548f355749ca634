using System.Reflection;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Telemetry;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ClaimTracker.Core.Tests.Telemetry;

[Collection(nameof(RecordedSignals))]
public sealed class MeasuredClaimReviewsTests
{
    private static readonly ClaimId Id = new(DocumentId.FromPath("a.txt"), "abcdefghijkl");
    private static readonly Actor Actor = new("mira", Roles.Checker);
    private readonly FakeTimeProvider clock = new();
    private readonly Mock<IClaimReviews> inner = new(MockBehavior.Strict);

    private MeasuredClaimReviews Reviews => new(inner.Object, clock);

    [Fact]
    public async Task An_action_is_timed_by_its_kind_and_outcome()
    {
        using var signals = new RecordedSignals();
        Answers(new ReviewOutcome.NotFound());

        await Reviews.ReviewAsync(Id, Request(new ReviewAction.TakeLease()), default);

        Assert.Equal(["claimtracker.review.duration 0.25 action=takeLease outcome=notFound"], signals.Measurements);
        Assert.Equal(Id.ToString(), signals.Span.GetTagItem(Signals.Tags.ClaimId));
    }

    [Theory]
    [InlineData(false, "applied")]
    [InlineData(true, "replayed")]
    public async Task A_repeated_request_is_told_from_a_first_one(bool replayed, string expected)
    {
        using var signals = new RecordedSignals();
        Answers(new ReviewOutcome.Applied(null!, [], replayed));

        await Reviews.ReviewAsync(Id, Request(new ReviewAction.Patch(new ReviewChange())), default);

        Assert.Equal([$"claimtracker.review.duration 0.25 action=patch outcome={expected}"], signals.Measurements);
    }

    [Fact]
    public async Task Asking_for_the_next_claim_is_an_action()
    {
        using var signals = new RecordedSignals();
        inner.Setup(reviews => reviews.NextAsync(Actor, "operation", default)).ReturnsAsync(new NextClaim.Empty());

        await Reviews.NextAsync(Actor, "operation", default);

        Assert.Equal(["claimtracker.review.duration 0 action=next outcome=empty"], signals.Measurements);
    }

    [Fact]
    public async Task A_failure_of_storage_is_an_error_and_passes_on()
    {
        using var signals = new RecordedSignals();
        inner.Setup(reviews => reviews.NextAsync(Actor, "operation", default)).ThrowsAsync(new StorageUnavailableException(TimeSpan.Zero));

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Reviews.NextAsync(Actor, "operation", default));

        Assert.Equal(["claimtracker.review.duration 0 action=next outcome=error"], signals.Measurements);
    }

    [Theory]
    [InlineData(typeof(ReviewAction), "patch takeLease releaseLease addEvidence retractEvidence")]
    [InlineData(typeof(ReviewOutcome), "applied notFound stale illegal invalid leased forbidden operationReused")]
    [InlineData(typeof(NextClaim), "taken empty allLeased")]
    public void The_documented_names_are_all_there_are(Type cases, string documented) =>
        Assert.Equal(
            documented.Split(' ').Order(StringComparer.Ordinal),
            cases.GetNestedTypes(BindingFlags.Public)
                .Where(cases.IsAssignableFrom)
                .Select(type => char.ToLowerInvariant(type.Name[0]) + type.Name[1..])
                .Order(StringComparer.Ordinal));

    private static ReviewRequest Request(ReviewAction action) => new(action, Actor, 1, "operation", "hash");

    private void Answers(ReviewOutcome outcome) =>
        inner.Setup(reviews => reviews.ReviewAsync(Id, It.IsAny<ReviewRequest>(), default)).ReturnsAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(0.25));
            return outcome;
        });
}
