using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;
using CsCheck;

namespace ClaimTracker.Storage.Tests.Guarded;

/// <summary>Lists lose nothing while people work: whatever moves between two pages, each that is in the list throughout comes exactly once.</summary>
public sealed class WalkTests(StorageAccount account)
{
    private const int Histories = 12;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_walk_over_claims_that_move_meanwhile_returns_each_exactly_once()
    {
        await using var tracker = await Tracker.StartAsync(account);
        for (int i = 0; i < 3; i++)
        {
            await tracker.IngestedAsync($"{i}.txt", string.Join(' ', Enumerable.Range(1, 12).Select(n => $"Village {n} was hit.")));
        }

        ReviewStatus[] open = [ReviewStatus.Unreviewed, ReviewStatus.InReview, ReviewStatus.NeedsInfo];
        var all = (await tracker.Reviews.ListAsync(new ClaimQuery { Statuses = open }, new PageRequest(200), Token)).Items.Select(claim => claim.Id).ToArray();
        foreach (var id in all)
        {
            await tracker.ReviewAsync(id, new ReviewAction.Patch(new ReviewChange { Assignee = new("ana") }), Tracker.Rita, (await FindAsync(tracker, id)).Revision);
        }

        ClaimQuery[] lists = [new() { Statuses = open }, new() { Assignee = "ana" }, new() { Statuses = open, Kind = ClaimKind.Event }];
        await Gen.Select(Gen.Int[0, lists.Length - 1], Gen.Int[1, 9], Gen.Int[0, 11].Array[0, 40]).SampleAsync(
            async (list, size, moves) =>
            {
                var next = new Queue<int>(moves);
                var seen = await WalkAsync(tracker, lists[list], size, async () =>
                {
                    for (int i = 0; i < 6 && next.TryDequeue(out int move); i++)
                    {
                        await MoveAsync(tracker, all[(move * 7 + next.Count * 5) % all.Length], move);
                    }
                });

                Assert.Equal(seen.Count, seen.Distinct().Count());
                Assert.Equal(all.Order(Comparer<ClaimId>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))), seen.Order(Comparer<ClaimId>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))));
            },
            iter: Histories,
            threads: 1);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_walk_over_documents_that_come_to_the_front_meanwhile_returns_each_exactly_once()
    {
        await using var tracker = await Tracker.StartAsync(account);
        for (int i = 0; i < 12; i++)
        {
            await tracker.IngestedAsync($"{i}.txt", $"Village {i} was hit.");
        }

        int version = 0;
        await Gen.Select(Gen.Int[1, 5], Gen.Int[0, 11].Array[0, 12]).SampleAsync(
            async (size, moves) =>
            {
                var next = new Queue<int>(moves);
                var seen = new List<DocumentId>();
                var page = new PageRequest(size);
                do
                {
                    var found = await tracker.Documents.ListAsync(new DocumentQuery(), page, Token);
                    seen.AddRange(found.Items.Select(document => document.Id));
                    page = page with { Continuation = found.Continuation };
                    for (int i = 0; i < 2 && next.TryDequeue(out int move); i++)
                    {
                        await tracker.IngestedAsync($"{move}.txt", $"Village {move} was hit {++version} times.");
                    }
                }
                while (page.Continuation is not null);

                Assert.Equal(12, seen.Count);
                Assert.Equal(12, seen.Distinct().Count());
            },
            iter: Histories,
            threads: 1);
    }

    [Fact]
    public async Task A_page_that_is_asked_for_again_is_the_same_page()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await tracker.IngestedAsync("a.txt", string.Join(' ', Enumerable.Range(1, 9).Select(n => $"Village {n} was hit.")));
        var query = new ClaimQuery { Statuses = [ReviewStatus.Unreviewed] };
        var first = await tracker.Reviews.ListAsync(query, new PageRequest(3), Token);
        await MoveAsync(tracker, first.Items[0].Id, 3);

        var second = await tracker.Reviews.ListAsync(query, new PageRequest(3, first.Continuation), Token);
        var again = await tracker.Reviews.ListAsync(query, new PageRequest(3, first.Continuation), Token);

        Assert.Equal(second.Items.Select(claim => claim.Id), again.Items.Select(claim => claim.Id));
    }

    [Fact]
    public async Task What_walks_gave_out_is_forgotten_after_a_day_and_a_walk_that_goes_on_still_ends()
    {
        await using var tracker = await Tracker.StartAsync(account, clock: TimeProvider.System.GetUtcNow());
        await tracker.IngestedAsync("a.txt", string.Join(' ', Enumerable.Range(1, 9).Select(n => $"Village {n} was hit.")));
        var query = new ClaimQuery { Statuses = [ReviewStatus.Unreviewed] };
        var first = await tracker.Reviews.ListAsync(query, new PageRequest(3), Token);
        Assert.Single(await tracker.BlobsAsync("text", "walks/"));
        tracker.Clock.Advance(TimeSpan.FromDays(2));

        await tracker.Get<IMaintenance>().RunAsync(Token);

        Assert.Empty(await tracker.BlobsAsync("text", "walks/"));
        var rest = await WalkAsync(tracker, query, 3, () => Task.CompletedTask, first.Continuation);
        Assert.Equal(9, rest.Concat(first.Items.Select(claim => claim.Id)).Distinct().Count());
    }

    private static async Task<List<ClaimId>> WalkAsync(Tracker tracker, ClaimQuery query, int size, Func<Task> between, string? from = null)
    {
        var seen = new List<ClaimId>();
        var page = new PageRequest(size, from);
        int pages = 0;
        do
        {
            var found = await tracker.Reviews.ListAsync(query, page, Token);
            seen.AddRange(found.Items.Select(claim => claim.Id));
            page = page with { Continuation = found.Continuation };
            Assert.True(++pages < 500);
            if (page.Continuation is not null)
            {
                await between();
            }
        }
        while (page.Continuation is not null);
        return seen;
    }

    /// <summary>To another place in every list that it is in: another priority, taken, given back, asked for information.</summary>
    private static async Task MoveAsync(Tracker tracker, ClaimId id, int move)
    {
        tracker.Clock.Advance(TimeSpan.FromSeconds(0.2));
        var claim = await FindAsync(tracker, id);
        ReviewAction action = (move % 3, claim.Status) switch
        {
            (1, ReviewStatus.InReview) => new ReviewAction.ReleaseLease(),
            (1, _) => new ReviewAction.TakeLease(),
            (2, ReviewStatus.InReview) => new ReviewAction.Patch(new ReviewChange { Status = ReviewStatus.NeedsInfo, Reason = "Which village?" }),
            _ => new ReviewAction.Patch(new ReviewChange { Priority = (move * 83) % 1000 }),
        };
        Assert.IsType<ReviewOutcome.Applied>(await tracker.ReviewAsync(id, action, Tracker.Rita, claim.Revision));
    }

    private static async Task<Claim> FindAsync(Tracker tracker, ClaimId id) => (await tracker.Reviews.FindAsync(id, Token))!;
}
