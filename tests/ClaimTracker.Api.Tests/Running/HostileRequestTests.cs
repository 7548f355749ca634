using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ClaimTracker.Api.Tests.Running;

[Collection(nameof(RunningApi))]
public sealed class HostileRequestTests(RunningApi api)
{
    [Theory]
    [InlineData("OPTIONS", "claims")]
    [InlineData("HEAD", "claims")]
    [InlineData("TRACE", "claims")]
    [InlineData("DELETE", "claims")]
    [InlineData("PURGE", "documents")]
    [InlineData("PUT", "queue/next")]
    [InlineData("GET", "nothing")]
    public async Task An_unknown_method_or_path_is_404_and_no_origin_is_invited(string method, string resource)
    {
        using var client = api.ClientOf("ana");

        var answer = await client.SendAsync(new HttpMethod(method), resource, null, ("Origin", "https://evil.example"));

        Assert.Equal(404, answer.Status);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    public static TheoryData<string> Injections =>
    [
        "open' or PartitionKey ne '", "' or 1 eq 1 or '", "'; drop table claims; --", "x') or (PartitionKey gt '", "%27%20or%20true%20or%20%27", "a|b", "d|doc", "\\", "#?", "\u0000", "\uFF07 or true",
        "status eq 'decided'", "*", "../..", "{{7*7}}", "<script>",
    ];

    [Theory]
    [MemberData(nameof(Injections))]
    public async Task An_OData_payload_finds_nothing_anywhere(string payload)
    {
        using var client = api.ClientOf("ana");
        string value = Uri.EscapeDataString(payload);
        string[] resources =
        [
            .. new[] { "status", "assignee", "documentId", "verdict", "kind", "collection", "flag", "q", "minCheckWorthiness", "hasQuantity", "continuation", "top" }
                .Select(parameter => $"claims?{parameter}={value}"),
            .. new[] { "state", "collection", "continuation" }.Select(parameter => $"documents?{parameter}={value}"),
            $"claims/{value}", $"claims/{value}/history", $"documents/{value}", $"documents/{value}/claims", $"stats?documentId={value}",
        ];
        foreach (string resource in resources)
        {
            var answer = await client.GetAsync(resource);
            Assert.True(answer.Status is 400 or 404 || (answer.Status == 200 && answer.Json.GetProperty("value").GetArrayLength() == 0), $"{resource}: {answer.Status} {answer.Text}");
        }
    }

    [Fact]
    public async Task A_body_of_11_MB_on_a_claim_is_413()
    {
        using var client = api.ClientOf("ana");

        var answer = await client.SendAsync(
            HttpMethod.Patch, "claims/aaaaaaaaaaaaaaaa-aaaaaaaaaaaa", new StringContent(new string('a', 11_000_000), Encoding.UTF8, "application/json"));

        Assert.Equal((413, "tooLarge"), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task A_chunked_body_that_never_says_its_length_is_413_too()
    {
        using var client = api.ClientOf("ana");
        using StreamContent content = new(new MemoryStream(new byte[200_000]));
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentLength = null;

        var answer = await client.SendAsync(HttpMethod.Patch, "claims/aaaaaaaaaaaaaaaa-aaaaaaaaaaaa", content, ("Transfer-Encoding", "chunked"));

        Assert.Equal(413, answer.Status);
    }

    [Fact]
    public async Task A_document_of_51_MB_is_413()
    {
        using var client = api.ClientOf("ana");
        using ByteArrayContent content = new(new byte[51 * 1024 * 1024]);

        var answer = await client.SendAsync(HttpMethod.Post, "documents?name=large.txt", content);

        Assert.Equal((413, "tooLarge"), (answer.Status, answer["code"]));
    }

    [Fact]
    public async Task A_problem_tells_nothing_about_the_system()
    {
        using var client = api.ClientOf("ana");
        foreach (string resource in new[] { "claims?top=0", "claims/x", "documents/x/content", "export?format=exe" })
        {
            var answer = await client.GetAsync(resource);
            Assert.Equal("application/problem+json", answer.Type!.MediaType);
            Assert.NotEmpty(answer["traceId"]!);
            Assert.DoesNotContain("devstoreaccount", answer.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(" at ", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_HTTP_do_not_stop_the_next_request()
    {
        using (TcpClient raw = new())
        {
            await raw.ConnectAsync(IPAddress.Loopback, api.Address.Port, TestContext.Current.CancellationToken);
            await raw.GetStream().WriteAsync("GET /api/claims HTTP/9.9\r\n\0\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        using var client = api.ClientOf("ana");
        (await client.GetAsync("health/live")).Is(200);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//evil.example")]
    [InlineData("data:text/html,x")]
    public async Task Evidence_is_at_an_http_address_or_refused(string url)
    {
        string document = await api.IngestAsync("hostile/evidence.txt", "7 wells were poisoned.");
        using var ana = api.ClientOf("ana");
        string id = (await ana.GetAsync($"documents/{document}/claims")).Json.GetProperty("value")[0].GetProperty("id").GetString()!;

        var answer = await ana.PostAsync($"claims/{id}/evidence", $$"""{"url":"{{url}}","stance":"supports"}""");

        Assert.Equal((422, "/url"), (answer.Status, answer.Json.GetProperty("errors")[0].GetProperty("pointer").GetString()));
    }

    [Fact]
    public async Task Skipping_steps_is_409_with_what_is_allowed()
    {
        string document = await api.IngestAsync("hostile/steps.txt", "8 wells were poisoned.");
        using var ana = api.ClientOf("ana");
        var claim = (await ana.GetAsync($"documents/{document}/claims")).Json.GetProperty("value")[0];
        string id = claim.GetProperty("id").GetString()!;

        foreach (string status in new[] { "awaitingSecondReview", "superseded", "unreviewed" })
        {
            var answer = await ana.PatchAsync($"claims/{id}", claim.GetProperty("etag").GetString()!, $$"""{"status":"{{status}}"}""");
            Assert.True(answer.Status is 409, $"{status}: {answer.Status} {answer.Text}");
            Assert.NotEmpty(answer.Json.GetProperty("allowedTransitions").EnumerateArray());
        }
    }
}
