using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Operations;
using ClaimTracker.Storage.Tables;
using ClaimTracker.Storage.Tests.Emulated;
using Microsoft.Extensions.Time.Testing;

namespace ClaimTracker.Storage.Tests;

/// <summary>The timer's work comes in slices: what one run does not manage, the next ones do, and nobody waits for ever.</summary>
public sealed class UpkeepSliceTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_run_does_not_manage_the_next_ones_do_and_a_failing_document_holds_up_no_other()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var ids = new List<DocumentId>();
        for (int n = 0; n < 5; n++)
        {
            ids.Add(await tracker.DropAsync($"{n}.txt", $"In village {n} one was killed."));
        }

        // Each transaction takes a second of the slice of six; the first document fails each time.
        FakeTimeProvider clock = tracker.Clock;
        var slow = new Interruption(before: _ =>
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        });
        await using var upkeep = await Tracker.StartAsync(
            account, like: tracker, pipeline: new StoragePipeline { Policies = [slow, new Refusal($"/{ids[0]}/")] }, settings: [("Storage:ReconcileGrace", "-10000.00:00:00"), ("Storage:UpkeepSlice", "00:00:06")]);
        var ingested = new List<int>();
        for (int run = 0; run < 6; run++)
        {
            ingested.Add((await upkeep.Get<IMaintenance>().RunAsync(Token)).Ingested);
        }

        Assert.All(ingested, count => Assert.InRange(count, 0, 2));
        foreach (var id in ids.Skip(1))
        {
            Assert.Equal(DocumentState.Ready, (await tracker.Documents.FindAsync(id, Token))!.State);
        }
    }

    [Fact]
    public async Task Each_day_only_what_changed_is_verified_and_all_of_it_after_a_week()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed. It rained.");
        string partition = RowKeys.Partition(id);
        var verified = tracker.Get<VerifiedPartitions>();

        // Clocks may differ by minutes: what changed shortly before a verification is looked at again.
        tracker.Clock.Advance(TimeSpan.FromMinutes(10));
        await tracker.Get<IMaintenance>().RunAsync(Token);

        tracker.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False(await verified.IsDueAsync(partition, Token));

        await tracker.PatchAsync((await tracker.ClaimsAsync(id))[0], Tracker.Ana, Decisions.Supported());
        Assert.True(await verified.IsDueAsync(partition, Token));
        Assert.False(await verified.IsDueAsync(RowKeys.AllPartitions.First(other => other != partition), Token));

        tracker.Clock.Advance(TimeSpan.FromMinutes(10));
        await tracker.Get<IMaintenance>().RunAsync(Token);
        Assert.False(await verified.IsDueAsync(partition, Token));
        tracker.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True(await verified.IsDueAsync(partition, Token));
        Assert.Equal(32, (await tracker.BlobsAsync("decisions", "digest/")).Count);
    }
}
