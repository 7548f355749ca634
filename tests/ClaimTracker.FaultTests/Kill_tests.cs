using Azure.Storage.Blobs;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Emulator;
using ClaimTracker.FaultTests.Faults;
using ClaimTracker.FaultTests.Kills;

namespace ClaimTracker.FaultTests;

/// <summary>S11: SIGKILL of a running local host while documents come in and four people review.</summary>
public sealed class Kill_tests(ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_is_killed_again_and_again_loses_nothing_that_it_acknowledged()
    {
        var (kills, documents) = FaultSweep.Soak ? (200, 50) : (10, 15);
        int seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions(), Token);
        await using var host = new KilledHost(emulator.ConnectionString);
        await host.StartAsync();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        KillReviewer[] reviewers = [.. Enumerable.Range(0, 4).Select(n => new KillReviewer($"reviewer-{n}", host, TimeProvider.System))];
        var reviewing = reviewers.Select(reviewer => Task.Run(() => reviewer.RunAsync(end.Token))).ToArray();

        var dropped = new List<DocumentId>();
        for (int kill = 0; kill < kills; kill++)
        {
            for (; dropped.Count < documents * (kill + 1) / kills;)
            {
                dropped.Add(await DropAsync(emulator.ConnectionString, dropped.Count));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(50, 3_000)), TimeProvider.System, Token);
            await host.KillAsync();
            await host.StartAsync();
        }

        await using var tracker = await Tracker.StartAsync(emulator.ConnectionString, prefix: "");
        await ReadyAsync(tracker, dropped);
        await end.CancelAsync();
        await Task.WhenAll(reviewing);
        await host.KillAsync();

        int acknowledged = 0;
        foreach (var change in reviewers.SelectMany(reviewer => reviewer.Acknowledged))
        {
            var history = await tracker.Reviews.HistoryAsync(ClaimId.Parse(change.Claim), Token).ToListAsync(Token);
            Assert.Equal(change.Revision, Assert.Single(history, entry => entry.OperationId.Contains(change.Key, StringComparison.Ordinal)).Revision);
            acknowledged++;
        }

        Assert.Empty((await tracker.VerifyAsync()).Findings);
        Assert.NotEqual(0, acknowledged);
        output.WriteLine($"{kills} kills, {dropped.Count} documents ready, {acknowledged} acknowledged decisions, all there once");
        Array.ForEach(reviewers, reviewer => reviewer.Dispose());
    }

    private static async Task<DocumentId> DropAsync(string connectionString, int number)
    {
        string text = string.Join(' ', Enumerable.Range(1, 20).Select(n => $"At least {n + 2} people were killed in district {number} on {n} May 2025."));
        await new BlobContainerClient(connectionString, "documents").GetBlobClient($"{number}.txt").UploadAsync(BinaryData.FromString(text), overwrite: true, Token);
        return DocumentId.FromPath($"{number}.txt");
    }

    private static async Task ReadyAsync(Tracker tracker, IReadOnlyList<DocumentId> documents)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Token);
        deadline.CancelAfter(TimeSpan.FromMinutes(4));
        foreach (var id in documents)
        {
            while (await tracker.Documents.FindAsync(id, deadline.Token) is not { State: DocumentState.Ready, Publishing: false })
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, deadline.Token);
            }
        }
    }
}
