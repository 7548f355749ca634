using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Moq;

namespace ClaimTracker.Api.Tests.Claims;

public sealed class BulkReviewTests
{
    private static readonly string Id = Samples.ClaimId.ToString();

    private readonly ApiHarness api = new();

    private readonly List<ReviewRequest> asked = [];

    public BulkReviewTests() => api.Reviews
        .Setup(reviews => reviews.ReviewAsync(It.IsAny<ClaimId>(), It.IsAny<ReviewRequest>(), It.IsAny<CancellationToken>()))
        .Callback((ClaimId _, ReviewRequest request, CancellationToken _) => asked.Add(request))
        .ReturnsAsync(new ReviewOutcome.Applied(Samples.Claim with { Revision = 4 }, [], false));

    [Fact]
    public async Task Every_item_has_a_result_at_its_place_whatever_is_wrong_with_the_others()
    {
        var answer = await BulkAsync(
            $$$"""{"id":"{{{Id}}}","etag":"\"3\"","patch":{"priority":1}}""",
            """{"id":"unknown","etag":"\"3\"","patch":{"priority":1}}""",
            $$$"""{"id":"{{{Id}}}","etag":"\"3\"","patch":{"status":"gone"}}""",
            $$$"""{"id":"{{{Id}}}","patch":{"priority":1}}""",
            $$$"""{"id":"{{{Id}}}","patch":{"note":"seen"}}""",
            $$$"""{"id":"{{{Id}}}","etag":"3","patch":{"priority":1}}""",
            $$$"""{"id":"{{{Id}}}","etag":"\"3\"","patch":7}""");

        Assert.Equal(200, answer.Status);
        var results = answer.Json.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal([200, 404, 400, 428, 200, 400, 400], results.Select(result => result.GetProperty("status").GetInt32()));
        Assert.Equal("\"4\"", results[0].GetProperty("claim").GetProperty("etag").GetString());
        Assert.Equal(
            ["/items/2/patch/status", "/items/5/etag"],
            new[] { 2, 5 }.Select(i => results[i].GetProperty("problem").GetProperty("errors")[0].GetProperty("pointer").GetString()));
    }

    [Fact]
    public async Task Half_a_character_costs_its_own_item_alone()
    {
        var answer = await BulkAsync(
            $$$"""{"id":"{{{Id}}}","patch":{"note":"a"}}""",
            $$$"""{"id":"{{{Id}}}","patch":{"note":"\ud800"}}""",
            $$$"""{"id":"{{{Id}}}","etag":"W/\"3\"","patch":{"note":"b","reason":null}}""",
            $$$"""{"id":"{{{Id}}}","patch":{"note":"c"}}""");

        Assert.Equal([200, 400, 400, 200], answer.Json.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("status").GetInt32()));
        Assert.Equal(2, asked.Count);
    }

    [Theory]
    [InlineData("{\"id\":\"\\ud800\",\"patch\":{}}")]
    [InlineData("{\"id\":\"a\",\"etag\":\"\\ud800\",\"patch\":{}}")]
    [InlineData("{\"id\":\"a\",\"patch\":{\"\\ud800\":1}}")]
    [InlineData("{\"\\ud800\":1}")]
    public async Task Half_a_character_where_items_are_told_apart_refuses_all_before_anything_is_applied(string item)
    {
        var answer = await BulkAsync($$$"""{"id":"{{{Id}}}","patch":{"note":"a"}}""", item);

        Assert.True(answer.Status == 400 || answer.Json.GetProperty("results")[1].GetProperty("status").GetInt32() == 400, answer.Text);
        Assert.True(answer.Status == 200 || asked.Count == 0);
    }

    [Fact]
    public async Task Sent_again_each_item_is_the_same_operation()
    {
        string[] items = [$$$"""{"id":"{{{Id}}}","patch":{"note":"a"}}""", $$$"""{"id":"{{{Id}}}","patch":{"note":"b"}}"""];
        await BulkAsync(items);
        await BulkAsync(items);

        Assert.Equal(asked[..2].Select(request => (request.OperationId, request.BodyHash)), asked[2..].Select(request => (request.OperationId, request.BodyHash)));
        Assert.NotEqual(asked[0].OperationId, asked[1].OperationId);
    }

    [Fact]
    public async Task Storage_that_goes_away_halfway_costs_the_items_after_and_says_so()
    {
        api.Reviews.SetupSequence(reviews => reviews.ReviewAsync(It.IsAny<ClaimId>(), It.IsAny<ReviewRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new ReviewOutcome.Applied(Samples.Claim, [], false))
            .ThrowsAsync(new StorageUnavailableException(TimeSpan.FromSeconds(1)));

        var answer = await BulkAsync($$$"""{"id":"{{{Id}}}","patch":{"note":"a"}}""", $$$"""{"id":"{{{Id}}}","patch":{"note":"b"}}""");

        Assert.Equal([200, 503], answer.Json.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("status").GetInt32()));
    }

    [Fact]
    public async Task A_body_that_says_one_thing_twice_is_refused_as_a_whole()
    {
        var answer = await BulkAsync(
            $$$"""{"id":"{{{Id}}}","patch":{"note":"a"}}""",
            $$$"""{"id":"{{{Id}}}","etag":"\"3\"","patch":{"priority":1,"priority":2}}""");

        Assert.Equal((400, "/items/1/patch"), (answer.Status, answer.Pointer));
        Assert.Empty(asked);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task One_to_a_hundred_items(int count)
    {
        var answer = await BulkAsync([.. Enumerable.Repeat($$$"""{"id":"{{{Id}}}","patch":{"note":"a"}}""", count)]);

        Assert.Equal((400, "/items"), (answer.Status, answer.Pointer));
        Assert.Empty(asked);
    }

    private Task<Answer> BulkAsync(params string[] items) =>
        api.SendAsync<BulkReview>(body: $$"""{"items":[{{string.Join(',', items)}}]}""", headers: ("Idempotency-Key", "bulk-1"));
}
