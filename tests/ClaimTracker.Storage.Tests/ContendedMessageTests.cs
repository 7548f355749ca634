using ClaimTracker.Core;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>A message whose work somebody else is always faster with is not consumed: it fails, and is delivered again.</summary>
public sealed class ContendedMessageTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_poison_message_that_always_comes_second_fails_and_is_done_when_it_comes_again()
    {
        await using var others = await Tracker.StartAsync(account);
        var id = await others.IngestedAsync("a.txt", "One was killed.");
        await others.DropAsync("a.txt", "Two were killed.");
        await using var tracker = await SecondAsync(others, "a.txt");
        const string message = """{"BlobName":"a.txt"}""";

        await Assert.ThrowsAsync<StorageUnavailableException>(() => tracker.Ingest.FailAsync(message, Token));
        Assert.Equal(DocumentState.Ready, (await others.Documents.FindAsync(id, Token))!.State);
        await others.Ingest.FailAsync(message, Token);

        Assert.Equal(DocumentState.Failed, (await others.Documents.FindAsync(id, Token))!.State);
        Assert.Empty((await others.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_reprocess_message_that_always_comes_second_fails()
    {
        await using var others = await Tracker.StartAsync(account);
        var id = await others.IngestedAsync("a.txt", "One was killed, two fled.");
        await using var tracker = await SecondAsync(others, "a.txt");

        await Assert.ThrowsAsync<StorageUnavailableException>(() => tracker.Ingest.ReprocessAsync($$"""{"documentId":"{{id}}"}""", Token));

        Assert.Empty((await others.VerifyAsync()).Findings);
    }

    /// <summary>An instance that somebody else is faster than each time it writes the document.</summary>
    private Task<Tracker> SecondAsync(Tracker others, string path)
    {
        var store = others.Get<IIngestStore>();
        var faster = new Interruption(before: async _ => await store.SaveAsync(
            DocumentLifecycle.Miss((await store.FindAsync(Core.Identity.DocumentId.FromPath(path), Token))!), Token));
        return Tracker.StartAsync(account, like: others, pipeline: new StoragePipeline { Policies = [faster] }, extractor: new ClauseExtractor());
    }
}
