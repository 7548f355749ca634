using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Microsoft.Extensions.Primitives;
using Moq;

namespace ClaimTracker.Api.Tests.Claims;

public sealed class PatchClaimTests
{
    private static readonly string Id = Samples.ClaimId.ToString();

    private readonly ApiHarness api = new();

    private ReviewRequest? asked;

    [Fact]
    public async Task A_decision_reaches_the_review_with_its_revision_key_and_evidence()
    {
        Answers(new ReviewOutcome.Applied(Samples.Claim with { Revision = 4, Status = ReviewStatus.Decided, Verdict = Verdict.Supported }, ["e1"], false));

        var answer = await PatchAsync(
            """{"status":"decided","verdict":"supported","rationale":"Two hospitals confirm it.","addEvidence":[{"url":"https://example.org/a","stance":"supports"}]}""",
            ("If-Match", "\"3\""),
            ("Idempotency-Key", "k-1"));

        Assert.Equal(200, answer.Status);
        Assert.Equal("\"4\"", answer.Response.Headers.ETag);
        Assert.Equal("decided", answer.Json.GetProperty("status").GetString());
        Assert.Equal("\"4\"", answer.Json.GetProperty("etag").GetString());
        var change = Assert.IsType<ReviewAction.Patch>(asked!.Action).Change;
        Assert.Equal((3L, "k-1", "ana"), (asked.IfRevision!.Value, asked.OperationId, asked.Actor.Id));
        Assert.Equal((ReviewStatus.Decided, new Patched<Verdict?>(Verdict.Supported), true), (change.Status!.Value, change.Verdict, change.Rationale.IsGiven));
        Assert.False(change.Tags.IsGiven);
        Assert.Equal(new NewEvidence("https://example.org/a", Stance.Supports), Assert.Single(change.AddEvidence));
    }

    [Fact]
    public async Task Null_clears_and_absent_keeps()
    {
        Answers(new ReviewOutcome.Applied(Samples.Claim, [], false));

        await PatchAsync("""{"assignee":null}""", ("If-Match", "\"3\""));

        var change = Assert.IsType<ReviewAction.Patch>(asked!.Action).Change;
        Assert.Equal(new Patched<string>(null), change.Assignee);
        Assert.False(change.Verdict.IsGiven);
    }

    [Fact]
    public async Task Without_If_Match_the_answer_is_428()
    {
        var answer = await PatchAsync("""{"status":"inReview"}""");

        Assert.Equal((428, "ifMatchRequired"), (answer.Status, answer.Code));
        Assert.Null(asked);
    }

    [Fact]
    public async Task Evidence_and_notes_need_no_If_Match()
    {
        Answers(new ReviewOutcome.Applied(Samples.Claim, ["e1"], false));

        var answer = await PatchAsync("""{"note":"Called the ministry.","addEvidence":[{"url":"https://example.org/a","stance":"context"}]}""");

        Assert.Equal(200, answer.Status);
        Assert.Null(asked!.IfRevision);
    }

    [Fact]
    public async Task A_stale_etag_is_answered_with_the_current_claim()
    {
        Answers(new ReviewOutcome.Stale(Samples.Claim with { Revision = 9 }));

        var answer = await PatchAsync("""{"status":"inReview"}""", ("If-Match", "\"3\""));

        Assert.Equal((412, "stale"), (answer.Status, answer.Code));
        Assert.Equal(9, answer.Json.GetProperty("current").GetProperty("revision").GetInt64());
        Assert.Equal("\"9\"", answer.Response.Headers.ETag);
        Assert.Equal("application/problem+json", answer.Response.ContentType);
    }

    [Fact]
    public async Task Somebody_elses_lease_is_answered_with_holder_and_expiry()
    {
        Answers(new ReviewOutcome.Leased(Samples.Claim, new Lease("ben", Samples.At)));

        var answer = await PatchAsync("""{"status":"inReview"}""", ("If-Match", "\"3\""));

        Assert.Equal((423, "leased"), (answer.Status, answer.Code));
        Assert.Equal("ben", answer.Json.GetProperty("lease").GetProperty("holder").GetString());
    }

    [Fact]
    public async Task An_illegal_transition_is_answered_with_the_allowed_ones()
    {
        Answers(new ReviewOutcome.Illegal(Samples.Claim, "No.", [new Transition("take", ReviewStatus.InReview, [])]));

        var answer = await PatchAsync("""{"status":"decided"}""", ("If-Match", "\"3\""));

        Assert.Equal((409, "illegalTransition"), (answer.Status, answer.Code));
        Assert.Equal("inReview", answer.Json.GetProperty("allowedTransitions")[0].GetProperty("to").GetString());
    }

    [Fact]
    public async Task A_broken_evidence_rule_is_422_with_pointers()
    {
        Answers(new ReviewOutcome.Invalid([new ReviewError("/rationale", "required", "Say why.")]));

        var answer = await PatchAsync("""{"status":"decided"}""", ("If-Match", "\"3\""));

        Assert.Equal((422, "/rationale"), (answer.Status, answer.Pointer));
    }

    [Theory]
    [InlineData("""{"status":"inReview","status":"decided"}""", "/status")]
    [InlineData("""{"version":1}""", "/version")]
    [InlineData("""{"createdBy":"eve"}""", "/createdBy")]
    [InlineData("""{"revision":12}""", "/revision")]
    [InlineData("""{"reviewer":"eve"}""", "/reviewer")]
    [InlineData("""{"lease":{"holder":"eve","expiresAt":"2099-01-01T00:00:00Z"}}""", "/lease")]
    [InlineData("""{"evidence":{"supports":9}}""", "/evidence")]
    [InlineData("""{"priority":NaN}""", "/priority")]
    [InlineData("""{"priority":"7"}""", "/priority")]
    [InlineData("""{"priority":1000}""", "/priority")]
    [InlineData("""{"status":"Decided"}""", "/status")]
    [InlineData("""{"status":3}""", "/status")]
    [InlineData("""{"verdict":"true"}""", "/verdict")]
    [InlineData("""{"rationale":["a"]}""", "/rationale")]
    [InlineData("""{"note":"a",}""", "")]
    [InlineData("""{"note":"a"} {}""", "")]
    [InlineData("""{"note":"a" /* b */}""", "")]
    [InlineData("""{"tags":["a",""]}""", "/tags")]
    [InlineData("""{"tags":[null]}""", "/tags")]
    [InlineData("""{"addEvidence":[{"url":"https://a.example","stance":"supports"},{"url":"https://b.example","stance":"maybe"}]}""", "/addEvidence/1/stance")]
    [InlineData("""{"addEvidence":[{"url":"https://a.example","stance":"supports","addedBy":"eve"}]}""", "/addEvidence/0/addedBy")]
    [InlineData("""{"addEvidence":[{"stance":"supports"}]}""", "/addEvidence/0")]
    [InlineData("""{"addEvidence":[null]}""", "/addEvidence/0")]
    [InlineData("""{"duplicateOf":"x"}""", "/duplicateOf")]
    [InlineData("""{"note":"\ud800"}""", "/note")]
    [InlineData("{}", "")]
    [InlineData("[]", "")]
    [InlineData("null", "")]
    [InlineData("", "")]
    public async Task A_body_that_is_not_a_patch_is_400_and_says_where(string body, string pointer)
    {
        var answer = await PatchAsync(body, ("If-Match", "\"3\""));

        Assert.Equal((400, pointer), (answer.Status, answer.Pointer));
        Assert.DoesNotContain("ClaimTracker.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", answer.Text, StringComparison.Ordinal);
        Assert.Null(asked);
    }

    [Fact]
    public async Task A_note_over_its_limit_is_400()
    {
        var answer = await PatchAsync($$"""{"note":"{{new string('a', 8193)}}"}""");

        Assert.Equal((400, "/note"), (answer.Status, answer.Pointer));
    }

    [Fact]
    public async Task Depth_100_is_400()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 100)) + string.Concat(Enumerable.Repeat("]", 100));

        var answer = await PatchAsync($$"""{"tags":{{deep}}}""", ("If-Match", "\"3\""));

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task Invalid_utf8_is_400()
    {
        var answer = await api.SendAsync<PatchClaim>("", [.. "{\"note\":\""u8, 0xff, 0xfe, .. "\"}"u8], id: Id);

        Assert.Equal((400, "invalidUtf8"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_body_over_64_KB_is_413()
    {
        var answer = await PatchAsync($$"""{"note":"{{new string('a', 66_000)}}"}""");

        Assert.Equal((413, "tooLarge"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Another_content_type_is_415(string? type)
    {
        var answer = await api.SendAsync<PatchClaim>(body: """{"note":"a"}""", contentType: type, id: Id);

        Assert.Equal((415, "unsupportedMediaType"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("3")]
    [InlineData("\"3")]
    [InlineData("\"3\" \"4\"")]
    [InlineData("\"3\", *")]
    [InlineData("w/\"3\"")]
    [InlineData("W/ \"3\"")]
    [InlineData(",")]
    [InlineData("\"a b\"")]
    public async Task An_If_Match_that_is_no_list_of_etags_is_400(string etag)
    {
        var answer = await PatchAsync("""{"status":"inReview"}""", ("If-Match", etag));

        Assert.Equal((400, "invalidETag"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("\"3\"", new long[] { 3 })]
    [InlineData("\"3\", \"4\"", new long[] { 3, 4 })]
    [InlineData(" ,\"3\",, W/\"4\" ", new long[] { 3 })]
    [InlineData("W/\"3\"", new long[] { -1 })]
    [InlineData("\"abc\"", new long[] { -1 })]
    [InlineData("\"03\"", new long[] { -1 })]
    [InlineData("\"99999999999999999999\"", new long[] { -1 })]
    [InlineData("*", new long[0])]
    public async Task An_If_Match_is_read_as_RFC_9110_says(string etag, long[] revisions)
    {
        Answers(new ReviewOutcome.Applied(Samples.Claim, [], false));

        Assert.Equal(200, (await PatchAsync("""{"status":"inReview"}""", ("If-Match", etag))).Status);

        Assert.Equal(revisions, asked!.IfRevision is { } first ? [first, .. asked.OrRevisions] : []);
    }

    [Theory]
    [InlineData("status")]
    [InlineData("reason")]
    [InlineData("reasonCode")]
    [InlineData("duplicateOf")]
    [InlineData("note")]
    [InlineData("addEvidence")]
    public async Task A_null_that_clears_nothing_is_not_dropped_without_a_word(string member)
    {
        var answer = await PatchAsync($$"""{"tags":["a"],"{{member}}":null}""", ("If-Match", "\"3\""));

        Assert.Equal((400, $"/{member}"), (answer.Status, answer.Pointer));
    }

    [Fact]
    public async Task A_priority_of_null_is_the_machines_again()
    {
        Answers(new ReviewOutcome.Applied(Samples.Claim, [], false));

        await PatchAsync("""{"priority":null}""", ("If-Match", "\"3\""));

        Assert.True(Assert.IsType<ReviewAction.Patch>(asked!.Action).Change is { Priority: null, ResetPriority: true });
    }

    [Theory]
    [InlineData("{\"note\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"tags\":[\"a\\udc00\"]}")]
    [InlineData("{\"addEvidence\":[{\"url\":\"https://a.example/\\ud800\",\"stance\":\"context\"}]}")]
    public async Task Half_a_character_is_400_wherever_it_stands(string body) => Assert.Equal(400, (await PatchAsync(body, ("If-Match", "\"3\""))).Status);

    [Fact]
    public async Task Etags_and_addresses_in_an_answer_can_be_copied_and_markup_stays_escaped()
    {
        Answers(new ReviewOutcome.Applied(Samples.Claim with { Text = "A & B said \"no\" </script>" }, [], false));

        var answer = await PatchAsync("""{"note":"a"}""");

        Assert.Contains("\"etag\":\"\\\"3\\\"\"", answer.Text, StringComparison.Ordinal);
        Assert.Contains("A & B said \\\"no\\\" \\u003C/script\\u003E", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_is_not_a_person()
    {
        var answer = await api.SendAsync<PatchClaim>(body: """{"note":"a"}""", id: Id, reviewer: "");

        Assert.Equal((403, "forbidden"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task The_name_of_the_system_is_nobodys()
    {
        var answer = await api.SendAsync<PatchClaim>(body: """{"note":"a"}""", id: Id, reviewer: "System");

        Assert.Equal((403, "forbidden"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task The_same_body_on_another_claim_is_another_request()
    {
        Answers(new ReviewOutcome.Applied(Samples.Claim, [], false));
        await PatchAsync("""{"note":"a"}""", ("Idempotency-Key", "k"));
        string first = asked!.BodyHash;
        await PatchAsync("""{"note":"a"}""", ("Idempotency-Key", "k"));
        string again = asked.BodyHash;

        await api.SendAsync<PatchClaim>(body: """{"note":"a"}""", id: new ClaimId(Samples.DocumentId, "aaaaaaaaaaaa").ToString(), headers: ("Idempotency-Key", "k"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, asked.BodyHash);
    }

    private Task<Answer> PatchAsync(string body, params (string, StringValues)[] headers) => api.SendAsync<PatchClaim>(body: body, id: Id, headers: headers);

    private void Answers(ReviewOutcome outcome) => api.Reviews
        .Setup(reviews => reviews.ReviewAsync(It.IsAny<ClaimId>(), It.IsAny<ReviewRequest>(), It.IsAny<CancellationToken>()))
        .Callback((ClaimId _, ReviewRequest request, CancellationToken _) => asked = request)
        .ReturnsAsync(outcome);
}
