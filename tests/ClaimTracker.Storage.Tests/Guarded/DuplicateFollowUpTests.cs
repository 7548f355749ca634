using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests.Guarded;

/// <summary>References are followed up: what becomes of a duplicate when the claim that was kept does not stay as it was.</summary>
public sealed class DuplicateFollowUpTests(StorageAccount account)
{
    private static readonly Actor Ada = new("ada", Roles.Reader | Roles.Checker | Roles.Reviewer | Roles.Admin);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_duplicate_returns_when_the_document_of_its_original_is_deleted()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var (original, duplicate) = await PairAsync(tracker);
        await MaintainAsync(tracker);
        Assert.Equal(ReviewStatus.NotCheckable, (await FindAsync(tracker, duplicate)).Status);

        await tracker.Documents.DeleteAsync(original.Document, Ada, Token);
        await MaintainAsync(tracker);

        await ReturnedAsync(tracker, duplicate, "was deleted");
    }

    [Fact]
    public async Task A_duplicate_returns_when_its_original_is_dismissed()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var (original, duplicate) = await PairAsync(tracker);

        await tracker.PatchAsync(await FindAsync(tracker, original), Ada, new ReviewChange { Status = ReviewStatus.NotCheckable, ReasonCode = DismissReason.Opinion });
        await MaintainAsync(tracker);

        await ReturnedAsync(tracker, duplicate, "was dismissed itself");
    }

    [Fact]
    public async Task A_duplicate_returns_when_its_original_is_superseded()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var (original, duplicate) = await PairAsync(tracker);

        await tracker.IngestedAsync("original.txt", "Something else entirely happened.");
        Assert.Equal(ReviewStatus.Superseded, (await FindAsync(tracker, original)).Status);
        await MaintainAsync(tracker);

        await ReturnedAsync(tracker, duplicate, "is no longer in its document");
    }

    [Fact]
    public async Task A_duplicate_returns_when_its_original_is_decided_otherwise_and_not_when_it_is_decided()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var (original, duplicate) = await PairAsync(tracker);
        await DecideAsync(tracker, original, Verdict.Supported);
        await MaintainAsync(tracker);
        var kept = await FindAsync(tracker, duplicate);
        await tracker.PatchAsync(await FindAsync(tracker, original), Ada, new ReviewChange { Status = ReviewStatus.InReview, Reason = "A new report." });
        await MaintainAsync(tracker);
        Assert.Equal((ReviewStatus.NotCheckable, kept.Revision), ((await FindAsync(tracker, duplicate)).Status, (await FindAsync(tracker, duplicate)).Revision));

        await DecideAsync(tracker, original, Verdict.Refuted);
        await MaintainAsync(tracker);

        await ReturnedAsync(tracker, duplicate, "was decided refuted after it had been supported");
    }

    [Fact]
    public async Task What_is_kept_no_more_cannot_be_named_as_the_original()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var (original, duplicate) = await PairAsync(tracker, dismiss: false);
        await tracker.PatchAsync(await FindAsync(tracker, original), Ada, new ReviewChange { Status = ReviewStatus.NotCheckable, ReasonCode = DismissReason.Opinion });

        var refused = await tracker.PatchAsync(await FindAsync(tracker, duplicate), Ada, Duplicate(original));

        Assert.Equal("notKept", Assert.Single(Assert.IsType<ReviewOutcome.Invalid>(refused).Errors).Code);
    }

    [Fact]
    public async Task A_claim_that_was_given_back_is_offered_to_others_first()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await tracker.IngestedAsync("a.txt", "Three were killed. Four were injured.");
        var mine = Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(Tracker.Ana, "n1", Token)).Claim;
        await tracker.ReviewAsync(mine.Id, new ReviewAction.ReleaseLease(), Tracker.Ana);

        var second = Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(Tracker.Ana, "n2", Token)).Claim;
        var others = Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(Tracker.Ben, "n3", Token)).Claim;
        await tracker.ReviewAsync(second.Id, new ReviewAction.ReleaseLease(), Tracker.Ana);
        var none = Assert.IsType<NextClaim.AllLeased>(await tracker.Reviews.NextAsync(Tracker.Ana, "n4", Token));
        tracker.Clock.Advance(Release.Pause);
        var later = await tracker.Reviews.NextAsync(Tracker.Ana, "n5", Token);

        Assert.NotEqual(mine.Id, second.Id);
        Assert.Equal(mine.Id, others.Id);
        Assert.InRange(none.FirstExpiry, tracker.Clock.GetUtcNow() - TimeSpan.FromMinutes(1), tracker.Clock.GetUtcNow());
        Assert.IsType<NextClaim.Taken>(later);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Contested_reads_the_evidence_that_is_there()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "Three were killed.");
        var claim = Assert.Single(await tracker.ClaimsAsync(id));
        await tracker.ReviewAsync(claim.Id, new ReviewAction.AddEvidence([new("https://example.org/a", Stance.Supports), new("http://www.example.org/a/", Stance.Refutes)]), Ada);
        var contested = new ReviewChange { Status = ReviewStatus.Decided, Verdict = new(Verdict.Contested), Rationale = new("Both.") };
        var before = await FindAsync(tracker, claim.Id);

        var refused = await tracker.PatchAsync(before, Ada, contested);
        var decided = await tracker.PatchAsync(before, Ada, contested with { AddEvidence = [new("https://example.org/b", Stance.Refutes)] });

        Assert.Equal("sameSource", Assert.Single(Assert.IsType<ReviewOutcome.Invalid>(refused).Errors).Code);
        Assert.IsType<ReviewOutcome.Applied>(decided);
    }

    [Fact]
    public async Task Claims_of_one_person_are_found_under_every_way_to_write_the_name()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "Three were killed.");
        var claim = Assert.Single(await tracker.ClaimsAsync(id));
        await tracker.PatchAsync(claim, Ada, new ReviewChange { Assignee = new("José Maria") });
        await tracker.ReviewAsync(claim.Id, new ReviewAction.TakeLease(), new Actor("josé maria", Ada.Roles));

        var found = await tracker.Reviews.ListAsync(new ClaimQuery { Assignee = "JOSE\u0301 MARIA" }, new PageRequest(), Token);

        Assert.Equal(claim.Id, Assert.Single(found.Items).Id);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    private static async Task<(ClaimId Original, ClaimId Duplicate)> PairAsync(Tracker tracker, bool dismiss = true)
    {
        var original = Assert.Single(await tracker.ClaimsAsync(await tracker.IngestedAsync("original.txt", "Three were killed.")));
        var duplicate = Assert.Single(await tracker.ClaimsAsync(await tracker.IngestedAsync("duplicate.txt", "Three people were killed.")));
        if (dismiss)
        {
            Assert.IsType<ReviewOutcome.Applied>(await tracker.PatchAsync(duplicate, Ada, Duplicate(original.Id)));
        }

        return (original.Id, duplicate.Id);
    }

    private static ReviewChange Duplicate(ClaimId original) => new() { Status = ReviewStatus.NotCheckable, ReasonCode = DismissReason.Duplicate, DuplicateOf = original };

    private static async Task DecideAsync(Tracker tracker, ClaimId id, Verdict verdict) => Assert.IsType<ReviewOutcome.Applied>(await tracker.PatchAsync(
        await FindAsync(tracker, id),
        Ada,
        new ReviewChange { Status = ReviewStatus.Decided, Verdict = new(verdict), Rationale = new("Seen."), AddEvidence = [new NewEvidence($"https://example.org/{verdict}", Stance.Context)] }));

    private static async Task MaintainAsync(Tracker tracker)
    {
        tracker.Clock.Advance(TimeSpan.FromMinutes(5));
        await tracker.Get<IMaintenance>().RunAsync(Token);
    }

    private static async Task<Claim> FindAsync(Tracker tracker, ClaimId id) => (await tracker.Reviews.FindAsync(id, Token))!;

    private static async Task ReturnedAsync(Tracker tracker, ClaimId duplicate, string why)
    {
        var claim = await FindAsync(tracker, duplicate);
        Assert.Equal((ReviewStatus.Unreviewed, ClaimFlags.OriginalChanged), (claim.Status, claim.Flags & ClaimFlags.OriginalChanged));
        var listed = await tracker.Reviews.ListAsync(new ClaimQuery { Statuses = [ReviewStatus.Unreviewed], Flag = ClaimFlags.OriginalChanged }, new PageRequest(), Token);
        Assert.Contains(listed.Items, item => item.Id == duplicate);
        var history = await tracker.Reviews.HistoryAsync(duplicate, Token).ToListAsync(Token);
        Assert.Contains(why, history[^1].Why, StringComparison.Ordinal);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }
}
