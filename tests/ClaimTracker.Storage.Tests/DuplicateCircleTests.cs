using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Tables;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>Claims of different partitions that are made duplicates of each other at the same moment.</summary>
public sealed class DuplicateCircleTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_dismissals_the_one_that_was_answered_first_stays()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claims = await ClaimsAsync(tracker, 2);
        ReviewOutcome? first = null;
        var meanwhile = new Interruption(before: async number =>
        {
            if (number == 0)
            {
                first = await DismissAsync(tracker, claims[1], claims[0], Tracker.Ben);
            }
        });
        await using var slow = await Tracker.StartAsync(account, like: tracker, pipeline: new StoragePipeline { Policies = [meanwhile] });

        var second = await DismissAsync(slow, claims[0], claims[1], Tracker.Ana, "slow");
        var again = await DismissAsync(tracker, claims[0], claims[1], Tracker.Ana, "slow");

        Assert.IsType<ReviewOutcome.Applied>(first);
        Assert.Equal(("/duplicateOf", "isDuplicate"), Assert.Single(Assert.IsType<ReviewOutcome.Invalid>(second).Errors) switch { var error => (error.Pointer, error.Code) });
        Assert.Equal(3, Assert.IsType<ReviewOutcome.Stale>(again).Current.Revision);
        var open = (await tracker.Reviews.FindAsync(claims[0].Id, Token))!;
        Assert.Equal((ReviewStatus.Unreviewed, null, ClaimFlags.Reopened), (open.Status, open.Dismissal, open.Flags));
        Assert.Equal([("created", "system"), ("dismiss", "ana"), ("withdraw", "system")], (await tracker.Reviews.HistoryAsync(open.Id, Token).ToListAsync(Token)).Select(entry => (entry.Action, entry.Actor)));
        Assert.Equal(claims[0].Id, (await tracker.Reviews.FindAsync(claims[1].Id, Token))!.Dismissal!.DuplicateOf);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task However_many_race_no_circle_is_left_and_what_was_acknowledged_stays(int length)
    {
        await using var tracker = await Tracker.StartAsync(account);
        for (int round = 0; round < 6; round++)
        {
            var claims = await ClaimsAsync(tracker, length, $"round-{round}");
            var outcomes = await Task.WhenAll(claims.Select((claim, n) => Task.Run(() =>
                DismissAsync(tracker, claim, claims[(n + 1) % length], new Actor($"reviewer-{n}", Roles.Checker), $"{round}-{n}"))));

            for (int n = 0; n < length; n++)
            {
                var now = (await tracker.Reviews.FindAsync(claims[n].Id, Token))!;
                Assert.Equal(outcomes[n] is ReviewOutcome.Applied ? claims[(n + 1) % length].Id : null, now.Dismissal?.DuplicateOf);
            }

            Assert.Contains(outcomes, outcome => outcome is ReviewOutcome.Invalid);
        }

        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_circle_that_nobody_was_left_to_see_is_opened_by_verify()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claims = await ClaimsAsync(tracker, 3);
        using var decided = new Barrier(claims.Count);

        // All three have decided before the first commits, and die before they look at what came of it.
        var dying = new Interruption(
            before: _ => Task.Run(() => decided.SignalAndWait(Token)),
            after: _ => throw new InvalidOperationException("The process was killed here."));
        await using var killed = await Tracker.StartAsync(account, like: tracker, pipeline: new StoragePipeline { Policies = [dying] });
        await Task.WhenAll(claims.Select((claim, n) => Assert.ThrowsAsync<InvalidOperationException>(() => DismissAsync(killed, claim, claims[(n + 1) % 3], Tracker.Ana, $"{n}"))));

        Assert.Empty((await tracker.VerifyAsync()).Findings);
        tracker.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("duplicateCircle", Assert.Single((await tracker.VerifyAsync()).Findings).Rule);
        Assert.True(Assert.Single((await tracker.VerifyAsync(repair: true)).Findings).Repaired);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
        var states = await Task.WhenAll(claims.Select(claim => tracker.Reviews.FindAsync(claim.Id, Token)));
        Assert.Equal(2, states.Count(claim => claim!.Dismissal is not null));
    }

    private static Task<ReviewOutcome> DismissAsync(Tracker tracker, Claim claim, Claim target, Actor actor, string? operation = null) => tracker.PatchAsync(
        claim, actor, new ReviewChange { Status = ReviewStatus.NotCheckable, ReasonCode = DismissReason.Duplicate, DuplicateOf = target.Id }, operation);

    /// <summary>One claim from each of several documents, no two in the same partition.</summary>
    private static async Task<IReadOnlyList<Claim>> ClaimsAsync(Tracker tracker, int count, string folder = "f")
    {
        var claims = new List<Claim>();
        var partitions = new HashSet<string>(StringComparer.Ordinal);
        for (int n = 0; claims.Count < count; n++)
        {
            if (partitions.Add(RowKeys.Partition(DocumentId.FromPath($"{folder}/{n}.txt"))))
            {
                claims.Add((await tracker.ClaimsAsync(await tracker.IngestedAsync($"{folder}/{n}.txt", "One was killed.")))[0]);
            }
        }

        return claims;
    }
}
