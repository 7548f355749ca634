using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Lists;
using ClaimTracker.Storage.Tests.Emulated;
using CsCheck;

namespace ClaimTracker.Storage.Tests;

/// <summary>What exports read: each claim that is there throughout exactly once, whatever people do meanwhile, and within the bounds of a page.</summary>
public sealed class WalkTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_people_work_each_claim_comes_exactly_once()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var ids = new List<ClaimId>();
        foreach (string path in (string[])["a.txt", "b.txt", "c.txt", "d.txt"])
        {
            ids.AddRange((await tracker.ClaimsAsync(await tracker.IngestedAsync(path, Text(30)))).Select(claim => claim.Id));
        }

        int page = 0;
        string seed = new PCG((uint)TimeProvider.System.GetTimestamp()).ToString();
        var random = PCG.Parse(seed);
        var seen = await WalkAsync(tracker, new ClaimQuery { Walk = true }, 7, async () =>
        {
            // Every few claims, others get another status, priority or tag: their places in queues change before and behind the reader.
            foreach (var id in Gen.Int[0, ids.Count - 1].Array[5].Generate(random, null, out _).Distinct().Select(index => ids[index]))
            {
                var claim = (await tracker.Reviews.FindAsync(id, Token))!;
                await tracker.PatchAsync(claim, Tracker.Rita, claim.Status == ReviewStatus.Unreviewed && page % 2 == 0
                    ? Decisions.Supported()
                    : new ReviewChange { Priority = (claim.Priority + 17) % 1000, Tags = new([$"page{page}"]) });
            }

            page++;
        });

        Assert.True(seen.Count == ids.Count && seen.ToHashSet().SetEquals(ids), $"seed {seed}: {seen.Count} of {ids.Count}, {seen.Distinct().Count()} different");
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_new_version_in_the_middle_of_a_list_of_its_document_repeats_and_leaves_out_nothing()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", Text(130));
        ClaimId[] ids = [.. (await tracker.ClaimsAsync(id)).Select(claim => claim.Id)];
        int page = 0;

        var seen = await WalkAsync(tracker, new ClaimQuery { Document = id }, 50, async () =>
        {
            if (page++ == 0)
            {
                await tracker.IngestedAsync("a.txt", $"Something new came first. {Text(130)}");
            }
        });

        Assert.Equal(ids, seen);
    }

    [Fact]
    public async Task What_narrows_a_walk_is_left_out()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed. It rained. It snowed.");
        var claims = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(claims[1], Tracker.Ana, Decisions.Supported());
        await tracker.IngestedAsync("b.txt", "Two were killed.");

        Assert.Equal([claims[1].Id], await WalkAsync(tracker, new ClaimQuery { Walk = true, Statuses = [ReviewStatus.Decided] }, 10));
        Assert.Equal(2, (await WalkAsync(tracker, new ClaimQuery { Walk = true, Kind = ClaimKind.Casualties }, 10)).Count);
        Assert.Equal(claims.Select(claim => claim.Id), await WalkAsync(tracker, new ClaimQuery { Walk = true, Document = id }, 10));
        Assert.Equal(4, (await WalkAsync(tracker, new ClaimQuery { Walk = true, Statuses = Enum.GetValues<ReviewStatus>() }, 1)).Count);
    }

    [Fact]
    public async Task A_large_document_is_listed_and_walked_within_the_bounds_of_a_page()
    {
        var recorder = new RequestRecorder(account.ConnectionString);
        await using var tracker = await Tracker.StartAsync(account, pipeline: new StoragePipeline { Policies = [recorder] });
        var id = await tracker.IngestedAsync("a.txt", Text(2_100));
        recorder.Count();

        var page = await tracker.Reviews.ListAsync(new ClaimQuery { Document = id }, new PageRequest(200), Token);
        Assert.Equal(["Village 1 was hit.", "Village 60 was hit."], [page.Items[0].Text, page.Items[^1].Text]);
        Assert.Equal(1 + 2 + 60, recorder.Rows);
        Assert.Equal(2 + 60, recorder.Count());

        var narrowed = await tracker.Reviews.ListAsync(new ClaimQuery { Document = id, Text = "Village 2099 was" }, new PageRequest(200), Token);
        Assert.Equal("Village 2099 was hit.", Assert.Single(narrowed.Items).Text);
        Assert.Null(narrowed.Continuation);
        Assert.InRange(recorder.Rows, 1, ListBudget.MaxRows);
        Assert.InRange(recorder.Count(), 1, ListBudget.MaxRequests);

        Assert.Equal(2_100, (await WalkAsync(tracker, new ClaimQuery { Walk = true }, PageRequest.MaxWalk)).Distinct().Count());

        // One request for each thousand claims, one for each partition.
        Assert.InRange(recorder.Count(), 16, 16 + 3);
    }

    private static async Task<List<ClaimId>> WalkAsync(Tracker tracker, ClaimQuery query, int size, Func<Task>? between = null)
    {
        var seen = new List<ClaimId>();
        for (PageRequest? page = new(size); page is not null;)
        {
            var (items, continuation) = await tracker.Reviews.ListAsync(query, page, Token);
            seen.AddRange(items.Select(claim => claim.Id));
            page = continuation is null ? null : page with { Continuation = continuation };
            await (between?.Invoke() ?? Task.CompletedTask);
        }

        return seen;
    }

    private static string Text(int sentences) => string.Join(' ', Enumerable.Range(1, sentences).Select(n => $"Village {n} was hit."));
}
