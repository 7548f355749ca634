using System.Text.Json;

namespace ClaimTracker.Api.Tests.Running;

[Collection(nameof(RunningApi))]
public sealed class FactCheckersDayTests(RunningApi api)
{
    [Fact]
    public async Task A_fact_checkers_day()
    {
        string document = await api.IngestAsync("day/report.txt", "At least 3 civilians were killed.\n5 others were injured.\nThe bridge was built in 1974.\n");
        using var ana = api.ClientOf("ana");
        using var ben = api.ClientOf("ben");

        // list: the document's claims in reading order, the casualty claim among the unreviewed of its collection
        var listed = (await ana.GetAsync($"documents/{document}/claims")).Is(200).Json.GetProperty("value").EnumerateArray().ToList();
        Assert.Equal(
            ["At least 3 civilians were killed.", "5 others were injured.", "The bridge was built in 1974."],
            listed.Select(claim => claim.GetProperty("text").GetString()));
        var queue = (await ana.GetAsync("claims?status=unreviewed&kind=casualties&collection=day")).Is(200).Json.GetProperty("value");
        string id = Assert.Single(queue.EnumerateArray()).GetProperty("id").GetString()!;

        // take: Ana has it, Ben cannot decide it
        var taken = await ana.SendAsync(HttpMethod.Put, $"claims/{id}/lease");
        Assert.Equal(("inReview", "ana"), (taken.Is(200)["status"], taken.Json.GetProperty("lease").GetProperty("holder").GetString()));
        var refused = await ben.PatchAsync($"claims/{id}", taken.Headers.ETag!.Tag, """{"status":"decided","verdict":"refuted","rationale":"No."}""");
        Assert.Equal("ana", refused.Is(423).Json.GetProperty("lease").GetProperty("holder").GetString());

        // evidence: two pieces, one sent twice because the first reply was lost
        const string Bulletin = """{"url":"https://hospital.example/17","stance":"supports","source":"Central hospital"}""";
        const string Lists = """{"url":"https://ngo.example/list","stance":"supports","archivedUrl":"https://archive.example/list"}""";
        (await EvidenceAsync(ana, id, Bulletin, "day-1")).Is(201);
        (await EvidenceAsync(ana, id, Bulletin, "day-1")).Is(201);
        var second = (await EvidenceAsync(ana, id, Lists, "day-2")).Is(201);
        Assert.Equal(2, second.Json.GetProperty("claim").GetProperty("evidence").GetProperty("supports").GetInt32());
        Assert.Equal(2, (await ana.GetAsync($"claims/{id}/evidence")).Is(200).Json.GetProperty("value").GetArrayLength());

        // decide: casualty numbers wait for a second person
        string etag = second.Headers.ETag!.Tag;
        const string Decision = """{"status":"decided","verdict":"supported","rationale":"Two independent lists name three dead."}""";
        var proposed = (await ana.PatchAsync($"claims/{id}", etag, Decision)).Is(200);
        Assert.Equal("awaitingSecondReview", proposed["status"]);
        Assert.Equal(412, (await ana.PatchAsync($"claims/{id}", etag, Decision)).Status);
        Assert.Equal(409, (await ana.GetAsync($"claims/{id}/claimreview")).Status);

        // second review: not by Ana herself
        etag = proposed.Headers.ETag!.Tag;
        Assert.InRange((await ana.PatchAsync($"claims/{id}", etag, """{"status":"decided"}""")).Status, 403, 409);
        var approved = (await ben.PatchAsync($"claims/{id}", etag, """{"status":"decided"}""")).Is(200);
        Assert.Equal(("decided", "supported"), (approved["status"], approved["verdict"]));

        // publish
        var review = (await ana.GetAsync($"claims/{id}/claimreview")).Is(200);
        Assert.Equal("application/ld+json", review.Type!.MediaType);
        Assert.Equal(("ClaimReview", "At least 3 civilians were killed."), (review["@type"], review["claimReviewed"]));
        Assert.Equal(2, review.Json.GetProperty("citation").GetArrayLength());
        var feed = (await ana.GetAsync("export?format=claimreview&status=decided&collection=day")).Is(200);
        Assert.Equal(id, Assert.Single(feed.Json.GetProperty("dataFeedElement").EnumerateArray()).GetProperty("item").GetProperty("@id").GetString()!.Split('/')[^2]);

        // reopen: new information, the old decision stays in the history
        var reopened = (await ben.PatchAsync($"claims/{id}", approved.Headers.ETag!.Tag, """{"status":"inReview","reason":"A fourth body was found."}""")).Is(200);
        Assert.Equal("inReview", reopened["status"]);
        Assert.Contains("reopened", reopened.Json.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()));
        var history = (await ana.GetAsync($"claims/{id}/history")).Is(200).Json.GetProperty("value").EnumerateArray().ToList();
        var actions = history.Select(entry => entry.GetProperty("action").GetString()).ToList();
        Assert.Equal(["created", "take", "addEvidence", "addEvidence", "decide", "approve", "reopen"], actions);
        Assert.Equal(Enumerable.Range(1, 7), history.Select(entry => entry.GetProperty("revision").GetInt32()));
    }

    [Fact]
    public async Task A_bulk_is_applied_once_when_it_is_sent_twice()
    {
        string document = await api.IngestAsync("bulk/lines.txt", "1 house burned.\n2 houses burned.\n3 houses burned.");
        using var ana = api.ClientOf("ana");
        var claims = (await ana.GetAsync($"documents/{document}/claims")).Is(200).Json.GetProperty("value").EnumerateArray().ToList();
        string items = string.Join(',', claims.Select(claim => JsonSerializer.Serialize(new
        {
            id = claim.GetProperty("id").GetString(),
            etag = claim.GetProperty("etag").GetString(),
            patch = new { status = "notCheckable", reasonCode = "other", reason = "A test." },
        })));

        for (int time = 0; time < 2; time++)
        {
            var bulk = await ana.SendAsync(
                HttpMethod.Post, "claims/bulk", new StringContent($$"""{"items":[{{items}}]}""", System.Text.Encoding.UTF8, "application/json"), ("Idempotency-Key", "bulk-of-the-day"));
            Assert.All(bulk.Is(200).Json.GetProperty("results").EnumerateArray(), result => Assert.Equal(200, result.GetProperty("status").GetInt32()));
        }

        var history = (await ana.GetAsync($"claims/{claims[0].GetProperty("id").GetString()}/history")).Is(200).Json.GetProperty("value");
        Assert.Equal(2, history.GetArrayLength());
    }

    private static Task<HttpAnswer> EvidenceAsync(ApiClient client, string id, string evidence, string key) => client.SendAsync(
        HttpMethod.Post, $"claims/{id}/evidence", new StringContent(evidence, System.Text.Encoding.UTF8, "application/json"), ("Idempotency-Key", key));
}
