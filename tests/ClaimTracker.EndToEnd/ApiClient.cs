using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ClaimTracker.EndToEnd;

/// <summary>The HTTP API as a client without our types sees it.</summary>
internal sealed class ApiClient : IDisposable
{
    private readonly HttpClient _http;

    public ApiClient(Uri root)
    {
        _http = new HttpClient { BaseAddress = root };
        _http.DefaultRequestHeaders.Add("X-Reviewer", "end-to-end");
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_TEST_KEY") is { Length: > 0 } key)
        {
            _http.DefaultRequestHeaders.Add("x-functions-key", key);
        }
    }

    public void Dispose() => _http.Dispose();

    public async Task<JsonObject> GetAsync(string path)
    {
        using var response = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    /// <summary>All pages.</summary>
    public async Task<IReadOnlyList<JsonObject>> ListAsync(string path)
    {
        var items = new List<JsonObject>();
        for (string? next = path; next is not null;)
        {
            var page = await GetAsync(next);
            items.AddRange(page["value"]!.AsArray().Select(item => item!.AsObject()));
            next = (string?)page["nextLink"];
        }

        return items;
    }

    /// <summary>The lines of an answer that is no JSON object.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(string path) =>
        (await _http.GetStringAsync(path, TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public async Task<JsonObject> PostAsync(string path, HttpContent content)
    {
        using var response = await _http.PostAsync(path, content, TestContext.Current.CancellationToken);
        return await ReadAsync(response);
    }

    public async Task<(JsonObject Body, string ETag)> GetWithETagAsync(string path)
    {
        using var response = await _http.GetAsync(path, TestContext.Current.CancellationToken);
        return (await ReadAsync(response), response.Headers.ETag!.ToString());
    }

    public Task<HttpResponseMessage> PatchAsync(string path, JsonObject patch, string? etag)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, path)
        {
            Content = JsonContent.Create(patch, MediaTypeHeaderValue.Parse("application/merge-patch+json")),
        };
        if (etag is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(etag));
        }

        return _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The document of a blob; null while it is not known.</summary>
    public async Task<JsonObject?> DocumentAsync(string path) =>
        (await ListAsync("api/documents?top=200")).SingleOrDefault(document => (string?)document["path"] == path);

    /// <summary>The document once it has settled.</summary>
    public async Task<JsonObject> SettledAsync(string path)
    {
        JsonObject? document = null;
        await Eventually.HoldsAsync(
            async () =>
            {
                document = await DocumentAsync(path);
                return document is not null && (string?)document["state"] is not ("queued" or "processing") && !(bool)document["publishing"]!;
            },
            () => $"'{path}' is settled; it is {document?["state"]}");
        return document!;
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response)
    {
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {body}");
        return JsonNode.Parse(body)!.AsObject();
    }
}
