using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

/// <summary>What happens to each verdict when a document is edited: the table of docs/reliability.md.</summary>
public sealed class ReuploadTests(StorageAccount account)
{
    private const string Original =
        "The river rose on Monday. At least 3 people were killed. The mayor of Kyiv resigned. He was charged.\n\n"
        + "The bridge was closed, and the school was flooded. Trains stopped. Trucks stopped. Power was cut.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Edit, the decided sentence, what becomes of it, and the report.</summary>
    public static TheoryData<string, string, string, string, ReuploadReport> Edits => new()
    {
        { "typo corrected", "Power was cut.", Original.Replace("Power was cut", "Power was cut off", StringComparison.Ordinal), "orphaned, predecessor of 'Power was cut off.'", new(7, 0, 1, 0, 0, 0) },
        { "paragraph moved", "At least 3 people were killed.", Moved(), "kept, moved", new(4, 4, 0, 0, 0, 0) },
        { "number changed", "At least 3 people were killed.", Original.Replace('3', '4'), "orphaned, predecessor of 'At least 4 people were killed.'", new(7, 0, 1, 0, 0, 0) },
        { "not added", "He was charged.", Original.Replace("was charged", "was not charged", StringComparison.Ordinal), "orphaned, predecessor of 'He was not charged.'", new(7, 0, 1, 0, 0, 0) },
        { "name changed", "He was charged.", Original.Replace("Kyiv", "Odesa", StringComparison.Ordinal), "back in the queue", new(7, 0, 1, 0, 0, 0) },
        { "sentence split", "The bridge was closed, and the school was flooded.", Original.Replace(", and the", ". The", StringComparison.Ordinal), "orphaned, predecessor of 'The bridge was closed.'", new(7, 0, 1, 0, 1, 0) },
        { "sentence deleted", "Trains stopped.", Original.Replace("Trains stopped. ", "", StringComparison.Ordinal), "orphaned", new(7, 0, 0, 1, 0, 0) },
        { "sentence duplicated", "Trains stopped.", "Trains stopped. " + Original, "kept, moved", new(8, 0, 0, 0, 1, 0) },
        { "list reordered", "Trains stopped.", Original.Replace("Trains stopped. Trucks stopped.", "Trucks stopped. Trains stopped.", StringComparison.Ordinal), "kept, moved", new(7, 1, 0, 0, 0, 0) },
        { "lines re-wrapped", "At least 3 people were killed.", Original.Replace("3 people", "3\npeople", StringComparison.Ordinal), "kept", new(8, 0, 0, 0, 0, 0) },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task A_verdict_stays_with_its_sentence_and_is_never_carried_to_another(
        string edit, string decided, string text, string becomes, ReuploadReport report)
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("report.txt", Original);
        var before = (await tracker.ClaimsAsync(id)).Single(claim => claim.Text == decided);
        await tracker.PatchAsync(before, Tracker.Ana, Decisions.Supported());

        await using var preview = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        var dryRun = await tracker.Ingest.PreviewAsync(id, preview, Token);
        await tracker.IngestedAsync("report.txt", text);

        var version = (await tracker.Documents.ListVersionsAsync(id, new PageRequest(), Token)).Items[0];
        Assert.Equal((edit, report), (edit, version.Report));
        Assert.Equal(report, dryRun);
        var claims = await tracker.ClaimsAsync(id);
        Assert.Equal(8, report.Kept + report.Moved + report.Changed + report.Removed);
        Assert.Equal(claims.Count, report.Kept + report.Moved + report.Changed + report.Added + report.Shadowed);
        Assert.All(claims, claim => Assert.Equal(claim.Quote, text[claim.Anchor.Start..claim.Anchor.End]));
        Assert.Equal(becomes, Describe((await tracker.Reviews.FindAsync(before.Id, Token))!, claims));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task An_equal_sentence_inserted_before_a_decided_one_leaves_the_verdict_with_the_old_sentence()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "First. It burned. Last.");
        var decided = (await tracker.ClaimsAsync(id))[1];
        await tracker.PatchAsync(decided, Tracker.Ana, Decisions.Supported());

        await tracker.IngestedAsync("a.txt", "It burned. First. It burned. Last.");

        var claims = await tracker.ClaimsAsync(id);
        Assert.Equal([false, false, true, false], claims.Select(claim => claim.Status == ReviewStatus.Decided));
        Assert.Equal(decided.Id, claims[2].Id);
    }

    [Fact]
    public async Task A_claim_that_returns_has_its_former_status_and_a_longer_history()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "First. Second. Third.");
        var claims = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(claims[2], Tracker.Ana, Decisions.Supported());

        await tracker.IngestedAsync("a.txt", "First.");
        Assert.Equal(ReviewStatus.Superseded, (await tracker.Reviews.FindAsync(claims[1].Id, Token))!.Status);
        await tracker.IngestedAsync("a.txt", "First. Second. Third.");

        Assert.Equal(claims.Select(claim => claim.Id), (await tracker.ClaimsAsync(id)).Select(claim => claim.Id));
        Assert.Equal(["created", "superseded", "revived"], (await tracker.Reviews.HistoryAsync(claims[1].Id, Token).ToListAsync(Token)).Select(entry => entry.Action));
        Assert.Equal(["created", "decide", "sourceChanged", "revived"], (await tracker.Reviews.HistoryAsync(claims[2].Id, Token).ToListAsync(Token)).Select(entry => entry.Action));
        Assert.Equal(ReviewStatus.Decided, (await tracker.Reviews.FindAsync(claims[2].Id, Token))!.Status);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_new_extractor_replaces_untouched_claims_and_leaves_touched_ones_alone()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "One, two. Three, four.");
        var old = await tracker.ClaimsAsync(id);
        await tracker.PatchAsync(old[0], Tracker.Ana, Decisions.Supported());
        await using var newer = await Tracker.StartAsync(account, like: tracker, extractor: new ClauseExtractor());

        Assert.False((await newer.Ingest.IngestAsync("a.txt", Token)).Changed);
        Assert.True((await newer.Ingest.ReprocessAsync($$"""{"documentId":"{{id}}"}""", Token)).Changed);
        Assert.False((await newer.Ingest.ReprocessAsync($$"""{"documentId":"{{id}}"}""", Token)).Changed);

        var claims = await tracker.ClaimsAsync(id);
        Assert.Equal(["One, two.", "Three,", "four."], claims.Select(claim => claim.Text));
        Assert.Equal((old[0].Id, ReviewStatus.Decided), (claims[0].Id, claims[0].Status));
        Assert.Equal(ReviewStatus.Superseded, (await tracker.Reviews.FindAsync(old[1].Id, Token))!.Status);
        var report = (await tracker.Documents.ListVersionsAsync(id, new PageRequest(), Token)).Items[0].Report!;
        Assert.Equal(1, report.Kept);
        Assert.Equal(2, report.Shadowed);
        Assert.Equal(2, report.Changed + report.Added);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_document_in_another_language_keeps_its_text_and_has_no_claims()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var id = await tracker.IngestedAsync("a.txt", "Sprache: Deutsch. Es regnet.");

        var document = await tracker.Documents.FindAsync(id, Token);

        Assert.Equal((DocumentState.UnsupportedLanguage, 0), (document!.State, document.ClaimCount));
        Assert.Equal("Sprache: Deutsch. Es regnet.", await tracker.Documents.TextAsync(id, null, Token));
    }

    private static string Moved()
    {
        string[] paragraphs = Original.Split("\n\n");
        return $"{paragraphs[1]}\n\n{paragraphs[0]}";
    }

    private static string Describe(Claim claim, IReadOnlyList<Claim> current)
    {
        Assert.Equal(Verdict.Supported, claim.Verdict);
        if (claim.Anchor.State == AnchorState.Orphaned)
        {
            Assert.Equal((ReviewStatus.Decided, ClaimFlags.SourceChanged), (claim.Status, claim.Flags));
            var next = current.FirstOrDefault(other => other.Predecessor == claim.Id);
            Assert.True(next is null or { Status: ReviewStatus.Unreviewed, Verdict: null });
            return next is null ? "orphaned" : $"orphaned, predecessor of '{next.Text}'";
        }

        if (claim.Flags.HasFlag(ClaimFlags.SourceChanged))
        {
            Assert.Equal(ReviewStatus.Unreviewed, claim.Status);
            return "back in the queue";
        }

        Assert.Equal(ReviewStatus.Decided, claim.Status);
        return claim.Anchor.State == AnchorState.Moved ? "kept, moved" : "kept";
    }
}
