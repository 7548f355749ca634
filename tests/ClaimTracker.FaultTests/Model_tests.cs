using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using ClaimTracker.FaultTests.Faults;
using ClaimTracker.FaultTests.Model;
using CsCheck;

namespace ClaimTracker.FaultTests;

/// <summary>C5: random histories on real storage, some requests with lost answers, against a model that does one thing after the other.</summary>
public sealed class Model_tests(StorageAccount account, ITestOutputHelper output)
{
    private const int ClaimsPerDocument = 100;

    private static readonly Actor[] Actors = [Tracker.Ana, Tracker.Ben, Tracker.Rita];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Gen<Step[]> Histories { get; } =
        Gen.Select(Gen.Int[0, 2], Gen.Enum<StepKind>(), Gen.Int[0, 9], Gen.Int[0, 19])
            .Select((actor, kind, staleness, fault) => new Step(actor, kind, Stale: staleness == 0, LostAnswer: fault == 0))
            .Array[1, 10];

    [Fact]
    public async Task Random_histories_end_as_the_model_says()
    {
        int histories = FaultSweep.Soak ? 2_000 : 200;
        await using var tracker = await Tracker.StartAsync(account, settings: ("Review:SecondReviewKinds:0", "casualties"));
        string seed = Environment.GetEnvironmentVariable("CsCheck_Seed") is { Length: > 0 } given ? given : new PCG((uint)TimeProvider.System.GetTimestamp()).ToString();
        output.WriteLine($"CsCheck_Seed={seed}");
        var random = PCG.Parse(seed);
        var claims = new Queue<Claim>();
        int steps = 0;
        for (int history = 0; history < histories; history++)
        {
            if (claims.Count == 0)
            {
                var id = await tracker.IngestedAsync($"{history}.txt", string.Join(' ', Enumerable.Range(0, ClaimsPerDocument).Select(n => n % 3 == 0 ? $"In village {n} some were killed." : $"It rained in village {n}.")));
                claims = new Queue<Claim>(await tracker.ClaimsAsync(id));
            }

            var generated = Histories.Generate(random, null, out _);
            await RunAsync(tracker, claims.Dequeue(), generated);
            steps += generated.Length;
        }

        Assert.Empty((await tracker.VerifyAsync()).Findings);
        output.WriteLine($"{histories} histories, {steps} steps");
    }

    private async Task RunAsync(Tracker tracker, Claim claim, Step[] steps)
    {
        var model = new ClaimModel(claim.Facets.Kind == ClaimKind.Casualties);
        for (int i = 0; i < steps.Length; i++)
        {
            var (step, actor) = (steps[i], Actors[steps[i].Actor]);
            if (step.Kind == StepKind.WaitForExpiry)
            {
                tracker.Clock.Advance(Lease.Duration);
                model.Expire();
                continue;
            }

            var request = new ReviewRequest(step.ToAction(), actor, step.Stale ? model.Revision - 1 : model.Revision, $"{claim.Id}-{i}", "body");
            string expected = model.Apply(step, actor);
            var outcome = step.LostAnswer
                ? await ReviewAgainAsync(tracker, claim, request)
                : await tracker.Reviews.ReviewAsync(claim.Id, request, Token);

            string context = $"{claim.Id}: {string.Join(", ", steps.Take(i + 1))}";
            Assert.True(expected == outcome.GetType().Name, $"{context} expected {expected}, was {outcome}");
            var now = (await tracker.Reviews.FindAsync(claim.Id, Token))!;
            Assert.True(model.Matches(now), $"{context} expected {model}, was {now}");
        }

        var history = await tracker.Reviews.HistoryAsync(claim.Id, Token).ToListAsync(Token);
        Assert.Equal(Enumerable.Range(1, (int)model.Revision).Select(revision => (long)revision), history.Select(entry => entry.Revision));
    }

    /// <summary>The first answer is lost after the commit; the client comes again with the same operation.</summary>
    private async Task<ReviewOutcome> ReviewAgainAsync(Tracker tracker, Claim claim, ReviewRequest request)
    {
        await using var dying = await Tracker.StartAsync(
            account, like: tracker, pipeline: new() { Transport = new FaultTransport(1, Fault.CrashAfter) }, settings: ("Review:SecondReviewKinds:0", "casualties"));
        try
        {
            await dying.Reviews.ReviewAsync(claim.Id, request, Token);
        }
        catch (CrashedException)
        {
            // Unknown to the client.
        }

        return await tracker.Reviews.ReviewAsync(claim.Id, request, Token);
    }
}
