using ClaimTracker.Api.Tests.Tools;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>A host with all of its triggers and no second review, which a page of another origin may call.</summary>
public sealed class PlainApi : RunningApi
{
    public const string Origin = "https://desk.example.org";

    private protected override bool Triggers => true;

    private protected override IEnumerable<KeyValuePair<string, string?>> Settings => [new("Api:AllowedOrigins", Origin)];
}

public sealed class RequestsHttpTests(PlainApi api, ITestOutputHelper output) : IClassFixture<PlainApi>
{
    private const string Noting = """

        const { configureHooks } = module.exports;
        module.exports.configureHooks = function (api) {
          configureHooks(api);
          api.hooks.onResponse.addHook('noting', response =>
            require('fs').appendFileSync('answers.txt', `${response.statusCode} ${response.request.method} ${response.request.url}\n`));
        };
        """;

    [Fact]
    public async Task Run_from_top_to_bottom_requests_http_is_served_throughout_and_decides_a_claim()
    {
        // ready before the run, so that no request of it has to wait for a machine under load
        await api.IngestAsync("front/bulletin.txt", "At least 3 civilians were killed and 5 others – injured.\nThe ministry said that 1,200 houses were damaged in March 2026.\n");
        string folder = Directory.CreateTempSubdirectory("requests").FullName;
        string requests = await File.ReadAllTextAsync(Path.Combine(NodeTools.Root(), "requests.http"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "httpyac.config.js"),
            await File.ReadAllTextAsync(Path.Combine(NodeTools.Root(), "httpyac.config.js"), TestContext.Current.CancellationToken) + Noting,
            TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "requests.http"),
            requests.Replace("@api = http://localhost:7071/api", $"@api = {new Uri(api.Address, "api")}", StringComparison.Ordinal)
                .Replace("@key = local", $"@key = {RunningApi.Key}", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        await NodeTools.RunAsync("httpyac", folder, "requests.http", "--all", "-o", "none");

        string[] answers = await File.ReadAllLinesAsync(Path.Combine(folder, "answers.txt"), TestContext.Current.CancellationToken);
        output.WriteLine(string.Join('\n', answers));
        Assert.All(answers, answer => Assert.StartsWith("2", answer, StringComparison.Ordinal));
        Assert.Equal(requests.Split('\n').Count(line => line.Contains(" {{api}}/", StringComparison.Ordinal)), answers.Length);
        using var ana = api.ClientOf("ana");
        // the last request deletes the document, and hides its claims; what was done stays counted
        var days = (await ana.GetAsync("stats?timeZone=Europe/Kyiv")).Is(200).Json.GetProperty("byDay");
        Assert.Equal(1, days.EnumerateArray().Sum(day => day.GetProperty("decided").GetInt32()));
        Assert.Equal(404, (await ana.GetAsync($"documents/{DocumentId.FromPath("front/bulletin.txt").Value}")).Status);
    }

    [Fact]
    public async Task A_page_that_one_setting_names_may_call_and_no_other()
    {
        using var client = api.ClientOf(null);
        var preflight = await client.SendAsync(
            HttpMethod.Options, "claims", null, ("Origin", PlainApi.Origin), ("Access-Control-Request-Method", "PATCH"), ("Access-Control-Request-Headers", "if-match,x-reviewer"));
        var called = await client.SendAsync(HttpMethod.Get, "claims", null, ("Origin", PlainApi.Origin));
        var other = await client.SendAsync(HttpMethod.Options, "claims", null, ("Origin", "https://other.example.org"), ("Access-Control-Request-Method", "PATCH"));

        Assert.Equal((204, 200, 404), (preflight.Status, called.Status, other.Status));
        Assert.Equal("if-match,x-reviewer", Assert.Single(preflight.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.Equal(PlainApi.Origin, Assert.Single(called.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("ETag", Assert.Single(called.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
        Assert.False(other.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_name_in_Latin_1_is_told_so_in_problem_details()
    {
        using var socket = new System.Net.Sockets.TcpClient(api.Address.Host, api.Address.Port);
        byte[] request = System.Text.Encoding.Latin1.GetBytes(
            $"GET /api/me HTTP/1.1\r\nHost: localhost\r\nx-functions-key: {RunningApi.Key}\r\nX-Reviewer: José\r\nConnection: close\r\n\r\n");
        await socket.GetStream().WriteAsync(request, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(socket.GetStream());

        string answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Contains("application/problem+json", answer, StringComparison.Ordinal);
        Assert.Contains("UTF-8", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("言", 1000, 200)]
    [InlineData("言", 1100, 400)]
    [InlineData("🙂", 1000, 400)]
    public async Task A_name_of_a_thousand_characters_gets_an_answer(string character, int count, int status)
    {
        using var client = api.ClientOf(null);
        string name = Uri.EscapeDataString(string.Concat(Enumerable.Repeat(character, count)));

        var answer = await client.SendAsync(HttpMethod.Post, $"documents?name={name}", new StringContent("One."));

        Assert.Equal(status, answer.Status == 201 ? 200 : answer.Status);
        if (status == 400)
        {
            Assert.Contains("1,024 are possible", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_large_answer_is_compressed_where_the_client_takes_it()
    {
        using var client = api.ClientOf(null);
        var packed = await client.SendAsync(HttpMethod.Get, "openapi.json", null, ("Accept-Encoding", "br;q=0, gzip"));
        var problem = await client.SendAsync(HttpMethod.Get, $"claims?{string.Join('&', Enumerable.Range(0, 10).Select(n => $"unknown{n}=1"))}", null, ("Accept-Encoding", "gzip"));
        var plain = await client.SendAsync(HttpMethod.Get, "me", null, ("Accept-Encoding", "gzip"));

        Assert.Equal([0x1F, 0x8B], packed.Bytes[..2]);
        Assert.Equal([0x1F, 0x8B], problem.Bytes[..2]);
        Assert.Equal((byte)'{', plain.Bytes[0]);
    }
}
