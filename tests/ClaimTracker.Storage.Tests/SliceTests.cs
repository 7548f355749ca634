using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

public sealed class SliceTests(StorageAccount account)
{
    private const string Report = "At least 3 civilians were killed. The bridge was closed. Rain fell all day.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_dropped_document_has_its_claims_in_reading_order_and_in_the_queue()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.DropAsync("syria/report.txt", Report);

        var outcome = await tracker.Ingest.IngestAsync("syria/report.txt", Token);

        Assert.Equal((DocumentState.Ready, true, 3), (outcome.State, outcome.Changed, outcome.ClaimCount));
        var claims = await tracker.ClaimsAsync(id);
        Assert.Equal(["At least 3 civilians were killed.", "The bridge was closed.", "Rain fell all day."], claims.Select(claim => claim.Text));
        var queue = await tracker.Reviews.ListAsync(new ClaimQuery { Statuses = [ReviewStatus.Unreviewed] }, new PageRequest(), Token);
        Assert.Equal(claims.OrderByDescending(claim => claim.Priority).Select(claim => claim.Text).First(), queue.Items[0].Text);
        Assert.Equal(3, queue.Items.Count);
        Assert.Null(queue.Continuation);
        var documents = await tracker.Documents.ListAsync(new DocumentQuery(), new PageRequest(), Token);
        Assert.Equal(("syria/report.txt", "syria", DocumentState.Ready, 3), documents.Items.Select(d => (d.Path, d.Collection, d.State, d.ClaimCount)).Single());
        Assert.Equal(Report, await tracker.Documents.TextAsync(id, null, Token));
    }

    [Fact]
    public async Task The_same_content_again_changes_nothing()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", Report);
        var before = await tracker.ClaimsAsync(id);

        Assert.False((await tracker.Ingest.IngestAsync("a.txt", Token)).Changed);
        await tracker.DropAsync("a.txt", Report);
        Assert.False((await tracker.Ingest.IngestAsync("a.txt", Token)).Changed);

        Assert.Equal(before.Select(claim => (claim.Id, claim.Revision)), (await tracker.ClaimsAsync(id)).Select(claim => (claim.Id, claim.Revision)));
        Assert.Single(await tracker.Reviews.HistoryAsync(before[0].Id, Token).ToListAsync(Token));
        var counted = await tracker.Get<IStatistics>().ReadAsync(Token);
        Assert.Equal((1, 3), (counted.Documents, counted.Claims));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_decision_is_in_the_claim_the_list_and_the_history()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", Report);
        var claim = (await tracker.ClaimsAsync(id))[0];
        var change = new ReviewChange
        {
            Status = ReviewStatus.Decided,
            Verdict = new(Verdict.Supported),
            Rationale = new("Two hospitals confirm it."),
            AddEvidence = [new NewEvidence("https://example.org/a", Stance.Supports)],
        };

        var applied = Assert.IsType<ReviewOutcome.Applied>(await tracker.PatchAsync(claim, Tracker.Ana, change));

        Assert.Equal((2, ReviewStatus.Decided, Verdict.Supported), (applied.Claim.Revision, applied.Claim.Status, applied.Claim.Verdict));
        Assert.Equivalent(applied.Claim, await tracker.Reviews.FindAsync(claim.Id, Token));
        var listed = await tracker.Reviews.ListAsync(new ClaimQuery { Statuses = [ReviewStatus.Decided] }, new PageRequest(), Token);
        Assert.Equivalent(applied.Claim, Assert.Single(listed.Items));
        var history = await tracker.Reviews.HistoryAsync(claim.Id, Token).ToListAsync(Token);
        Assert.Equal([("created", "system"), ("decide", "ana")], history.Select(entry => (entry.Action, entry.Actor)));
        Assert.Equal(HistoryChain.Hash(claim.Id, history[0]), history[1].PreviousHash);
        Assert.Equal(applied.EvidenceIds, (await tracker.Reviews.EvidenceAsync(claim.Id, Token).ToListAsync(Token)).Select(evidence => evidence.Id));
    }

    [Fact]
    public async Task A_stale_revision_gets_the_current_claim()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", Report);
        var claim = (await tracker.ClaimsAsync(id))[0];
        await tracker.PatchAsync(claim, Tracker.Ana, new ReviewChange { Note = "Looked at it." });

        var stale = Assert.IsType<ReviewOutcome.Stale>(await tracker.PatchAsync(claim, Tracker.Ben, new ReviewChange { Status = ReviewStatus.InReview }));

        Assert.Equal(2, stale.Current.Revision);
    }

    [Fact]
    public async Task A_refused_document_says_why_and_the_next_one_goes_on()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var refused = await tracker.IngestedAsync("bad.txt", "a\0b");
        await tracker.IngestedAsync("good.txt", Report);

        var document = await tracker.Documents.FindAsync(refused, Token);

        Assert.Equal((DocumentState.Rejected, "notText"), (document!.State, document.Reason!.Code));
        Assert.Equal(2, (await tracker.Documents.ListAsync(new DocumentQuery(), new PageRequest(), Token)).Items.Count);
    }
}
