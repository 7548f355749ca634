using System.Text;
using Azure.Storage.Blobs;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using Microsoft.Extensions.Logging.Testing;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>A host with all of its triggers, whose extractor quotes the text it fails on.</summary>
public sealed class TriggeredApi : RunningApi
{
    private protected override bool Triggers => true;

    private protected override IClaimExtractor Extractor { get; } = new QuotingExtractor();

    private sealed class QuotingExtractor : IClaimExtractor
    {
        private readonly LineExtractor lines = new();

        public ExtractorVersion Version => lines.Version;

        public ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
            source.Text.Contains("unreadable", StringComparison.Ordinal)
                ? throw new FormatException($"The input string '{source.Text}' was not in a correct format.", new InvalidOperationException(source.Text))
                : lines.Extract(source, progress, cancellationToken);
    }
}

/// <summary>Reads every line that a host logs, at the most talkative level, over ingest and review.</summary>
public sealed class LogContentTests(TriggeredApi api) : IClassFixture<TriggeredApi>
{
    private const string Mark = "zanzibar";

    [Fact]
    public async Task No_text_note_file_name_person_or_key_is_in_any_line_of_a_day()
    {
        using var ana = api.ClientOf($"ana.{Mark}");
        using var ben = api.ClientOf($"ben.{Mark}");

        // ingest by the trigger: a good document, one that makes the extractor quote it, one that is no PDF, names that would break a line
        string good = await UploadAsync(ana, $"{Mark}/report.txt", $"7 wells of {Mark} were poisoned.\n8 people were killed in {Mark}.");
        string failing = await UploadAsync(ana, $"{Mark}/failing.txt", $"An unreadable line of {Mark}.");
        string rejected = await UploadAsync(ana, $"{Mark}/damaged.pdf", $"%PDF-1.7 {Mark}");
        string forged = $"{Mark}/a\nfail: forged line.txt";
        await new BlobContainerClient(api.ConnectionString, api.Prefix + "documents").GetBlobClient(forged)
            .UploadAsync(BinaryData.FromString($"An unreadable line of {Mark} too."), TestContext.Current.CancellationToken);
        await StateAsync(ana, good, "ready");
        await StateAsync(ana, rejected, "rejected");
        await StateAsync(ana, failing, "failed");
        await StateAsync(ana, DocumentId.FromPath(forged).Value, "failed");

        // a day of review, with what goes wrong in one
        string id = (await ana.GetAsync($"documents/{good}/claims?q={Mark}&kind=casualties")).Is(200).Json.GetProperty("value")[0].GetProperty("id").GetString()!;
        var taken = (await ana.SendAsync(HttpMethod.Put, $"claims/{id}/lease")).Is(200);
        await ben.PatchAsync($"claims/{id}", taken.Headers.ETag!.Tag, $$"""{"status":"notCheckable","reasonCode":"other","reason":"{{Mark}}"}""");
        (await ana.PostAsync($"claims/{id}/evidence", $$"""{"url":"https://{{Mark}}.example/{{Mark}}","stance":"supports","note":"{{Mark}}"}""")).Is(201);
        (await ana.PostAsync($"claims/{id}/evidence", $$"""{"url":"{{Mark}}","stance":"supports"}""")).Is(422);
        (await ana.SendAsync(HttpMethod.Patch, $"claims/{id}", Json($$"""{"note":"{{Mark}}"}"""))).Is(200);
        (await ana.SendAsync(HttpMethod.Patch, $"claims/{id}", Json($$"""{"{{Mark}}":"{{Mark}}"}"""))).Is(400);
        string etag = (await ana.GetAsync($"claims/{id}")).Headers.ETag!.Tag;
        (await ana.PatchAsync($"claims/{id}", etag, $$"""{"status":"decided","verdict":"supported","rationale":"{{Mark}}","tags":["{{Mark}}"]}""")).Is(200);
        (await ana.GetAsync($"claims?{Mark}={Mark}")).Is(400);
        (await ana.GetAsync($"export?format=ndjson&q={Mark}")).Is(200);
        (await ana.GetAsync($"claims/{Mark}%0d%0afail%3A%20forged%20line")).Is(404);
        (await ana.PostAsync($"documents?name={Mark}%0d%0aforged%20line.txt")).Is(400);
        using (HttpClient stranger = new())
        {
            stranger.DefaultRequestHeaders.Add("x-functions-key", $"{RunningApi.Key}-{Mark}");
            Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await stranger.GetAsync(new Uri(api.Address, "/api/claims"), TestContext.Current.CancellationToken)).StatusCode);
        }

        // a failure of the API's own, whose exception quotes the body
        using ByteArrayContent unreadable = new(Encoding.UTF8.GetBytes($"An unreadable body of {Mark}."));
        string traceId = (await ana.SendAsync(HttpMethod.Put, $"documents/{good}/content?dryRun=true", unreadable)).Is(500)["traceId"]!;

        string[] lines = [.. api.Logs.GetSnapshot().Select(Whole)];
        Assert.True(lines.Count(line => line.Contains("System.FormatException", StringComparison.Ordinal)) > 2 * 5, string.Join('\n', lines)); // five attempts each, and the answer 500
        Assert.NotEmpty(traceId);
        foreach (string secret in new[] { Mark, RunningApi.Key, "forged line", "unreadable", "AccountKey", "wells", "killed" })
        {
            Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>All that a provider is given, not only the message.</summary>
    private static string Whole(FakeLogRecord record) => string.Join(
        ' ',
        [record.Category, record.Id.Name, record.Message, record.Exception?.ToString(), .. record.StructuredState?.Select(pair => $"{pair.Key}={pair.Value}") ?? [], .. record.Scopes.Select(Scope)]);

    private static string Scope(object? scope) => scope is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : $"{scope}";

    private static async Task<string> UploadAsync(ApiClient client, string path, string text) =>
        (await client.SendAsync(HttpMethod.Post, $"documents?name={Uri.EscapeDataString(path)}", new ByteArrayContent(Encoding.UTF8.GetBytes(text)))).Is(201)["id"]!;

    private static Task<HttpAnswer> StateAsync(ApiClient client, string document, string state) =>
        RunningApi.WhenAsync(client, $"documents/{document}", answer => answer.Status == 200 && answer["state"] == state);

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
