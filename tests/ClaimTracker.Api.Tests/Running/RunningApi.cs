using System.Diagnostics;
using System.Text;
using Azure.Core.Pipeline;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Emulator;
using ClaimTracker.FunctionApp.Functions;
using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Runtime.Http;
using ClaimTracker.Storage.Connections;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>The tests that share one running API, one after the other.</summary>
[CollectionDefinition(nameof(RunningApi))]
public sealed class RunningApiTests : ICollectionFixture<RunningApi>;

/// <summary>
/// The HTTP functions served over a real socket on real storage (Azurite), with everything but the extractor, which takes each line for a claim.
/// Documents are ingested when a test asks for it, so that no test waits for a poll.
/// </summary>
public class RunningApi : IAsyncLifetime
{
    public const string Key = "key-of-the-running-api";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    /// <summary>One for all that run in this process, each under a prefix of its own; it ends with the process.</summary>
    private static readonly Lazy<Task<AzuriteEmulator>> Emulator = new(() => AzuriteEmulator.StartAsync(new EmulatorOptions()));

    private static int started;

    private AzuriteEmulator? emulator;

    private WebApplication? app;

    /// <summary>Before every name in storage.</summary>
    internal string Prefix { get; } = $"api{Interlocked.Increment(ref started)}";

    /// <summary>Every line that is logged, of whatever level the app lets through.</summary>
    internal FakeLogCollector Logs { get; } = new();

    internal StorageRequests Storage { get; } = new();

    internal string ConnectionString => emulator!.ConnectionString;

    /// <summary>Blob, queue and timer functions run as well.</summary>
    private protected virtual bool Triggers => false;

    private protected virtual IEnumerable<KeyValuePair<string, string?>> Settings => [new("Review:SecondReviewKinds:0", "casualties")];

    /// <summary>Null: the network.</summary>
    private protected virtual HttpPipelineTransport? Transport => null;

    private protected virtual IClaimExtractor Extractor { get; } = new LineExtractor();

    /// <summary>After everything else is registered.</summary>
    private protected virtual void Configure(IServiceCollection services)
    {
    }

    public Uri Address => new(app!.Urls.First());

    public async ValueTask InitializeAsync()
    {
        emulator = await Emulator.Value;
        var web = WebApplication.CreateSlimBuilder();
        web.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(Logs));
        web.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        web.Configuration.AddInMemoryCollection(
        [
            new("AzureWebJobsStorage", emulator.ConnectionString),
            new("Documents", emulator.ConnectionString),
            new("Storage:Prefix", Prefix),
            new("Api:Keys:0", Key),
            .. Settings,
        ]);
        web.Services.AddSingleton(new StoragePipeline { Transport = Transport, Policies = [Storage] });
        var builder = new FunctionsApplicationBuilder(web).AddClaimTrackerFunctions();
        var functions = FunctionCatalog.Discover(typeof(ClaimFunctions).Assembly.GetTypes()).Where(function => Triggers || function.Binding is HttpTriggerAttribute).ToList();
        HostSettings settings = new("api", 2, 5, 5);
        builder.AddFunctionsRuntime(functions, settings);
        web.Services.AddSingleton(Extractor);
        Configure(web.Services);
        app = web.Build();
        app.MapFunctions(functions, settings);
        await app.Services.GetRequiredService<IStoreSetup>().EnsureAsync(CancellationToken.None);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>A client of a person, or of a key alone.</summary>
    internal ApiClient ClientOf(string? reviewer)
    {
        HttpClient http = new() { BaseAddress = new Uri(Address, "/api/"), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Add("x-functions-key", Key);
        if (reviewer is not null)
        {
            http.DefaultRequestHeaders.Add("X-Reviewer", reviewer);
        }

        return new ApiClient(http);
    }

    /// <summary>Asks again until the answer is as it should be.</summary>
    internal static async Task<HttpAnswer> WhenAsync(ApiClient client, string resource, Func<HttpAnswer, bool> holds)
    {
        long started = Stopwatch.GetTimestamp();
        while (true)
        {
            var answer = await client.GetAsync(resource);
            if (holds(answer))
            {
                return answer;
            }

            Assert.True(Stopwatch.GetElapsedTime(started) < Deadline, $"{resource} after {Deadline}: {answer.Text}");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
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
