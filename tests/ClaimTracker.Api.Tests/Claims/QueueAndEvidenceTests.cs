using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Moq;

namespace ClaimTracker.Api.Tests.Claims;

public sealed class QueueAndEvidenceTests
{
    private static readonly string Id = Samples.ClaimId.ToString();

    private readonly ApiHarness api = new();

    [Fact]
    public async Task The_next_claim_is_200_none_is_204_and_all_leased_is_423_with_the_time_to_wait()
    {
        api.Reviews.SetupSequence(reviews => reviews.NextAsync(It.IsAny<Actor>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new NextClaim.Taken(Samples.Claim))
            .ReturnsAsync(new NextClaim.Empty())
            .ReturnsAsync(new NextClaim.AllLeased(api.Time.GetUtcNow().AddMinutes(7)));

        var taken = await api.SendAsync<TakeNextClaim>();
        var empty = await api.SendAsync<TakeNextClaim>();
        var leased = await api.SendAsync<TakeNextClaim>();

        Assert.Equal((200, "\"3\""), (taken.Status, taken.Response.Headers.ETag.ToString()));
        Assert.Equal((204, 0), (empty.Status, empty.Bytes.Length));
        Assert.Equal((423, "420"), (leased.Status, leased.Response.Headers.RetryAfter.ToString()));
    }

    [Fact]
    public async Task Added_evidence_is_201_with_its_id_and_the_claim()
    {
        Answers<ReviewAction.AddEvidence>(new ReviewOutcome.Applied(Samples.Claim with { Revision = 4 }, ["e7"], false));

        var answer = await api.SendAsync<AddEvidence>(body: """{"url":"https://a.example","stance":"refutes"}""", id: Id);

        Assert.Equal((201, "e7", "\"4\""), (answer.Status, answer.Json.GetProperty("id").GetString(), answer.Response.Headers.ETag.ToString()));
    }

    [Fact]
    public async Task Retracting_needs_a_reason()
    {
        Answers<ReviewAction.RetractEvidence>(new ReviewOutcome.Applied(Samples.Claim, [], false));

        Assert.Equal(400, (await api.SendAsync<RetractEvidence>(id: Id, evidenceId: "e7")).Status);
        Assert.Equal(200, (await api.SendAsync<RetractEvidence>("?reason=Wrong%20place", id: Id, evidenceId: "e7")).Status);
    }

    [Fact]
    public async Task An_expired_lease_is_not_shown()
    {
        var claim = Samples.Claim with { Lease = new Lease("ben", api.Time.GetUtcNow().AddMinutes(1)) };
        api.Reviews.Setup(reviews => reviews.FindAsync(Samples.ClaimId, It.IsAny<CancellationToken>())).ReturnsAsync(claim);

        var live = await api.SendAsync<GetClaim>(id: Id);
        api.Time.Advance(TimeSpan.FromMinutes(1));
        var expired = await api.SendAsync<GetClaim>(id: Id);

        Assert.Equal("ben", live.Json.GetProperty("lease").GetProperty("holder").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, expired.Json.GetProperty("lease").ValueKind);
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("newline\n")]
    [InlineData("é")]
    public async Task A_strange_idempotency_key_is_400(string key)
    {
        var answer = await api.SendAsync<TakeLease>(id: Id, headers: ("Idempotency-Key", key));

        Assert.Equal((400, "invalidIdempotencyKey"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_reused_idempotency_key_is_422()
    {
        Answers<ReviewAction.TakeLease>(new ReviewOutcome.OperationReused());

        var answer = await api.SendAsync<TakeLease>(id: Id, headers: ("Idempotency-Key", "k"));

        Assert.Equal((422, "idempotencyKeyReused"), (answer.Status, answer.Code));
    }

    private void Answers<TAction>(ReviewOutcome outcome)
        where TAction : ReviewAction => api.Reviews
        .Setup(reviews => reviews.ReviewAsync(It.IsAny<ClaimId>(), It.Is<ReviewRequest>(request => request.Action is TAction), It.IsAny<CancellationToken>()))
        .ReturnsAsync(outcome);
}
