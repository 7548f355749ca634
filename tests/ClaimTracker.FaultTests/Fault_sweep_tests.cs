using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.FaultTests.Faults;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Ingest;
using ClaimTracker.Storage.Operations;

namespace ClaimTracker.FaultTests;

/// <summary>S1 to S5: a crash or an error, before or after the commit, at every request of every action.</summary>
public sealed class Fault_sweep_tests(StorageAccount account, ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Text(int sentences) => string.Join(' ', Enumerable.Range(1, sentences).Select(n => $"Village {n} was hit by shells."));

    [Fact]
    public async Task Ingest_is_completed_by_the_next_delivery()
    {
        await using var tracker = await Tracker.StartAsync(account);
        string text = Text(30);
        await SweepAsync(
            tracker,
            point => tracker.DropAsync($"{point}.txt", text),
            (faulty, id) => faulty.Ingest.IngestAsync(PathOf(tracker, id), Token),
            async id =>
            {
                var outcome = await tracker.Ingest.IngestAsync(PathOf(tracker, id), Token);
                Assert.Equal((DocumentState.Ready, 30), (outcome.State, outcome.ClaimCount));
                var claims = await tracker.ClaimsAsync(id);
                Assert.Equal(30, claims.Select(claim => claim.Id).Distinct().Count());
                Assert.Equal(text, string.Join(' ', claims.Select(claim => claim.Text)));
                Assert.All(claims, claim => Assert.Equal(1, claim.Revision));
            },
            leastPoints: 24);
    }

    [Fact]
    public async Task A_new_version_is_completed_by_the_next_delivery_and_keeps_the_decisions()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await SweepAsync(
            tracker,
            async point =>
            {
                var id = await tracker.IngestedAsync($"{point}.txt", Text(8));
                var claims = await tracker.ClaimsAsync(id);
                await AppliedAsync(tracker.PatchAsync(claims[1], Tracker.Ana, Decisions.Supported()));
                await AppliedAsync(tracker.PatchAsync(claims[6], Tracker.Ana, Decisions.Supported()));
                await tracker.DropAsync($"{point}.txt", $"A new beginning. {Text(6)} An end.");
                return (Id: id, Claims: claims);
            },
            (faulty, subject) => faulty.Ingest.IngestAsync(PathOf(tracker, subject.Id), Token),
            async subject =>
            {
                await tracker.Ingest.IngestAsync(PathOf(tracker, subject.Id), Token);
                var claims = await tracker.ClaimsAsync(subject.Id);
                Assert.Equal(8, claims.Count);
                Assert.Equal(subject.Claims.Take(6).Select(claim => claim.Id), claims.Skip(1).Take(6).Select(claim => claim.Id));
                Assert.Equal((ReviewStatus.Decided, 2), (claims[2].Status, claims[2].Revision));
                var orphaned = await tracker.Reviews.FindAsync(subject.Claims[6].Id, Token);
                Assert.Equal((ReviewStatus.Decided, AnchorState.Orphaned, 3), (orphaned!.Status, orphaned.Anchor.State, orphaned.Revision));
                var superseded = await tracker.Reviews.FindAsync(subject.Claims[7].Id, Token);
                Assert.Equal((ReviewStatus.Superseded, 2), (superseded!.Status, superseded.Revision));
            },
            leastPoints: 30);
    }

    [Fact]
    public async Task A_decision_is_applied_once_however_its_answer_was_lost()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await SweepAsync(
            tracker,
            async point => (await tracker.ClaimsAsync(await tracker.IngestedAsync($"{point}.txt", Text(2))))[0],
            (faulty, claim) => faulty.PatchAsync(claim, Tracker.Ana, Decisions.Supported(), operation: "the-one"),
            async claim =>
            {
                var outcome = await AppliedAsync(tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported(), operation: "the-one"));
                Assert.Equal((2, ReviewStatus.Decided), (outcome.Claim.Revision, outcome.Claim.Status));
                Assert.Equal(["created", "decide"], await ActionsAsync(tracker, claim.Id));
                Assert.Single(await tracker.Reviews.EvidenceAsync(claim.Id, Token).ToListAsync(Token));
            },
            leastPoints: 6);
    }

    [Fact]
    public async Task A_deletion_is_completed_by_the_timer()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-1.00:00:00"));
        await SweepAsync(
            tracker,
            point => tracker.IngestedAsync($"{point}.txt", Text(3)),
            (faulty, id) => faulty.Documents.DeleteAsync(id, Tracker.Rita, Token),
            async id =>
            {
                await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);
                Assert.Null(await tracker.Documents.FindAsync(id, Token));
                Assert.Empty(await tracker.ClaimsAsync(id));
            },
            leastPoints: 15);
        Assert.Equal(0, (await tracker.Get<IStatistics>().ReadAsync(Token)).Claims);
    }

    [Fact]
    public async Task A_purge_is_completed_by_the_next_run_with_the_decisions_exported()
    {
        await using var tracker = await Tracker.StartAsync(account);
        int purged = 0;
        await SweepAsync(
            tracker,
            async point =>
            {
                var id = await tracker.IngestedAsync($"{point}.txt", Text(3));
                await AppliedAsync(tracker.PatchAsync((await tracker.ClaimsAsync(id))[0], Tracker.Ana, Decisions.Supported()));
                await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);
                tracker.Clock.Advance(TimeSpan.FromDays(30));
                return id;
            },
            (faulty, _) => faulty.Get<DocumentPurge>().RunAsync(Token),
            async id =>
            {
                await tracker.Get<DocumentPurge>().RunAsync(Token);
                purged++;
                Assert.Null(await tracker.Get<IIngestStore>().FindAsync(id, Token));
                Assert.Empty(await tracker.Get<IIngestStore>().ReadClaimsAsync(id, Token));
                Assert.Empty(await tracker.BlobsAsync("text", $"{id}/"));
                Assert.False(await tracker.Container.GetBlobClient(PathOf(tracker, id)).ExistsAsync(Token));
                Assert.Contains("https://example.org/evidence", Assert.Single(await tracker.BlobsAsync("decisions", $"deleted/{id}")), StringComparison.Ordinal);
            },
            leastPoints: 24,
            [Fault.CrashAfter]);
        Assert.Equal(purged, (await tracker.BlobsAsync("decisions", "deleted/")).Count);
    }

    [Fact]
    public async Task What_an_abandoned_version_left_is_collected_in_the_end()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await SweepAsync(
            tracker,
            async point =>
            {
                var id = await tracker.IngestedAsync($"{point}.txt", Text(3));
                await tracker.DropAsync($"{point}.txt", $"Something new. {Text(3)}");
                for (int at = 0; (await tracker.Get<IIngestStore>().ReadClaimsAsync(id, Token)).All(record => record.Published); at++)
                {
                    await using var dying = await Tracker.StartAsync(account, like: tracker, pipeline: new StoragePipeline { Transport = new FaultTransport(at, Fault.CrashAfter) });
                    await Assert.ThrowsAsync<CrashedException>(() => dying.Ingest.IngestAsync(PathOf(tracker, id), Token));
                }

                await tracker.DropAsync($"{point}.txt", $"Something else. {Text(3)}");
                await tracker.Ingest.IngestAsync(PathOf(tracker, id), Token);
                return id;
            },
            (faulty, id) => faulty.Get<AbandonedVersions>().CollectAsync(id, [], Token),
            async id =>
            {
                await tracker.Get<AbandonedVersions>().CollectAsync(id, [], Token);
                Assert.All(await tracker.Get<IIngestStore>().ReadClaimsAsync(id, Token), record => Assert.True(record.Published));
                Assert.Equal(4, (await tracker.BlobsAsync("text", $"{id}/")).Count);
                Assert.False((await tracker.Get<IIngestStore>().FindAsync(id, Token))!.Leftovers);
                Assert.Equal(4, (await tracker.ClaimsAsync(id)).Count);
            },
            leastPoints: 9,
            [Fault.CrashAfter]);
    }

    [Fact]
    public async Task Counters_are_added_once_however_often_the_drainer_dies()
    {
        await using var tracker = await Tracker.StartAsync(account);
        int documents = 0;
        await SweepAsync(
            tracker,
            async point =>
            {
                documents++;
                var id = await tracker.IngestedAsync($"{point}.txt", Text(2));
                await AppliedAsync(tracker.PatchAsync((await tracker.ClaimsAsync(id))[0], Tracker.Ana, Decisions.Supported()));
                return id;
            },
            (faulty, _) => faulty.DrainAsync(),
            async _ =>
            {
                await tracker.DrainAsync();
                var statistics = await tracker.Get<IStatistics>().ReadAsync(Token);
                Assert.Equal((documents, documents * 2, documents), (statistics.Documents, statistics.Claims, statistics.ByVerdict[Verdict.Supported]));
            },
            leastPoints: 20,
            [Fault.CrashAfter]);
    }

    /// <param name="leastPoints">Fewer would mean that the faults did not strike.</param>
    private async Task SweepAsync<T>(
        Tracker tracker, Func<string, Task<T>> prepare, Func<Tracker, T, Task> act, Func<T, Task> recover, int leastPoints, IReadOnlyList<Fault>? faults = null)
    {
        var sweep = new FaultSweep(account, tracker);
        await sweep.RunAsync(prepare, act, recover, faults);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
        Assert.InRange(sweep.Points, leastPoints, int.MaxValue);
        output.WriteLine($"{sweep.Points} fault points");
    }

    private static async Task<ReviewOutcome.Applied> AppliedAsync(Task<ReviewOutcome> outcome) => Assert.IsType<ReviewOutcome.Applied>(await outcome);

    private static async Task<IEnumerable<string>> ActionsAsync(Tracker tracker, ClaimId id) =>
        (await tracker.Reviews.HistoryAsync(id, Token).ToListAsync(Token)).Select(entry => entry.Action);

    private static string PathOf(Tracker tracker, DocumentId id) => tracker.Dropped[id];
}
