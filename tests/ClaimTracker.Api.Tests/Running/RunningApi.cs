using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Emulator;
using ClaimTracker.FunctionApp.Functions;
using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Runtime.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>The tests that share one running API, one after the other.</summary>
[CollectionDefinition(nameof(RunningApi))]
public sealed class RunningApiTests : ICollectionFixture<RunningApi>;

/// <summary>
/// The HTTP functions served over a real socket on real storage (Azurite), with everything but the extractor, which takes each line for a claim.
/// Documents are ingested when a test asks for it, so that no test waits for a poll.
/// </summary>
public sealed class RunningApi : IAsyncLifetime
{
    public const string Key = "key-of-the-running-api";

    private AzuriteEmulator? emulator;

    private WebApplication? app;

    public Uri Address => new(app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions());
        var web = WebApplication.CreateSlimBuilder();
        web.Logging.ClearProviders();
        web.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        web.Configuration.AddInMemoryCollection(
        [
            new("AzureWebJobsStorage", emulator.ConnectionString),
            new("Documents", emulator.ConnectionString),
            new("Api:Keys:0", Key),
            new("Review:SecondReviewKinds:0", "casualties"),
        ]);
        var builder = new FunctionsApplicationBuilder(web).AddClaimTrackerFunctions();
        var functions = FunctionCatalog.Discover(typeof(ClaimFunctions).Assembly.GetTypes()).Where(function => function.Binding is HttpTriggerAttribute).ToList();
        HostSettings settings = new("api", 2, 5, 5);
        builder.AddFunctionsRuntime(functions, settings);
        web.Services.AddSingleton<IClaimExtractor, LineExtractor>();
        app = web.Build();
        app.MapFunctions(functions, settings);
        await app.Services.GetRequiredService<IStoreSetup>().EnsureAsync(CancellationToken.None);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }
    }

    /// <summary>A client of a person, or of a key alone.</summary>
    internal ApiClient ClientOf(string? reviewer)
    {
        HttpClient http = new() { BaseAddress = new Uri(Address, "/api/"), Timeout = TimeSpan.FromSeconds(60) };
        http.DefaultRequestHeaders.Add("x-functions-key", Key);
        if (reviewer is not null)
        {
            http.DefaultRequestHeaders.Add("X-Reviewer", reviewer);
        }

        return new ApiClient(http);
    }

    /// <summary>Uploads over HTTP, and ingests as the blob function would.</summary>
    internal async Task<string> IngestAsync(string path, string text)
    {
        using var client = ClientOf(null);
        var answer = await client.SendAsync(HttpMethod.Post, $"documents?name={Uri.EscapeDataString(path)}", new ByteArrayContent(Encoding.UTF8.GetBytes(text)));
        Assert.True(answer.Status is 200 or 201, answer.Text);
        await app!.Services.GetRequiredService<IDocumentIngest>().IngestAsync(path, TestContext.Current.CancellationToken);
        return DocumentId.FromPath(path).Value;
    }
}

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
