using ClaimTracker.Core.Review;

namespace ClaimTracker.FaultTests;

/// <summary>C1 to C4, D2 and S12: many at once on real storage.</summary>
public sealed class Race_tests(StorageAccount account, ITestOutputHelper output)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_sixteen_reviewers_one_wins_each_revision_and_the_others_see_the_current_claim()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0];

        for (int round = 0; round < 5; round++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(n =>
                Task.Run(() => tracker.PatchAsync(claim, Reviewer(n), new ReviewChange { Tags = new([$"round {round}, reviewer {n}"]) }))));

            var winner = Assert.Single(outcomes.OfType<ReviewOutcome.Applied>()).Claim;
            Assert.All(outcomes.Where(outcome => outcome is not ReviewOutcome.Applied), outcome =>
                Assert.Equal((winner.Revision, winner.Tags[0]), (Assert.IsType<ReviewOutcome.Stale>(outcome).Current.Revision, ((ReviewOutcome.Stale)outcome).Current.Tags[0])));
            claim = winner;
        }

        Assert.Equal(6, claim.Revision);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Of_360_racing_decisions_on_120_claims_each_claim_takes_one()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claims = await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", Text(120)));
        using var threads = new SemaphoreSlim(16);

        var outcomes = await Task.WhenAll(claims.SelectMany(claim => Enumerable.Range(0, 3).Select(n => Task.Run(async () =>
        {
            await threads.WaitAsync(Token);
            try
            {
                return await tracker.PatchAsync(claim, Reviewer(n), Decisions.Supported());
            }
            finally
            {
                threads.Release();
            }
        }))));

        Assert.Equal(120, outcomes.OfType<ReviewOutcome.Applied>().Select(outcome => outcome.Claim.Id).Distinct().Count());
        Assert.Equal((120, 240), (outcomes.OfType<ReviewOutcome.Applied>().Count(), outcomes.OfType<ReviewOutcome.Stale>().Count()));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Notes_and_evidence_of_sixteen_people_are_all_kept()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0].Id;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => tracker.ReviewAsync(
            id, new ReviewAction.AddEvidence([new NewEvidence($"https://example.org/{n}", Stance.Context)]), Reviewer(n)))));

        Assert.All(outcomes, outcome => Assert.IsType<ReviewOutcome.Applied>(outcome));
        Assert.Equal(16, (await tracker.Reviews.EvidenceAsync(id, Token).ToListAsync(Token)).Count);
        Assert.Equal((17, 16), ((await tracker.Reviews.FindAsync(id, Token))!.Revision, (await tracker.Reviews.FindAsync(id, Token))!.Evidence.Context));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_lease_goes_to_one_and_everybody_who_asks_for_the_next_claim_gets_another()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claims = await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", Text(6)));

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(n =>
            Task.Run(() => tracker.ReviewAsync(claims[0].Id, new ReviewAction.TakeLease(), Reviewer(n)))));
        var next = await Task.WhenAll(Enumerable.Range(10, 6).Select(n => Task.Run(() => tracker.Reviews.NextAsync(Reviewer(n), $"next-{n}", Token))));

        Assert.Single(taken.OfType<ReviewOutcome.Applied>());
        Assert.Equal(7, taken.OfType<ReviewOutcome.Leased>().Count());
        Assert.Equal(5, next.OfType<NextClaim.Taken>().Select(item => item.Claim.Id).Distinct().Count());
        Assert.Equal(tracker.Clock.GetUtcNow() + Lease.Duration, Assert.Single(next.OfType<NextClaim.AllLeased>()).FirstExpiry);
        var mine = (NextClaim.Taken)next.First(item => item is NextClaim.Taken);
        var again = Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(new Actor(mine.Claim.Lease!.Holder, Roles.Checker), "again", Token));
        Assert.Equal(mine.Claim.Id, again.Claim.Id);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_document_uploaded_again_while_its_claims_are_reviewed_loses_no_decision()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", Text(40));
        var claims = await tracker.ClaimsAsync(id);
        var reviews = Task.Run(() => Task.WhenAll(claims.Select(async claim =>
        {
            while (true)
            {
                if (await tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported()) is ReviewOutcome.Applied applied)
                {
                    return applied.Claim.Id;
                }

                claim = (await tracker.Reviews.FindAsync(claim.Id, Token))!;
                if (claim.Status == ReviewStatus.Superseded)
                {
                    return claim.Id;
                }
            }
        })));
        for (int version = 0; version < 4; version++)
        {
            await tracker.DropAsync("a.txt", $"Beginning {version}. {Text(38 - version)}");
            await tracker.Ingest.IngestAsync("a.txt", Token);
        }

        await reviews;

        var states = await Task.WhenAll(claims.Select(claim => tracker.Reviews.FindAsync(claim.Id, Token)));
        Assert.All(states, claim => Assert.True(claim is { Status: ReviewStatus.Decided, Verdict: Verdict.Supported } or { Status: ReviewStatus.Superseded, Touched: false }));
        Assert.All(states.Take(35), claim => Assert.Equal(ReviewStatus.Decided, claim!.Status));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
        output.WriteLine($"{states.Count(claim => claim!.Status == ReviewStatus.Decided)} of 40 decided, the others superseded untouched");
    }

    [Fact]
    public async Task Two_workers_on_the_same_blob_make_one_set_of_claims()
    {
        await using var tracker = await Tracker.StartAsync(account);
        for (int round = 0; round < 5; round++)
        {
            var id = await tracker.DropAsync($"{round}.txt", Text(30));
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => tracker.Ingest.IngestAsync($"{round}.txt", Token))));

            Assert.All(outcomes, outcome => Assert.Equal(Core.Documents.DocumentState.Ready, outcome.State));
            Assert.Equal(30, (await tracker.ClaimsAsync(id)).Count);
        }

        Assert.Empty((await tracker.VerifyAsync()).Findings);
        Assert.Equal(150, (await tracker.Get<Core.Operations.IStatistics>().ReadAsync(Token)).Claims);
    }

    [Fact]
    public async Task Deleting_while_reviewing_leaves_no_orphans()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", Text(40));
        var claims = await tracker.ClaimsAsync(id);

        var reviews = Task.WhenAll(claims.Select(claim => Task.Run(() => tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported()))));
        Assert.True(await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token));

        Assert.All(await reviews, outcome => Assert.True(outcome is ReviewOutcome.Applied or ReviewOutcome.NotFound));
        var queue = await tracker.Reviews.ListAsync(new ClaimQuery { Statuses = Enum.GetValues<ReviewStatus>() }, new PageRequest(200), Token);
        Assert.Empty(queue.Items);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    private static Actor Reviewer(int n) => new($"reviewer-{n}", Roles.Reader | Roles.Checker);

    private static string Text(int sentences) => string.Join(' ', Enumerable.Range(1, sentences).Select(n => $"Village {n} was hit by shells."));
}
