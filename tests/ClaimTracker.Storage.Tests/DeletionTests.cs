using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>S12: deletion beside uploads, events and publishing.</summary>
public sealed class DeletionTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_comes_after_the_deletion_does_not_bring_the_document_back()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed.");
        await tracker.DropAsync("a.txt", "Two were killed.");

        Assert.True(await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token));
        Assert.False((await tracker.Ingest.IngestAsync("a.txt", Token)).Changed);
        await tracker.Get<IMaintenance>().RunAsync(Token);

        Assert.Null(await tracker.Documents.FindAsync(id, Token));
        Assert.Empty(await AllAsync(tracker));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_deletion_while_the_first_version_is_published_leaves_nothing_to_see()
    {
        await using var healthy = await Tracker.StartAsync(account);
        var id = await healthy.DropAsync("a.txt", Text(60));

        // Begin, reading order and commit come first, then chunks of 48 claims.
        var deleting = new Interruption(before: number => number == 4 ? healthy.Documents.DeleteAsync(id, Tracker.Rita, Token) : Task.CompletedTask);
        await using var tracker = await Tracker.StartAsync(account, like: healthy, pipeline: new StoragePipeline { Policies = [deleting] });
        var outcome = await tracker.Ingest.IngestAsync("a.txt", Token);

        Assert.Equal(DocumentState.Deleting, outcome.State);
        Assert.Empty(await AllAsync(healthy));
        Assert.Equal(0, (await healthy.Get<IStatistics>().ReadAsync(Token)).Claims);
        Assert.Empty((await healthy.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Deletions_and_new_versions_at_once_end_with_all_of_the_document_or_nothing()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-1.00:00:00"));
        for (int round = 0; round < 6; round++)
        {
            string path = $"{round}.txt";
            var id = await tracker.IngestedAsync(path, Text(50));
            await tracker.DropAsync(path, $"A beginning. {Text(49)}");

            await Task.WhenAll(
                Task.Run(() => tracker.Ingest.IngestAsync(path, Token)),
                Task.Run(() => tracker.Documents.DeleteAsync(id, Tracker.Rita, Token)),
                Task.Run(() => tracker.Ingest.IngestAsync(path, Token)));
            await tracker.Get<IMaintenance>().RunAsync(Token);

            int shown = (await AllAsync(tracker, [.. Enum.GetValues<ReviewStatus>().Except([ReviewStatus.Superseded])])).Count(claim => claim.Document == id);
            Assert.Equal(await tracker.Documents.FindAsync(id, Token) is null ? 0 : 50, shown);
        }

        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task An_upload_before_the_purge_brings_the_document_back()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-10000.00:00:00"));
        var id = await tracker.IngestedAsync("a.txt", "One was killed. It rained.");
        var claim = (await tracker.ClaimsAsync(id))[0];
        await tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported());
        await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);
        tracker.Clock.Advance(TimeSpan.FromDays(31));

        using var content = new MemoryStream("One was killed. It snowed."u8.ToArray());
        Assert.Equal(DocumentState.Queued, (await tracker.Documents.UploadAsync("a.txt", content, Token)).State);
        var report = await tracker.Get<IMaintenance>().RunAsync(Token);

        Assert.Equal((0, 1), (report.Purged, report.Ingested));
        Assert.Equal(ReviewStatus.Decided, (await tracker.Reviews.FindAsync(claim.Id, Token))!.Status);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task An_upload_during_the_purge_waits_for_its_end_and_is_a_new_document()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-10000.00:00:00"));
        var id = await tracker.IngestedAsync("a.txt", "One was killed. It rained.");
        var claims = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(claims[0], Tracker.Ana, Decisions.Supported());
        await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);
        tracker.Clock.Advance(TimeSpan.FromDays(31));

        // The first transaction of the purge says that there is no way back; just after it the upload comes.
        var uploading = new Interruption(after: async number =>
        {
            if (number == 0)
            {
                await tracker.DropAsync("a.txt", "One was killed. It snowed.");
                Assert.False((await tracker.Ingest.IngestAsync("a.txt", Token)).Changed);
            }
        });
        await using var purging = await Tracker.StartAsync(account, like: tracker, pipeline: new StoragePipeline { Policies = [uploading] });
        Assert.Equal(1, await purging.Get<Operations.DocumentPurge>().RunAsync(Token));
        Assert.Equal(1, (await tracker.Get<IMaintenance>().RunAsync(Token)).Ingested);

        Assert.Contains("https://example.org/evidence", Assert.Single(await tracker.BlobsAsync("decisions", "deleted/")), StringComparison.Ordinal);
        var found = await tracker.ClaimsAsync(id);
        Assert.Equal(["One was killed.", "It snowed."], found.Select(claim => claim.Text));
        Assert.All(found, claim => Assert.Equal((ReviewStatus.Unreviewed, 1L), (claim.Status, claim.Revision)));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    private static async Task<IReadOnlyList<ClaimId>> AllAsync(Tracker tracker, params ReviewStatus[] statuses)
    {
        var all = new List<ClaimId>();
        var page = new PageRequest(200);
        do
        {
            var result = await tracker.Reviews.ListAsync(new ClaimQuery { Statuses = statuses.Length == 0 ? Enum.GetValues<ReviewStatus>() : statuses }, page, Token);
            all.AddRange(result.Items.Select(claim => claim.Id));
            page = page with { Continuation = result.Continuation };
        }
        while (page.Continuation is not null);
        return all;
    }

    private static string Text(int sentences) => string.Join(' ', Enumerable.Range(1, sentences).Select(n => $"Village {n} was hit."));
}
