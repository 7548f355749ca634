using System.Collections.Concurrent;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Emulator;
using ClaimTracker.FunctionApp.Functions;
using ClaimTracker.FunctionApp.Hosting;
using ClaimTracker.LocalHost.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.LocalHost.Tests;

/// <summary>D8 and D10: the app's own ingest functions under the local host's triggers, each host under a prefix of its own.</summary>
public sealed class Ingest_functions_tests(IngestEmulator emulator) : IClassFixture<IngestEmulator>
{
    private const string Secret = "the-words-of-a-message";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_fails_five_times_is_failed_with_a_reason_and_the_others_are_read()
    {
        var converter = new FailingConverter("bad.txt");
        await using var app = await StartAsync("a", converter, new MemoryLogs());
        var documents = app.Services.GetRequiredService<ITrackedDocuments>();
        var container = new BlobContainerClient(emulator.ConnectionString, "adocuments");
        await container.UploadBlobAsync("bad.txt", BinaryData.FromString("Three people were killed."), Token);
        await container.UploadBlobAsync("good.txt", BinaryData.FromString("Three people were killed."), Token);

        await Eventually.HoldsAsync(async () => await StateAsync(documents, "bad.txt") == DocumentState.Failed, "the bad document has failed");
        await Eventually.HoldsAsync(async () => await StateAsync(documents, "good.txt") == DocumentState.Ready, "the good document is ready");

        var failed = await documents.FindAsync(DocumentId.FromPath("bad.txt"), Token);
        Assert.Equal(("repeatedFailure", 0, 5), (failed!.Reason!.Code, failed.Version, converter.Attempts));
        Assert.Empty((await app.Services.GetRequiredService<IStoreVerifier>().VerifyAsync(repair: false, Token)).Findings);
    }

    [Fact]
    public async Task Two_trackers_in_one_account_read_their_own_documents_messages_and_failures_only()
    {
        var (first, second) = (new FailingConverter("bad.txt"), new FailingConverter("none"));
        await using var one = await StartAsync("one", first, new MemoryLogs());
        await using var two = await StartAsync("two", second, new MemoryLogs());
        var (ones, twos) = (one.Services.GetRequiredService<ITrackedDocuments>(), two.Services.GetRequiredService<ITrackedDocuments>());
        await new BlobContainerClient(emulator.ConnectionString, "onedocuments").UploadBlobAsync("bad.txt", BinaryData.FromString("One was killed."), Token);
        await new BlobContainerClient(emulator.ConnectionString, "onedocuments").UploadBlobAsync("same.txt", BinaryData.FromString("One was killed."), Token);
        await new BlobContainerClient(emulator.ConnectionString, "twodocuments").UploadBlobAsync("same.txt", BinaryData.FromString("Two were killed. Three were hurt."), Token);

        await Eventually.HoldsAsync(async () => await StateAsync(ones, "same.txt") == DocumentState.Ready, "the first tracker has read its document");
        await Eventually.HoldsAsync(async () => await StateAsync(twos, "same.txt") == DocumentState.Ready, "the second tracker has read its document");
        await Eventually.HoldsAsync(async () => await StateAsync(ones, "bad.txt") == DocumentState.Failed, "the failure has come to the tracker whose document it is");
        Assert.True(await two.Services.GetRequiredService<IDocumentIngest>().RequestReprocessAsync(DocumentId.FromPath("same.txt"), Token));
        var requests = new QueueClient(emulator.ConnectionString, "twoclaim-reprocess");
        await Eventually.HoldsAsync(async () => (await requests.GetPropertiesAsync(Token)).Value.ApproximateMessagesCount == 0, "the request to read again has been taken");
        Assert.False((await new QueueClient(emulator.ConnectionString, "twoclaim-reprocess-poison").ExistsAsync(Token)).Value);

        Assert.Equal(("repeatedFailure", 5, 1), ((await ones.FindAsync(DocumentId.FromPath("bad.txt"), Token))!.Reason!.Code, first.Attempts, first.Reads));
        Assert.Null(await twos.FindAsync(DocumentId.FromPath("bad.txt"), Token));
        Assert.NotEqual(
            (await ones.FindAsync(DocumentId.FromPath("same.txt"), Token))!.ContentHash, (await twos.FindAsync(DocumentId.FromPath("same.txt"), Token))!.ContentHash);
        foreach (var app in new[] { one, two })
        {
            Assert.Empty((await app.Services.GetRequiredService<IStoreVerifier>().VerifyAsync(repair: false, Token)).Findings);
        }
    }

    [Fact]
    public async Task Set_up_makes_every_queue_that_a_trigger_reads()
    {
        await using var app = await StartAsync("set", new FailingConverter("none"), new MemoryLogs());
        var read = FunctionCatalog.Discover([typeof(IngestFunctions)])
            .Select(function => function.Resolved(app.Configuration).Binding)
            .OfType<Microsoft.Azure.Functions.Worker.QueueTriggerAttribute>()
            .Select(trigger => trigger.QueueName)
            .ToList();

        Assert.Equal(["setclaim-reprocess", "webjobs-blobtrigger-poison"], read.Order(StringComparer.Ordinal));
        foreach (string name in read)
        {
            Assert.True((await new QueueClient(emulator.ConnectionString, name).ExistsAsync(Token)).Value, name);
        }
    }

    [Theory]
    [InlineData("<" + Secret + ">", false, "b")]
    [InlineData(Secret + " {", true, "c")]
    [InlineData("{\"documentId\":\"" + Secret + "\"}", true, "d")]
    [InlineData("[1, \"" + Secret + "\"]", true, "e")]
    public async Task A_malformed_message_is_poison_at_once_and_nothing_of_it_is_logged(string text, bool encoded, string prefix)
    {
        var logs = new MemoryLogs();
        await using var app = await StartAsync(prefix, new FailingConverter("none"), logs);
        string body = encoded ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;
        var queue = new QueueClient(emulator.ConnectionString, prefix + "claim-reprocess");
        await queue.SendMessageAsync(body, Token);

        var poison = new QueueClient(emulator.ConnectionString, prefix + "claim-reprocess-poison");
        await Eventually.HoldsAsync(
            async () => (await poison.ExistsAsync(Token)).Value && (await poison.PeekMessagesAsync(1, Token)).Value is [var message] && message.Body.ToString() == body,
            "the message is in the poison queue as it was");
        await Eventually.HoldsAsync(async () => (await queue.GetPropertiesAsync(Token)).Value.ApproximateMessagesCount == 0, "it is gone from its queue");

        Assert.Single(logs.Lines);
        Assert.Contains("poison", logs.Lines.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, logs.Lines.Single(), StringComparison.Ordinal);
    }

    private static async Task<DocumentState?> StateAsync(ITrackedDocuments documents, string path) =>
        (await documents.FindAsync(DocumentId.FromPath(path), Token))?.State;

    private async Task<WebApplication> StartAsync(string prefix, IDocumentConverter converter, MemoryLogs logs)
    {
        var web = WebApplication.CreateSlimBuilder();
        web.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddProvider(logs);
        web.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        web.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", emulator.ConnectionString), new("Storage:Prefix", prefix)]);
        var builder = new FunctionsApplicationBuilder(web).AddClaimTrackerFunctions();
        builder.AddFunctionsRuntime(
            [.. FunctionCatalog.Discover([typeof(IngestFunctions)]).Where(function => function.Name != nameof(IngestFunctions.IngestDocumentFromEventGrid))],
            new HostSettings("api", 2, 5, 5));
        web.Services.AddSingleton(converter);
        var app = web.Build();
        await app.Services.GetRequiredService<IStoreSetup>().EnsureAsync(Token);
        await app.StartAsync(Token);
        return app;
    }

    /// <summary>Reads plain text, and always fails on one document.</summary>
    private sealed class FailingConverter(string failing) : IDocumentConverter
    {
        private int _attempts;
        private int _reads;

        public int Attempts => Volatile.Read(ref _attempts);

        public int Reads => Volatile.Read(ref _reads);

        public async Task<SourceText> ConvertAsync(Stream content, string name, CancellationToken cancellationToken)
        {
            if (name == failing)
            {
                Interlocked.Increment(ref _attempts);
                throw new InvalidOperationException("as asked");
            }

            Interlocked.Increment(ref _reads);
            using var reader = new StreamReader(content, leaveOpen: true);
            return SourceText.Plain(await reader.ReadToEndAsync(cancellationToken));
        }
    }

    /// <summary>What would be on the console, exceptions included.</summary>
    private sealed class MemoryLogs : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}

/// <summary>An emulator that no other test's functions write to: all hosts of an account share the queue of what was given up.</summary>
public sealed class IngestEmulator : IAsyncLifetime
{
    private AzuriteEmulator? _emulator;

    public string ConnectionString => _emulator!.ConnectionString;

    public async ValueTask InitializeAsync() => _emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions());

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
