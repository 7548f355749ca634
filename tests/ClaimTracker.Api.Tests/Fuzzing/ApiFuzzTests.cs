using System.Collections.Concurrent;
using System.Globalization;
using ClaimTracker.Api.Tests.Running;
using NJsonSchema;
using NSwag;

namespace ClaimTracker.Api.Tests.Fuzzing;

public sealed class ApiFuzzTests(RunningApi api, ITestOutputHelper output) : IClassFixture<RunningApi>
{
    private const int Workers = 4;

    private static int Requests => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1" ? 20_000 : 2_000;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("CLAIMTRACKER_SEED"), CultureInfo.InvariantCulture, out int seed) ? seed : 20260301;

    [Fact]
    public async Task Whatever_is_sent_the_answer_is_one_that_the_description_promises()
    {
        output.WriteLine($"CLAIMTRACKER_SEED={Seed}");
        string document = await api.IngestAsync("fuzz/a.txt", string.Join('\n', Enumerable.Range(1, 30).Select(i => $"{i} people were killed or {i} roads closed.")));
        string other = await api.IngestAsync("fuzz/b.txt", "12 schools reopened.");
        using var ana = api.ClientOf("ana");
        var claims = (await ana.GetAsync($"documents/{document}/claims")).Is(200).Json.GetProperty("value").EnumerateArray();
        var decided = (await ana.GetAsync($"documents/{other}/claims")).Is(200).Json.GetProperty("value")[0];
        (await ana.PatchAsync(
            $"claims/{decided.GetProperty("id").GetString()}",
            decided.GetProperty("etag").GetString()!,
            """{"status":"decided","verdict":"supported","rationale":"Seen.","addEvidence":[{"url":"https://source.example/1","stance":"supports"}]}""")).Is(200);
        Dictionary<string, string[]> ids = new()
        {
            ["claim"] = [.. claims.Append(decided).Select(claim => claim.GetProperty("id").GetString()!)],
            ["document"] = [document, other],
            ["unknown"] = ["aaaaaaaaaaaaaaaa"],
        };
        var described = await OpenApiDocument.FromJsonAsync((await ana.GetAsync("openapi.json?version=3.0")).Is(200).Text);
        ConcurrentDictionary<string, int> seen = new();
        ConcurrentDictionary<string, string> etags = new();
        await Parallel.ForAsync(0, Workers, new ParallelOptions { MaxDegreeOfParallelism = Workers }, async (worker, cancellationToken) =>
        {
            RequestFuzzer fuzzer = new(new Random(Seed + worker), ids, etags);
            var operations = described.Operations.ToList();
            using HttpClient http = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 }) { BaseAddress = new Uri(api.Address, "/api/") };
            http.DefaultRequestHeaders.Add("x-functions-key", RunningApi.Key);
            http.DefaultRequestHeaders.Add("X-Reviewer", $"fuzz-{worker % 2}");
            for (int i = 0; i < Requests / Workers; i++)
            {
                var operation = operations[i % operations.Count];
                using var request = fuzzer.Make(operation);
                using var response = await http.SendAsync(request, cancellationToken);
                string body = await response.Content.ReadAsStringAsync(cancellationToken);
                string asked = $"{request.Method} {request.RequestUri} answered {(int)response.StatusCode} {response.Content.Headers.ContentType}: {body[..Math.Min(body.Length, 600)]}";
                seen.AddOrUpdate($"{operation.Operation.OperationId} {(int)response.StatusCode}", 1, (_, count) => count + 1);
                Check(operation, response, body, asked);
                if (response.Headers.ETag is { } etag)
                {
                    etags[request.RequestUri!.Segments.ElementAtOrDefault(3)?.Trim('/') ?? ""] = etag.Tag;
                }
            }
        });

        output.WriteLine(string.Join('\n', seen.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}")));

        // a fuzzer that is only ever refused has tested the refusals alone; nothing that it needs later is deleted, and ids of evidence it cannot guess
        Assert.Equal(
            ["DeleteDocument", "RetractEvidence"],
            described.Operations.Select(operation => operation.Operation.OperationId)
                .Where(id => !seen.Keys.Any(key => key.StartsWith(id + " 2", StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal));
    }

    private static void Check(OpenApiOperationDescription operation, HttpResponseMessage response, string body, string asked)
    {
        int status = (int)response.StatusCode;
        Assert.True(status < 500, asked);
        if (status == 414)
        {
            return; // the server's own answer to an address that it does not even read
        }

        Assert.True(operation.Operation.ActualResponses.TryGetValue(status.ToString(CultureInfo.InvariantCulture), out var promised), $"Not described: {asked}");
        if (promised.Content.Count == 0)
        {
            Assert.True(body.Length == 0, asked);
            return;
        }

        string type = response.Content.Headers.ContentType?.MediaType ?? "none";
        Assert.True(promised.Content.TryGetValue(type, out var content), $"Type not described: {asked}");
        if (content.Schema is { ActualSchema.IsBinary: false } schema)
        {
            var errors = schema.ActualSchema.Validate(body, SchemaType.OpenApi3);
            Assert.True(errors.Count == 0, $"{string.Join("; ", errors)} in {asked}");
        }
    }
}
