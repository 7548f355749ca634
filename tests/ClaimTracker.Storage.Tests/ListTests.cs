using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

public sealed class ListTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_queue_is_in_order_of_priority_over_all_documents()
    {
        await using var tracker = await Tracker.StartAsync(account);
        for (int i = 0; i < 6; i++)
        {
            await tracker.IngestedAsync($"{i}.txt", "Rain fell. 3 were killed. Wind blew.");
        }

        var claims = await AllAsync(tracker, new ClaimQuery { Statuses = [ReviewStatus.Unreviewed] }, 5);

        Assert.Equal(18, claims.Select(claim => claim.Id).Distinct().Count());
        Assert.Equal(claims.OrderByDescending(claim => claim.Priority).ThenBy(claim => claim.CreatedAt).Select(claim => claim.CreatedAt), claims.Select(claim => claim.CreatedAt));
        Assert.All(claims.Take(6), claim => Assert.Equal(ClaimKind.Casualties, claim.Facets.Kind));
    }

    [Fact]
    public async Task Filters_narrow_every_index()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("syria/a.txt", "Rain fell. 3 were killed. Wind blew.");
        await tracker.IngestedAsync("iraq/b.txt", "Rain fell. 4 were killed.");
        var claim = (await tracker.ClaimsAsync(id))[1];
        await tracker.PatchAsync(claim, Tracker.Rita, new ReviewChange { Assignee = new("ana") });

        Assert.Equal(3, (await AllAsync(tracker, new ClaimQuery { Collection = "syria" }, 2)).Count);
        Assert.Equal(2, (await AllAsync(tracker, new ClaimQuery { Kind = ClaimKind.Casualties }, 1)).Count);
        Assert.Equal(claim.Id, Assert.Single(await AllAsync(tracker, new ClaimQuery { Document = id, Text = "KILLED" }, 2)).Id);
        Assert.Equal(claim.Id, Assert.Single(await AllAsync(tracker, new ClaimQuery { Assignee = "ana" }, 2)).Id);
        Assert.Empty(await AllAsync(tracker, new ClaimQuery { Assignee = "ana", Statuses = [ReviewStatus.Decided] }, 2));
        Assert.Equal(2, (await AllAsync(tracker, new ClaimQuery { MinCheckWorthiness = 0.8 }, 50)).Count);
        Assert.Equal("syria/a.txt", Assert.Single((await tracker.Documents.ListAsync(new DocumentQuery { Collection = "syria" }, new PageRequest(), Token)).Items).Path);
    }

    [Fact]
    public async Task A_claim_that_does_not_change_while_paging_appears_exactly_once()
    {
        await using var tracker = await Tracker.StartAsync(account);
        for (int i = 0; i < 4; i++)
        {
            await tracker.IngestedAsync($"{i}.txt", string.Join(' ', Enumerable.Range(1, 15).Select(n => $"Village {n} was hit.")));
        }

        var seen = new List<ClaimId>();
        var changed = new HashSet<ClaimId>();
        var query = new ClaimQuery { Statuses = [ReviewStatus.Unreviewed, ReviewStatus.Decided] };
        var page = new PageRequest(7);
        int pages = 0;
        do
        {
            var result = await tracker.Reviews.ListAsync(query, page, Token);
            seen.AddRange(result.Items.Select(claim => claim.Id));
            var other = (await tracker.Reviews.ListAsync(new ClaimQuery { Statuses = [ReviewStatus.Unreviewed] }, new PageRequest(60), Token)).Items;
            foreach (var claim in other.Where((_, index) => index % 9 == pages % 9).Take(2))
            {
                changed.Add(claim.Id);
                await tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported());
            }

            page = page with { Continuation = result.Continuation };
            Assert.True(++pages < 100);
        }
        while (page.Continuation is not null);

        Assert.All(seen.GroupBy(id => id).Where(group => group.Count() > 1), group => Assert.Contains(group.Key, changed));
        Assert.Equal(60, seen.Concat(changed).Distinct().Count());
    }

    [Fact]
    public async Task A_token_that_was_forged_or_given_for_another_query_is_refused()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await tracker.IngestedAsync("a.txt", "One. Two. Three.");
        await using var foreign = await Tracker.StartAsync(account);
        await foreign.IngestedAsync("a.txt", "One. Two. Three.");
        var query = new ClaimQuery { Statuses = [ReviewStatus.Unreviewed] };
        string token = (await tracker.Reviews.ListAsync(query, new PageRequest(1), Token)).Continuation!;
        string other = (await foreign.Reviews.ListAsync(query, new PageRequest(1), Token)).Continuation!;

        foreach (string bad in (string[])["", "!", "AAAA", token[..^2], "A" + token[1..] + "A", other, new string('A', 5_000)])
        {
            await Assert.ThrowsAsync<InvalidContinuationException>(() => tracker.Reviews.ListAsync(query, new PageRequest(1, bad), Token));
        }

        await Assert.ThrowsAsync<InvalidContinuationException>(() =>
            tracker.Reviews.ListAsync(query with { Text = "x" }, new PageRequest(1, token), Token));
        await Assert.ThrowsAsync<InvalidContinuationException>(() => tracker.Documents.ListAsync(new DocumentQuery(), new PageRequest(1, token), Token));
        Assert.Single((await tracker.Reviews.ListAsync(query, new PageRequest(1, token), Token)).Items);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(201)]
    [InlineData(1_000_000_000)]
    public async Task A_page_has_1_to_200_items(int size)
    {
        await using var tracker = await Tracker.StartAsync(account);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => tracker.Reviews.ListAsync(new ClaimQuery(), new PageRequest(size), Token));
    }

    [Fact]
    public async Task The_next_claim_is_the_most_pressing_one_and_nothing_when_all_is_done()
    {
        await using var tracker = await Tracker.StartAsync(account);
        Assert.IsType<NextClaim.Empty>(await tracker.Reviews.NextAsync(Tracker.Ana, "1", Token));
        await tracker.IngestedAsync("a.txt", "Rain fell. 3 were killed.");

        var first = Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(Tracker.Ana, "2", Token));
        Assert.Equal("3 were killed.", first.Claim.Text);
        Assert.Equal(first.Claim.Id, Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(Tracker.Ana, "3", Token)).Claim.Id);
        Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(Tracker.Ben, "4", Token));
        Assert.IsType<NextClaim.AllLeased>(await tracker.Reviews.NextAsync(Tracker.Rita, "5", Token));

        tracker.Clock.Advance(Lease.Duration);
        Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(Tracker.Rita, "6", Token));
    }

    [Fact]
    public async Task A_repeated_operation_has_the_same_answer_and_another_body_is_refused()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One.")))[0];
        var request = new ReviewRequest(new ReviewAction.Patch(Decisions.Supported()), Tracker.Ana, 1, "key", "hash");

        var first = Assert.IsType<ReviewOutcome.Applied>(await tracker.Reviews.ReviewAsync(claim.Id, request, Token));
        await tracker.ReviewAsync(claim.Id, new ReviewAction.Patch(new ReviewChange { Note = "Later." }), Tracker.Ben);
        var again = Assert.IsType<ReviewOutcome.Applied>(await tracker.Reviews.ReviewAsync(claim.Id, request, Token));

        Assert.Equal((2, 2, true), (first.Claim.Revision, again.Claim.Revision, again.Replayed));
        Assert.Equal(first.EvidenceIds, again.EvidenceIds);
        Assert.IsType<ReviewOutcome.OperationReused>(await tracker.Reviews.ReviewAsync(claim.Id, request with { BodyHash = "other" }, Token));
        Assert.IsType<ReviewOutcome.Stale>(await tracker.Reviews.ReviewAsync(claim.Id, request with { Actor = Tracker.Ben }, Token));
    }

    private static async Task<IReadOnlyList<Claim>> AllAsync(Tracker tracker, ClaimQuery query, int size)
    {
        var claims = new List<Claim>();
        var page = new PageRequest(size);
        do
        {
            var result = await tracker.Reviews.ListAsync(query, page, Token);
            claims.AddRange(result.Items);
            page = page with { Continuation = result.Continuation };
        }
        while (page.Continuation is not null);
        return claims;
    }
}
