using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Emulator;
using ClaimTracker.FaultTests.Faults;
using ClaimTracker.FaultTests.Kills;

namespace ClaimTracker.FaultTests;

/// <summary>S11: SIGKILL of a running local host while documents come in and four people review. The storage lives on.</summary>
public sealed class Kill_tests(ITestOutputHelper output)
{
    private const int LongestLife = 2_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_is_killed_again_and_again_loses_nothing_that_it_acknowledged()
    {
        var (kills, number) = FaultSweep.Soak ? (200, 50) : (10, 8);
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions(), Token);
        await using var tracker = await Tracker.StartAsync(emulator.ConnectionString, prefix: "", clock: TimeProvider.System.GetUtcNow() + TimeSpan.FromHours(2));
        await using var host = new KilledHost(emulator.ConnectionString);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        KillReviewer[] reviewers = [.. Enumerable.Range(0, 4).Select(n => new KillReviewer($"reviewer-{n}", host, TimeProvider.System))];
        var reviewing = reviewers.Select(reviewer => Task.Run(() => reviewer.RunAsync(end.Token))).ToArray();
        var documents = new DroppedDocuments(emulator.ConnectionString, number, random);
        var count = new KillCount();
        for (; count.Total < kills; count.Total++)
        {
            await documents.DropUntilAsync(count.Total, kills, Token);
            host.Start();
            bool served = await LiveAsync(host, random, early: count.Total % 3 == 2);
            bool unread = await UnreadAsync(tracker, documents);
            bool waiting = reviewers.Any(reviewer => reviewer.IsWaiting);
            await host.KillAsync();
            count.StartUp += served ? 0 : 1;
            count.UnderReview += served && waiting ? 1 : 0;
            count.UnderIngest += served && unread ? 1 : 0;
        }

        host.Start();
        await host.ServingAsync();
        await ReadAsync(tracker, documents);
        await end.CancelAsync();
        await Task.WhenAll(reviewing);
        await host.KillAsync();
        await tracker.Get<IMaintenance>().RunAsync(Token);
        Assert.Equal(number, (await tracker.Get<IStatistics>().ReadAsync(Token)).Documents);
        int acknowledged = await AcknowledgedAsync(tracker, reviewers);
        output.WriteLine($"{count}; {number} documents and {documents.NewVersions} new versions read, {acknowledged} acknowledged changes, all there once");
        Array.ForEach(reviewers, reviewer => reviewer.Dispose());
    }

    /// <returns>False where it shall die before it serves.</returns>
    private static async Task<bool> LiveAsync(KilledHost host, Random random, bool early)
    {
        if (early)
        {
            await Task.Delay(host.StartUp * random.NextDouble(), TimeProvider.System, Token);
            return false;
        }

        await host.ServingAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestLife)), TimeProvider.System, Token);
        return true;
    }

    private static async Task<bool> UnreadAsync(Tracker tracker, DroppedDocuments documents)
    {
        foreach (var (id, etag) in documents.Latest.Reverse())
        {
            if (!await IsReadAsync(tracker, id, etag))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> IsReadAsync(Tracker tracker, DocumentId id, string etag) =>
        await tracker.Get<IIngestStore>().FindAsync(id, Token) is { Document: { State: DocumentState.Ready, Publishing: false } } state && state.SettledETag == etag;

    private static async Task ReadAsync(Tracker tracker, DroppedDocuments documents)
    {
        long started = TimeProvider.System.GetTimestamp();
        while (await UnreadAsync(tracker, documents))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromMinutes(10), "All documents are read in the end.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, Token);
        }
    }

    /// <returns>How many changes were answered with success; each must be in its claim's history exactly once, with the revision that was answered.</returns>
    private static async Task<int> AcknowledgedAsync(Tracker tracker, IEnumerable<KillReviewer> reviewers)
    {
        int acknowledged = 0;
        foreach (var change in reviewers.SelectMany(reviewer => reviewer.Acknowledged))
        {
            var history = await tracker.Reviews.HistoryAsync(ClaimId.Parse(change.Claim), Token).ToListAsync(Token);
            Assert.Equal(change.Revision, Assert.Single(history, entry => entry.OperationId.Contains(change.Key, StringComparison.Ordinal)).Revision);
            acknowledged++;
        }

        // A reviewer may find a claim only by what the index says, so this is the second half of the same promise.
        Assert.Empty((await tracker.VerifyAsync()).Findings);
        Assert.NotEqual(0, acknowledged);
        return acknowledged;
    }
}
