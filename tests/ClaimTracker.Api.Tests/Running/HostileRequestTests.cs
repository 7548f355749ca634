using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimTracker.Api.Tests.Running;

[Collection(nameof(RunningApi))]
public sealed partial class HostileRequestTests(RunningApi api)
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

    /// <summary>Fifty: a way out of a string, then something that OData would take for more of the filter; and what is odd in other ways.</summary>
    public static TheoryData<string> Injections =>
    [
        .. from quote in new[] { "'", "''", "\"", "%27", "\uFF07", "\\'" }
           from more in new[] { " or 1 eq 1 or ", " or PartitionKey ne ", ") or (RowKey gt ", " and true or ", "; drop table claims; --", " or startswith(RowKey,'c') or " }
           select $"open{quote}{more}{quote}",
        "a|b", "d|doc", "\\", "#?", "\u0000", "status eq 'decided'", "*", "../..", "{{7*7}}", "<script>", "x'/*", "%", "$filter=true", "datetime'2026-01-01'",
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
            var (answer, requests) = await api.Storage.DuringAsync(() => client.GetAsync(resource));
            Assert.All(requests, request => Assert.Matches(OnlyOurKeys(), Uri.UnescapeDataString(new Uri(request).Query)));
            Assert.True(answer.Status is 400 or 404 || (answer.Status == 200 && answer.Json.GetProperty("value").GetArrayLength() == 0), $"{resource}: {answer.Status} {answer.Text}");
        }
    }

    /// <summary>No filter at all, or one over keys as docs/storage.md has them: nothing that a caller sent is in it.</summary>
    [GeneratedRegex(@"^(?![^&]*\$filter)|^\?.*\$filter=PartitionKey( |\+)eq( |\+)'[a-z0-9]+'( |\+)and( |\+)RowKey( |\+)g[te]( |\+)'[a-z0-9|]+'( |\+)and( |\+)RowKey( |\+)lt( |\+)'[a-z0-9|]+\}'(&|$)")]
    private static partial Regex OnlyOurKeys();

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
    [InlineData("https://ana:secret@source.example/")]
    public async Task Evidence_is_at_an_http_address_or_refused(string url)
    {
        string document = await api.IngestAsync("hostile/evidence.txt", "7 wells were poisoned.");
        using var ana = api.ClientOf("ana");
        string id = (await ana.GetAsync($"documents/{document}/claims")).Json.GetProperty("value")[0].GetProperty("id").GetString()!;

        var answer = await ana.PostAsync($"claims/{id}/evidence", $$"""{"url":"{{url}}","stance":"supports"}""");

        Assert.Equal((422, "/url"), (answer.Status, answer.Json.GetProperty("errors")[0].GetProperty("pointer").GetString()));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f000001:{0}/")]
    [InlineData("http://0177.0.0.1:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://localhost:{0}/")]
    public async Task An_address_given_as_evidence_is_kept_and_never_fetched(string url)
    {
        using TcpListener listener = new(IPAddress.IPv6Any, 0) { Server = { DualMode = true } };
        listener.Start();
        url = string.Format(CultureInfo.InvariantCulture, url, ((IPEndPoint)listener.LocalEndpoint).Port);
        string document = await api.IngestAsync($"hostile/fetch/{Uri.EscapeDataString(url)}.txt", "9 wells were poisoned.");
        using var ana = api.ClientOf("ana");
        string id = (await ana.GetAsync($"documents/{document}/claims")).Json.GetProperty("value")[0].GetProperty("id").GetString()!;

        var added = (await ana.PostAsync($"claims/{id}/evidence", $$"""{"url":"{{url}}","archivedUrl":"{{url}}","stance":"supports"}""")).Is(201);
        (await ana.PatchAsync($"claims/{id}", added.Headers.ETag!.Tag, """{"status":"decided","verdict":"supported","rationale":"Seen."}""")).Is(200);
        (await ana.GetAsync($"claims/{id}/claimreview")).Is(200);
        (await ana.GetAsync("export?format=claimreview&collection=hostile")).Is(200);

        Assert.Equal(url, (await ana.GetAsync($"claims/{id}/evidence")).Is(200).Json.GetProperty("value")[0].GetProperty("url").GetString());
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_closed_claim_cannot_be_decided_again_without_reopening_it()
    {
        string document = await api.IngestAsync("hostile/closed.txt", "10 wells were poisoned.");
        using var ana = api.ClientOf("ana");
        using var ben = api.ClientOf("ben");
        var claim = (await ana.GetAsync($"documents/{document}/claims")).Json.GetProperty("value")[0];
        string id = claim.GetProperty("id").GetString()!;
        var decided = (await ana.PatchAsync(
            $"claims/{id}",
            claim.GetProperty("etag").GetString()!,
            """{"status":"decided","verdict":"supported","rationale":"Seen.","addEvidence":[{"url":"https://source.example/1","stance":"supports"}]}""")).Is(200);

        foreach (var (change, status) in new[]
        {
            ("""{"status":"decided","verdict":"refuted","rationale":"No."}""", 409),
            ("""{"status":"notCheckable","reasonCode":"other"}""", 409),
            ("""{"status":"needsInfo","reason":"?"}""", 409),
            ("""{"verdict":"refuted"}""", 422),
        })
        {
            var answer = await ben.PatchAsync($"claims/{id}", decided.Headers.ETag!.Tag, change);
            Assert.True(answer.Status == status, $"{change}: {answer.Status} {answer.Text}");
        }

        Assert.Equal("supported", (await ben.GetAsync($"claims/{id}")).Is(200)["verdict"]);
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
