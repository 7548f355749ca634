using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>Answers read whole, with their headers.</summary>
internal sealed class ApiClient(HttpClient http) : IDisposable
{
    public void Dispose() => http.Dispose();

    public Task<HttpAnswer> GetAsync(string resource) => SendAsync(HttpMethod.Get, resource);

    public Task<HttpAnswer> PostAsync(string resource, string? json = null) => SendAsync(HttpMethod.Post, resource, Json(json));

    public Task<HttpAnswer> PatchAsync(string resource, string etag, string json) =>
        SendAsync(HttpMethod.Patch, resource, Json(json), ("If-Match", etag));

    public async Task<HttpAnswer> SendAsync(HttpMethod method, string resource, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(method, resource) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new HttpAnswer(
            (int)response.StatusCode,
            response.Headers,
            response.Content.Headers.ContentType,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static StringContent? Json(string? json) => json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
}

internal sealed record HttpAnswer(int Status, HttpResponseHeaders Headers, MediaTypeHeaderValue? Type, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonElement.Parse(Bytes);

    public string? this[string member] => Json.GetProperty(member).ToString();

    /// <summary>The answer itself where it has the status; fails with what was answered instead.</summary>
    public HttpAnswer Is(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {Text}");
        return this;
    }
}
