using Azure;
using ClaimTracker.Core.Ingest;
using ClaimTracker.FaultTests.Faults;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.FaultTests;

/// <summary>D5: a blob is replaced while it is read.</summary>
public sealed class Overwritten_while_reading_tests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_never_a_mixture_and_the_next_delivery_reads_the_new_one()
    {
        await using var tracker = await Tracker.StartAsync(account);
        string before = Text("Before");
        string after = Text("Behind");
        Assert.Equal(before.Length, after.Length);
        var id = await tracker.DropAsync("a.txt", before);
        var transport = new OverwritingTransport("/a.txt", before.Length / 2, () => tracker.DropAsync("a.txt", after));
        await using var reading = await Tracker.StartAsync(account, like: tracker, pipeline: new StoragePipeline { Transport = transport });

        // The rest is asked for with If-Match: the trigger sees a failure and delivers again.
        var exception = await Assert.ThrowsAsync<RequestFailedException>(() => reading.Ingest.IngestAsync("a.txt", Token));
        Assert.Equal((412, 2), (exception.Status, transport.Downloads));
        Assert.Empty(await tracker.Get<IIngestStore>().ReadClaimsAsync(id, Token));
        Assert.Null(await tracker.Documents.TextAsync(id, null, Token));

        Assert.True((await reading.Ingest.IngestAsync("a.txt", Token)).Changed);
        Assert.Equal(after, await tracker.Documents.TextAsync(id, null, Token));
        Assert.All(await tracker.ClaimsAsync(id), claim => Assert.StartsWith("Behind", claim.Text, StringComparison.Ordinal));
        await tracker.Get<Storage.Ingest.AbandonedVersions>().CollectAsync(id, [], Token);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    private static string Text(string word) => string.Join(' ', Enumerable.Range(100, 40).Select(n => $"{word} {n} {new string('x', 3_000)}."));
}
