using System.Collections.Concurrent;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
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

/// <summary>D8 and D10: the app's own ingest functions under the local host's triggers, with a storage of their own.</summary>
public sealed class Ingest_functions_tests
{
    private const string Secret = "the-words-of-a-message";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_fails_five_times_is_failed_with_a_reason_and_the_others_are_read()
    {
        await using var emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions(), Token);
        var converter = new FailingConverter("bad.txt");
        await using var app = await StartAsync(emulator, converter, new MemoryLogs());
        var documents = app.Services.GetRequiredService<ITrackedDocuments>();
        var container = new BlobContainerClient(emulator.ConnectionString, "documents");
        await container.UploadBlobAsync("bad.txt", BinaryData.FromString("Three people were killed."), Token);
        await container.UploadBlobAsync("good.txt", BinaryData.FromString("Three people were killed."), Token);

        await Eventually.HoldsAsync(async () => await StateAsync(documents, "bad.txt") == DocumentState.Failed, "the bad document has failed");
        await Eventually.HoldsAsync(async () => await StateAsync(documents, "good.txt") == DocumentState.Ready, "the good document is ready");

        var failed = await documents.FindAsync(DocumentId.FromPath("bad.txt"), Token);
        Assert.Equal(("repeatedFailure", 0, 5), (failed!.Reason!.Code, failed.Version, converter.Attempts));
        Assert.Empty((await app.Services.GetRequiredService<IStoreVerifier>().VerifyAsync(repair: false, Token)).Findings);
    }

    [Theory]
    [InlineData("<" + Secret + ">", false)]
    [InlineData(Secret + " {", true)]
    [InlineData("{\"documentId\":\"" + Secret + "\"}", true)]
    [InlineData("[1, \"" + Secret + "\"]", true)]
    public async Task A_malformed_message_is_poison_at_once_and_nothing_of_it_is_logged(string text, bool encoded)
    {
        await using var emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions(), Token);
        var logs = new MemoryLogs();
        await using var app = await StartAsync(emulator, new FailingConverter("none"), logs);
        string body = encoded ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) : text;
        var queue = new QueueClient(emulator.ConnectionString, "claim-reprocess");
        await queue.SendMessageAsync(body, Token);

        var poison = new QueueClient(emulator.ConnectionString, "claim-reprocess-poison");
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

    private static async Task<WebApplication> StartAsync(AzuriteEmulator emulator, IDocumentConverter converter, MemoryLogs logs)
    {
        var web = WebApplication.CreateSlimBuilder();
        web.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddProvider(logs);
        web.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        web.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", emulator.ConnectionString)]);
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

        public int Attempts => Volatile.Read(ref _attempts);

        public async Task<SourceText> ConvertAsync(Stream content, string name, CancellationToken cancellationToken)
        {
            if (name == failing)
            {
                Interlocked.Increment(ref _attempts);
                throw new InvalidOperationException("as asked");
            }

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
