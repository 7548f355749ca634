using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>Each operation in as many table requests as docs/reliability.md promises.</summary>
public sealed class RequestCountTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(48)]
    [InlineData(100)]
    public async Task A_first_ingest_takes_a_request_for_each_48_claims_and_at_most_8_more(int claims)
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        await tracker.DropAsync("a.txt", Text(claims));
        recorder.Count();

        await tracker.Ingest.IngestAsync("a.txt", Token);

        Assert.InRange(recorder.Count(), 1, (int)Math.Ceiling(claims / 48.0) + 8);
    }

    [Fact]
    public async Task Reading_takes_one_request_and_reviewing_two()
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", Text(3))))[0];
        recorder.Count();

        await tracker.Reviews.FindAsync(claim.Id, Token);
        Assert.Equal(1, recorder.Rows);
        Assert.Equal(1, recorder.Count());
        Assert.IsType<ReviewOutcome.Applied>(await tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported()));
        Assert.Equal(1, recorder.Rows);
        Assert.Equal(2, recorder.Count());
        Assert.IsType<ReviewOutcome.Stale>(await tracker.PatchAsync(claim, Tracker.Ben, Decisions.Supported()));
        Assert.Equal(2, recorder.Count());
    }

    [Fact]
    public async Task A_review_with_one_conflict_takes_four_requests()
    {
        await using var others = await Tracker.StartAsync(account);
        var claim = (await others.ClaimsAsync(await others.IngestedAsync("a.txt", Text(3))))[0];
        var note = new ReviewAction.Patch(new ReviewChange { Note = "Seen." });
        var interruption = new Interruption(before: number => number == 0 ? others.ReviewAsync(claim.Id, note, Tracker.Ben) : Task.CompletedTask);
        var recorder = new RequestRecorder(account.ConnectionString);
        await using var tracker = await Tracker.StartAsync(account, like: others, pipeline: new StoragePipeline { Policies = [recorder, interruption] });

        var outcome = Assert.IsType<ReviewOutcome.Applied>(await tracker.ReviewAsync(claim.Id, note, Tracker.Ana, operation: "mine"));

        Assert.Equal(4, recorder.Count());
        Assert.Equal(3, outcome.Claim.Revision);
        Assert.Equal(["system", "ben", "ana"], (await others.Reviews.HistoryAsync(claim.Id, Token).ToListAsync(Token)).Select(entry => entry.Actor));
        Assert.Empty((await others.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_page_of_50_by_status_takes_16_requests_and_few_refills()
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        for (int i = 0; i < 20; i++)
        {
            await tracker.IngestedAsync($"{i}.txt", Text(10));
        }

        var seen = new List<ClaimId>();
        var page = new PageRequest(50);
        var counts = new List<int>();
        var rows = new List<int>();
        do
        {
            recorder.Count();
            var result = await tracker.Reviews.ListAsync(new ClaimQuery { Statuses = [ReviewStatus.Unreviewed] }, page, Token);
            rows.Add(recorder.Rows);
            counts.Add(recorder.Count());
            seen.AddRange(result.Items.Select(claim => claim.Id));
            page = page with { Continuation = result.Continuation };
        }
        while (page.Continuation is not null);

        Assert.Equal((200, 200), (seen.Count, seen.Distinct().Count()));
        // 8 rows from each partition at first, twice as many from one that runs out; after the last page once more for what moved meanwhile.
        Assert.All(counts.SkipLast(1), count => Assert.InRange(count, 16, 16 + 16));
        Assert.InRange(counts[^1], 32, 32 + 16);
        Assert.All(rows.SkipLast(1).Zip(counts), page => Assert.InRange(page.First, 1, (16 * 8) + ((page.Second - 16) * 32)));
        TestContext.Current.TestOutputHelper!.WriteLine($"Requests for each page: {string.Join(", ", counts)}; rows: {string.Join(", ", rows)}");
    }

    [Fact]
    public async Task Counts_take_one_request_for_each_partition_and_a_documents_page_reads_only_its_claims()
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        var id = await tracker.IngestedAsync("a.txt", Text(60));
        recorder.Count();

        await tracker.Get<IStatistics>().ReadAsync(Token);
        Assert.Equal(16, recorder.Count());
        Assert.Equal(20, (await tracker.Reviews.ListAsync(new ClaimQuery { Document = id }, new PageRequest(20), Token)).Items.Count);

        // The settings row is read once for the token's key: it was read at the start. The document, 48 places in one row, 20 claims.
        Assert.Equal(1 + 1 + 20, recorder.Rows);
        Assert.Equal(2 + 20, recorder.Count());
    }

    [Fact]
    public async Task A_list_that_finds_nothing_stays_within_its_bounds()
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        await tracker.IngestedAsync("a.txt", Text(200));
        recorder.Count();

        var page = await tracker.Reviews.ListAsync(new ClaimQuery { Text = "nowhere" }, new PageRequest(), Token);

        Assert.Empty(page.Items);
        Assert.Equal(200, recorder.Rows);
        Assert.InRange(recorder.Count(), 16, 64);
    }

    [Fact]
    public async Task What_is_told_of_a_claim_takes_one_request_a_page_and_one_for_the_first_entry()
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        var claim = (await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", Text(1))))[0];
        await tracker.PatchAsync(claim, Tracker.Ana, Decisions.Supported());
        recorder.Count();

        var first = await tracker.Reviews.ListHistoryAsync(claim.Id, new PageRequest(1), Token);
        Assert.Equal(2, recorder.Count());
        var second = await tracker.Reviews.ListHistoryAsync(claim.Id, new PageRequest(1, first.Continuation), Token);
        Assert.Equal(1, recorder.Count());
        await tracker.Reviews.ListEvidenceAsync(claim.Id, new PageRequest(), Token);
        Assert.Equal(1, recorder.Count());

        Assert.Equal(["created", "decide"], first.Items.Concat(second.Items).Select(entry => entry.Action));
        Assert.Null(second.Continuation);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public async Task A_new_version_a_deletion_and_a_drain_take_a_request_for_each_48_claims_and_few_more(int claims)
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        var id = await tracker.IngestedAsync("a.txt", Text(claims));
        int chunks = (int)Math.Ceiling((claims + 1) / 48.0);
        recorder.Count();

        await tracker.DrainAsync();
        Assert.InRange(recorder.Count(), 16, 16 + 5);

        await tracker.IngestedAsync("a.txt", $"It began. {Text(claims)}");
        Assert.InRange(recorder.Count(), 1, chunks + 8);

        await tracker.Documents.DeleteAsync(id, Tracker.Rita, Token);
        Assert.InRange(recorder.Count(), 1, chunks + 5);
    }

    [Fact]
    public async Task A_lease_takes_two_requests_and_the_next_claim_as_many_as_a_page_of_the_queue()
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        var claims = await tracker.ClaimsAsync(await tracker.IngestedAsync("a.txt", Text(3)));
        recorder.Count();

        await tracker.ReviewAsync(claims[0].Id, new ReviewAction.TakeLease(), Tracker.Ana);
        Assert.Equal(2, recorder.Count());
        Assert.IsType<NextClaim.Taken>(await tracker.Reviews.NextAsync(Tracker.Ben, "next", Token));

        // What is Ben's already, what waits, and the lease.
        Assert.Equal(16 + 16 + 2, recorder.Count());
    }

    [Fact]
    public async Task A_run_of_the_timer_that_finds_nothing_to_do_takes_few_requests_whatever_is_in_the_store()
    {
        var (tracker, recorder) = await StartAsync();
        await using var _ = tracker;
        await tracker.IngestedAsync("a.txt", Text(100));
        await tracker.Get<IMaintenance>().RunAsync(Token);
        recorder.Count();

        await tracker.Get<IMaintenance>().RunAsync(Token);

        // Six passes over the 16 partitions (outbox twice, leases, documents, duplicates, deleted ones), the table itself and the settings.
        Assert.InRange(recorder.Count(), 6 * 16, (6 * 16) + 6);
    }

    private async Task<(Tracker Tracker, RequestRecorder Recorder)> StartAsync()
    {
        var recorder = new RequestRecorder(account.ConnectionString);
        return (await Tracker.StartAsync(account, pipeline: new StoragePipeline { Policies = [recorder] }), recorder);
    }

    private static string Text(int sentences) => string.Join(' ', Enumerable.Range(1, sentences).Select(n => $"Village {n} was hit."));
}
