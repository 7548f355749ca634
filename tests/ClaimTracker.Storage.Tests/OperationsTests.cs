using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

public sealed class OperationsTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_include_what_is_not_drained_yet_and_stay_the_same_when_it_is()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed. Two were killed. It rained.");
        var claims = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(claims[0], Tracker.Ana, Decisions.Supported());

        var undrained = await tracker.Get<IStatistics>().ReadAsync(Token);
        var report = await tracker.Get<IMaintenance>().RunAsync(Token);
        var drained = await tracker.Get<IStatistics>().ReadAsync(Token);

        Assert.Equal((1, 3, 2, 1, 1), (undrained.Documents, undrained.Claims, undrained.ByStatus[ReviewStatus.Unreviewed], undrained.ByStatus[ReviewStatus.Decided], undrained.ByVerdict[Verdict.Supported]));
        Assert.Equal([new DayCount(new DateOnly(2026, 3, 1), 3, 1)], undrained.ByDay);
        Assert.Equivalent(undrained, drained);
        Assert.Equal((2, 0), (report.EventsSent, report.Findings));
        Assert.Equal(1, (await tracker.Documents.FindAsync(id, Token))!.StatusCounts[ReviewStatus.Decided]);
    }

    [Fact]
    public async Task The_timer_ingests_a_document_that_no_event_told_of()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-10000.00:00:00"));
        var id = await tracker.DropAsync("missed.txt", "One was killed.");

        Assert.Equal(1, (await tracker.Get<IMaintenance>().RunAsync(Token)).Ingested);
        Assert.Equal(0, (await tracker.Get<IMaintenance>().RunAsync(Token)).Ingested);
        Assert.Equal(DocumentState.Ready, (await tracker.Documents.FindAsync(id, Token))!.State);
    }

    [Fact]
    public async Task An_expired_lease_returns_to_the_queue()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed.");
        var claim = (await tracker.ClaimsAsync(id))[0];
        await tracker.ReviewAsync(claim.Id, new ReviewAction.TakeLease(), Tracker.Ana);

        tracker.Clock.Advance(Lease.Duration - TimeSpan.FromSeconds(1));
        Assert.Equal(0, (await tracker.Get<IMaintenance>().RunAsync(Token)).LeasesExpired);
        tracker.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await tracker.Get<IMaintenance>().RunAsync(Token)).LeasesExpired);

        var after = await tracker.Reviews.FindAsync(claim.Id, Token);
        Assert.Equal((ReviewStatus.Unreviewed, null), (after!.Status, after.Lease));
        Assert.Equal(["created", "take", "expire"], (await tracker.Reviews.HistoryAsync(claim.Id, Token).ToListAsync(Token)).Select(entry => entry.Action));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_blob_that_was_missing_once_and_is_there_again_starts_anew()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "10000.00:00:00"));
        var id = await tracker.IngestedAsync("a.txt", "One was killed.");
        for (int time = 0; time < 3; time++)
        {
            await tracker.Container.DeleteBlobAsync("a.txt", cancellationToken: Token);
            await tracker.Get<IMaintenance>().RunAsync(Token);
            await tracker.DropAsync("a.txt", "One was killed.");
            await tracker.Get<IMaintenance>().RunAsync(Token);
        }

        Assert.Equal(DocumentState.Ready, (await tracker.Documents.FindAsync(id, Token))!.State);
    }

    [Fact]
    public async Task A_reopened_claim_keeps_its_earlier_decision_in_the_history()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0];
        var decided = Assert.IsType<ReviewOutcome.Applied>(await tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported())).Claim;

        var reopened = Assert.IsType<ReviewOutcome.Applied>(await tracker.PatchAsync(decided, Tracker.Ben, new ReviewChange { Status = ReviewStatus.InReview, Reason = "A new source." })).Claim;

        Assert.Equal((ReviewStatus.InReview, null, "ben"), (reopened.Status, reopened.Verdict, reopened.Lease!.Holder));
        var history = await tracker.Reviews.HistoryAsync(claim.Id, Token).ToListAsync(Token);
        Assert.Equal((2L, "ana", "Confirmed by two sources."), (history[1].Revision, history[1].Actor, history[1].Why));
        Assert.Contains(new FieldChange("verdict", null, "supported"), history[1].Changes);
        Assert.Equal(("reopen", "A new source."), (history[2].Action, history[2].Why));
        Assert.Contains(new FieldChange("verdict", "supported", null), history[2].Changes);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_second_review_is_by_another_person_and_both_are_in_the_history()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Review:SecondReviewKinds:0", "casualties"));
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", "One was killed.")))[0];
        var proposed = Assert.IsType<ReviewOutcome.Applied>(await tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported())).Claim;
        var approve = new ReviewChange { Status = ReviewStatus.Decided };

        Assert.IsType<ReviewOutcome.Illegal>(await tracker.PatchAsync(proposed, Tracker.Ana, approve));
        var decided = Assert.IsType<ReviewOutcome.Applied>(await tracker.PatchAsync(proposed, Tracker.Ben, approve)).Claim;

        Assert.Equal((ReviewStatus.AwaitingSecondReview, ReviewStatus.Decided, Verdict.Supported), (proposed.Status, decided.Status, decided.Verdict));
        Assert.Equal([("created", "system"), ("decide", "ana"), ("approve", "ben")], (await tracker.Reviews.HistoryAsync(claim.Id, Token).ToListAsync(Token)).Select(entry => (entry.Action, entry.Actor)));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_blob_that_is_gone_for_two_runs_supersedes_untouched_claims_and_keeps_the_others()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed. It rained.");
        var claims = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(claims[0], Tracker.Ana, Decisions.Supported());
        await tracker.Container.DeleteBlobAsync("a.txt", cancellationToken: Token);

        await tracker.Get<IMaintenance>().RunAsync(Token);
        Assert.Equal(DocumentState.Ready, (await tracker.Documents.FindAsync(id, Token))!.State);
        await tracker.Get<IMaintenance>().RunAsync(Token);

        Assert.Equal(DocumentState.SourceDeleted, (await tracker.Documents.FindAsync(id, Token))!.State);
        var decided = await tracker.Reviews.FindAsync(claims[0].Id, Token);
        Assert.Equal((ReviewStatus.Decided, Core.Claims.ClaimFlags.SourceChanged), (decided!.Status, decided.Flags));
        Assert.Equal(ReviewStatus.Superseded, (await tracker.Reviews.FindAsync(claims[1].Id, Token))!.Status);
        await tracker.IngestedAsync("a.txt", "One was killed. It rained.");
        Assert.Equal(claims.Select(claim => claim.Id), (await tracker.ClaimsAsync(id)).Select(claim => claim.Id));
        Assert.Equal(ReviewStatus.Unreviewed, (await tracker.Reviews.FindAsync(claims[1].Id, Token))!.Status);
        decided = await tracker.Reviews.FindAsync(claims[0].Id, Token);
        Assert.Equal((ReviewStatus.Decided, Core.Claims.ClaimFlags.None), (decided!.Status, decided.Flags));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_deleted_document_is_hidden_at_once_and_purged_after_thirty_days_with_its_decisions_exported()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed. It rained.");
        var claims = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(claims[0], Tracker.Ana, Decisions.Supported());

        Assert.True(await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token));

        Assert.Null(await tracker.Documents.FindAsync(id, Token));
        Assert.Null(await tracker.Reviews.FindAsync(claims[0].Id, Token));
        Assert.IsType<ReviewOutcome.NotFound>(await tracker.PatchAsync(claims[1], Tracker.Ana, new ReviewChange { Note = "?" }));
        Assert.Equal(0, (await tracker.Get<IStatistics>().ReadAsync(Token)).Claims);
        Assert.Equal(0, (await tracker.Get<IMaintenance>().RunAsync(Token)).Purged);
        Assert.Empty((await tracker.VerifyAsync()).Findings);

        tracker.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(1, (await tracker.Get<IMaintenance>().RunAsync(Token)).Purged);
        var exported = await tracker.BlobsAsync("decisions", "deleted/");
        Assert.Contains("https://example.org/evidence", Assert.Single(exported), StringComparison.Ordinal);
        Assert.False(await tracker.Container.GetBlobClient("a.txt").ExistsAsync(Token));
        var report = await tracker.VerifyAsync();
        Assert.Equal((0, 0, 0), (report.Documents, report.HistoryRows, report.Findings.Count));
    }

    [Fact]
    public async Task A_new_upload_brings_a_deleted_document_and_its_decisions_back()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One was killed. It rained.");
        var claims = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(claims[0], Tracker.Ana, Decisions.Supported());
        await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);

        await tracker.IngestedAsync("a.txt", "One was killed. It snowed.");

        Assert.Equal(ReviewStatus.Decided, (await tracker.Reviews.FindAsync(claims[0].Id, Token))!.Status);
        Assert.Equal(["One was killed.", "It snowed."], (await tracker.ClaimsAsync(id)).Select(claim => claim.Text));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }
}
