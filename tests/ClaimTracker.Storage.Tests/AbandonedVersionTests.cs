using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Ingest;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>Versions that were prepared and never committed.</summary>
public sealed class AbandonedVersionTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_prepared_for_a_version_that_never_came_is_collected_by_the_timer()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-1.00:00:00"));
        var id = await AbandonedAsync(tracker, "a.txt");
        await tracker.IngestedAsync("a.txt", "One was killed. It rained. It snowed.");

        Assert.Equal(["abandonedVersion"], (await tracker.VerifyAsync()).Findings.Select(finding => finding.Rule));
        await tracker.Get<IMaintenance>().RunAsync(Token);

        Assert.Empty((await tracker.VerifyAsync()).Findings);
        Assert.DoesNotContain(await tracker.Get<IIngestStore>().ReadClaimsAsync(id, Token), record => !record.Published);

        // Text and plan of the first and the third version.
        Assert.Equal(4, (await tracker.BlobsAsync("text", $"{id}/")).Count);
        Assert.False((await tracker.Get<IIngestStore>().FindAsync(id, Token))!.Leftovers);
    }

    [Fact]
    public async Task Verify_collects_it_as_well_and_the_sentence_can_come_again()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await AbandonedAsync(tracker, "a.txt");

        // The same sentence twice: one with the number after the abandoned one, later one with the number that was set free.
        await tracker.IngestedAsync("a.txt", "One was killed. Hail fell.");
        Assert.True(Assert.Single((await tracker.VerifyAsync(repair: true)).Findings).Repaired);
        await tracker.IngestedAsync("a.txt", "One was killed. Hail fell. Hail fell. Hail fell.");

        Assert.Equal(4, (await tracker.ClaimsAsync(id)).Select(claim => claim.Id).Distinct().Count());
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Collecting_beside_a_running_ingest_takes_nothing_of_it()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await AbandonedAsync(tracker, "a.txt");
        for (int round = 0; round < 8; round++)
        {
            await tracker.DropAsync("a.txt", $"One was killed. Round {round} began. {Text(40)} Round {round} ended.");
            await Task.WhenAll(
                Task.Run(() => tracker.Ingest.IngestAsync("a.txt", Token)),
                Task.Run(() => CollectAsync(tracker, id)),
                Task.Run(() => CollectAsync(tracker, id)));
            Assert.Equal(43, (await tracker.ClaimsAsync(id)).Count);
        }

        await CollectAsync(tracker, id);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    private static async Task CollectAsync(Tracker tracker, DocumentId id)
    {
        try
        {
            await tracker.Get<AbandonedVersions>().CollectAsync(id, [], Token);
        }
        catch (IngestConflictException)
        {
            // The document was written meanwhile: the timer comes again.
        }
    }

    /// <summary>A document whose second version was prepared by a process that died before the commit, and whose blob has changed since.</summary>
    private async Task<DocumentId> AbandonedAsync(Tracker tracker, string path)
    {
        var id = await tracker.IngestedAsync(path, "One was killed. It rained.");
        await tracker.DropAsync(path, $"One was killed. Hail fell. {Text(5)}");

        // Begin, prepare, and then the commit, which never leaves.
        var dying = new Interruption(before: number => number == 2 ? throw new InvalidOperationException("The process was killed here.") : Task.CompletedTask);
        await using var killed = await Tracker.StartAsync(account, like: tracker, pipeline: new StoragePipeline { Policies = [dying] });
        await Assert.ThrowsAsync<InvalidOperationException>(() => killed.Ingest.IngestAsync(path, Token));

        Assert.Equal(6, (await tracker.Get<IIngestStore>().ReadClaimsAsync(id, Token)).Count(record => !record.Published));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
        Assert.Equal(2, (await tracker.Reviews.ListAsync(new ClaimQuery(), new PageRequest(), Token)).Items.Count);
        return id;
    }

    private static string Text(int sentences) => string.Join(' ', Enumerable.Range(1, sentences).Select(n => $"Village {n} was hit."));
}
