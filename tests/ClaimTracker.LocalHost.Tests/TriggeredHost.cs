using System.Collections.Concurrent;
using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using ClaimTracker.LocalHost.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.LocalHost.Tests;

/// <summary>A host that runs <see cref="TriggeredFunctions"/> on an emulated storage of its own.</summary>
internal sealed class TriggeredHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TriggeredHost(WebApplication app) => _app = app;

    public static async Task<TriggeredHost> StartAsync(Azurite azurite, Calls calls)
    {
        var web = WebApplication.CreateSlimBuilder();
        web.Logging.ClearProviders();
        web.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        web.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", azurite.ConnectionString)]);
        web.Services.AddSingleton(calls);
        var builder = new FunctionsApplicationBuilder(web);
        builder.AddFunctionsRuntime(FunctionCatalog.Discover([typeof(TriggeredFunctions)]), new HostSettings("api", 2, 5, 5));
        var app = web.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TriggeredHost(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>What the functions were called with, and whether they shall fail.</summary>
public sealed class Calls
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public Func<string, bool> Fails { get; init; } = _ => false;

    public int Count(string key) => _counts.GetValueOrDefault(key);

    public void Add(string key)
    {
        _counts.AddOrUpdate(key, 1, (_, count) => count + 1);
        if (Fails(key))
        {
            throw new InvalidOperationException("as asked");
        }
    }
}

public sealed class TriggeredFunctions(Calls calls)
{
    [Function("Blob")]
    public Task Blob([BlobTrigger("inbox/{name}", Connection = "Inbox")] BlobClient blob, string name)
    {
        Assert.Equal(blob.Name, name);
        calls.Add(name);
        return Task.CompletedTask;
    }

    [Function("BlobFromEventGrid")]
    public void BlobFromEventGrid([BlobTrigger("inbox/{name}", Source = BlobTriggerSource.EventGrid)] BlobClient blob) => calls.Add($"eventgrid:{blob.Name}");

    [Function("Message")]
    public void Message([QueueTrigger("work")] string message) => calls.Add(message);

    [Function("RawMessage")]
    public void RawMessage([QueueTrigger("raw-work")] QueueMessage message) => calls.Add($"{message.Body} {message.DequeueCount}");

    [Function("Tick")]
    public void Tick([TimerTrigger("* * * * * *")] TimerInfo timer) => calls.Add(timer.IsPastDue ? "late" : "tick");

    [Function("Poison")]
    public void Poison([QueueTrigger("other-poison")] string message) => calls.Add(message);
}

internal static class Eventually
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again until it holds; fails with the question when even a busy machine would have done it.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> condition, string what)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Deadline, $"Not within {Deadline}: {what}");
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }
}
