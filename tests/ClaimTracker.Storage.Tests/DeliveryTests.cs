using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>D3 to D11: events late, doubled, out of order, lost, or about strange names.</summary>
public sealed class DeliveryTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_in_any_order_end_with_the_last_content()
    {
        await using var tracker = await Tracker.StartAsync(account);
        foreach (int order in Enumerable.Range(0, 10))
        {
            string path = $"{order}.txt";
            var id = await tracker.DropAsync(path, "First version.");
            for (int delivery = 0; delivery < 3; delivery++)
            {
                if (delivery == order % 3)
                {
                    await tracker.DropAsync(path, "Second version.");
                }

                await tracker.Ingest.IngestAsync(path, Token);
            }

            Assert.Equal("Second version.", Assert.Single(await tracker.ClaimsAsync(id)).Text);
        }

        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_blob_that_is_gone_when_its_message_runs_is_no_error()
    {
        await using var tracker = await Tracker.StartAsync(account);

        Assert.Null((await tracker.Ingest.IngestAsync("never.txt", Token)).State);
        await tracker.Ingest.FailAsync(Poison(tracker, "never.txt", ""), Token);
        Assert.Equal("missing", (await tracker.Documents.FindAsync(DocumentId.FromPath("never.txt"), Token))!.Reason!.Code);
        var id = await tracker.IngestedAsync("a.txt", "One.");
        await tracker.Container.DeleteBlobAsync("a.txt", cancellationToken: Token);
        Assert.Equal((DocumentState.Ready, false), (await tracker.Ingest.IngestAsync("a.txt", Token)) switch { var outcome => (outcome.State!.Value, outcome.Changed) });
        Assert.Single(await tracker.ClaimsAsync(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no sentence")]
    public async Task A_text_without_claims_is_ready(string text)
    {
        await using var tracker = await Tracker.StartAsync(account);
        await tracker.DropAsync("a.txt", text);

        var outcome = await tracker.Ingest.IngestAsync("a.txt", Token);

        Assert.Equal((DocumentState.Ready, 0), (outcome.State, outcome.ClaimCount));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_poisoned_message_marks_its_document_failed_until_it_is_reprocessed()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.DropAsync("a.txt", "One.");
        var other = await tracker.IngestedAsync("b.txt", "Two.");

        await tracker.Ingest.FailAsync(Poison(tracker, "a.txt", ""), Token);
        await tracker.Ingest.FailAsync(Poison(tracker, "b.txt", ""), Token);
        await tracker.Ingest.FailAsync("not json", Token);
        await tracker.Ingest.FailAsync("[]", Token);

        var failed = await tracker.Documents.FindAsync(id, Token);
        Assert.Equal((DocumentState.Failed, "repeatedFailure"), (failed!.State, failed.Reason!.Code));
        Assert.Equal(DocumentState.Ready, (await tracker.Documents.FindAsync(other, Token))!.State);
        Assert.True(await tracker.Ingest.RequestReprocessAsync(id, Token));
        Assert.True((await tracker.Ingest.ReprocessAsync($$"""{"documentId":"{{id}}"}""", Token)).Changed);
        Assert.Equal(DocumentState.Ready, (await tracker.Documents.FindAsync(id, Token))!.State);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_poisoned_message_about_older_content_changes_nothing()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.DropAsync("a.txt", "One.");

        await tracker.Ingest.FailAsync(Poison(tracker, "a.txt", "0x0OLD"), Token);

        Assert.Null(await tracker.Documents.FindAsync(id, Token));
    }

    [Theory]
    [InlineData("ünïcödé/文書 %2F?#.txt")]
    [InlineData("a'b\"c;DROP.txt")]
    [InlineData("emoji 🙂🚀.txt")]
    [InlineData("two\nlines\t.txt")]
    [InlineData("dots/..hidden/...txt")]
    public async Task Any_blob_name_is_data_only(string path)
    {
        await using var tracker = await Tracker.StartAsync(account);

        var id = await tracker.IngestedAsync(path, "One was killed.");

        Assert.Equal(path, (await tracker.Documents.FindAsync(id, Token))!.Path);
        Assert.Matches("^[a-z2-7]{16}-[a-z2-7]{12}$", Assert.Single(await tracker.ClaimsAsync(id)).Id.ToString());
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_blob_name_of_a_thousand_characters_is_kept_whole()
    {
        await using var tracker = await Tracker.StartAsync(account);
        string path = new string('n', 1_020) + ".txt";

        var id = await tracker.IngestedAsync(path, "One was killed.");

        Assert.Equal(path, (await tracker.Documents.FindAsync(id, Token))!.Path);
    }

    [Fact]
    public async Task An_upload_is_queued_until_the_trigger_has_read_it()
    {
        await using var tracker = await Tracker.StartAsync(account);
        using var content = new MemoryStream("One was killed."u8.ToArray());

        var queued = await tracker.Documents.UploadAsync("folder/a.txt", content, Token);
        var ready = await tracker.Ingest.IngestAsync("folder/a.txt", Token);

        Assert.Equal((DocumentState.Queued, "folder"), (queued.State, queued.Collection));
        Assert.Equal((DocumentState.Ready, 1), (ready.State, ready.ClaimCount));
        Assert.Equal(1, (await tracker.Get<IStatistics>().ReadAsync(Token)).Documents);
        Assert.Empty((await tracker.Documents.ListAsync(new DocumentQuery { States = [DocumentState.Queued] }, new PageRequest(), Token)).Items);
    }

    [Fact]
    public async Task An_unknown_document_cannot_be_reprocessed_or_previewed()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = DocumentId.FromPath("nowhere");

        Assert.False(await tracker.Ingest.RequestReprocessAsync(id, Token));
        Assert.Null(await tracker.Ingest.PreviewAsync(id, Stream.Null, Token));
        Assert.False(await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token));
    }

    private static string Poison(Tracker tracker, string name, string etag) =>
        $$"""{"Type":"BlobTrigger","FunctionId":"Host.Functions.IngestDocument","BlobType":"BlockBlob","ContainerName":"{{tracker.Prefix}}documents","BlobName":"{{name}}","ETag":"\"{{etag}}\""}""";
}
