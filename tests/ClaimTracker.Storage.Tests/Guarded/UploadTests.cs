using System.Text;
using Azure.Storage.Blobs.Specialized;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Operations;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests.Guarded;

/// <summary>Uploads over the API: what they answer, under which conditions, and when they are repeated.</summary>
public sealed class UploadTests(StorageAccount account)
{
    private static readonly Actor Ada = new("ada", Roles.Reader | Roles.Checker | Roles.Reviewer | Roles.Admin);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_is_queued_with_the_version_that_will_come_and_then_that_version()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var first = Stored(await UploadAsync(tracker, "One."));
        var ready = await IngestedAsync(tracker);
        var second = Stored(await UploadAsync(tracker, "Two."));
        var again = await IngestedAsync(tracker);

        Assert.Equal((DocumentState.Queued, 0, 1, true), (first.Document.State, first.Document.Version, first.Document.NextVersion, first.Created));
        Assert.Equal((DocumentState.Ready, 1, null), (ready.State, ready.Version, ready.NextVersion));
        Assert.Equal((DocumentState.Queued, 1, 2, false), (second.Document.State, second.Document.Version, second.Document.NextVersion, second.Created));
        Assert.Equal((DocumentState.Ready, 2, null), (again.State, again.Version, again.NextVersion));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task The_tag_changes_with_the_content_and_not_with_the_work_on_the_claims()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var uploaded = Stored(await UploadAsync(tracker, "One.")).Document;
        var ready = await IngestedAsync(tracker);
        var claim = Assert.Single(await tracker.ClaimsAsync(ready.Id));
        await tracker.PatchAsync(claim, Ada, new ReviewChange { Note = "Seen." });
        await tracker.DrainAsync();
        var worked = (await tracker.Documents.FindAsync(ready.Id, Token))!;
        var listed = Assert.Single((await tracker.Documents.ListAsync(new DocumentQuery(), new PageRequest(), Token)).Items);
        var next = Stored(await UploadAsync(tracker, "Two.")).Document;

        Assert.Equal([uploaded.Tag, uploaded.Tag, uploaded.Tag], [ready.Tag, worked.Tag, listed.Tag]);
        Assert.NotEqual(uploaded.Tag, next.Tag);
    }

    [Fact]
    public async Task The_same_content_again_makes_no_version_and_is_ready_again()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await UploadAsync(tracker, "One.");
        await IngestedAsync(tracker);
        await UploadAsync(tracker, "One.");

        var again = await IngestedAsync(tracker);

        Assert.Equal((DocumentState.Ready, 1), (again.State, again.Version));
    }

    [Fact]
    public async Task An_upload_that_the_trigger_has_read_already_is_not_queued_again()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await UploadAsync(tracker, "One.", operation: new UploadOperation("ada", "k", "hash"));
        await IngestedAsync(tracker);

        var repeated = Stored(await UploadAsync(tracker, "One.", operation: new UploadOperation("ada", "k", "hash")));

        Assert.Equal((DocumentState.Ready, true, true), (repeated.Document.State, repeated.Replayed, repeated.Created));
    }

    [Fact]
    public async Task Preconditions_hold_for_content_that_was_seen_created_or_is_gone()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var mustExist = new DocumentPrecondition { MustExist = true };
        var mustNotExist = new DocumentPrecondition { MustNotExist = true };
        Assert.Null(Stale(await UploadAsync(tracker, "Nothing.", mustExist)));
        var first = Stored(await UploadAsync(tracker, "One.", mustNotExist)).Document;
        Assert.Equal(first.Tag, Stale(await UploadAsync(tracker, "Other.", mustNotExist))!.Tag);
        var second = Stored(await UploadAsync(tracker, "Two.", Seen(first))).Document;

        Assert.Equal(second.Tag, Stale(await UploadAsync(tracker, "Lost.", Seen(first)))!.Tag);
        Stored(await UploadAsync(tracker, "Three.", new DocumentPrecondition { Tags = [first.Tag, second.Tag] }));
        Assert.NotNull(Stale(await UploadAsync(tracker, "Four.", new DocumentPrecondition { Tags = [] })));
        var ready = await IngestedAsync(tracker);
        Assert.Equal("Three.", await tracker.Documents.TextAsync(ready.Id, null, Token));
        Assert.IsType<DeletionOutcome.Stale>(await tracker.Documents.DeleteAsync(ready.Id, Ada, Seen(first), Token));
        Assert.IsType<DeletionOutcome.Deleted>(await tracker.Documents.DeleteAsync(ready.Id, Ada, Seen(ready), Token));
        Assert.Null(Stale(await UploadAsync(tracker, "Four.", mustExist)));
        Stored(await UploadAsync(tracker, "Back.", mustNotExist));
        await IngestedAsync(tracker);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task Content_that_another_tool_put_there_meanwhile_is_not_overwritten_unseen()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var first = Stored(await UploadAsync(tracker, "One.")).Document;
        await tracker.DropAsync("a.txt", "By another tool.");
        await tracker.DropAsync("new.txt", "By another tool.");

        Assert.NotNull(Stale(await UploadAsync(tracker, "Two.", Seen(first))));
        Assert.Null(Stale(await UploadAsync(tracker, "Two.", new DocumentPrecondition { MustNotExist = true }, path: "new.txt")));
        Assert.Equal("By another tool.", await tracker.Documents.TextAsync((await IngestedAsync(tracker)).Id, null, Token));
    }

    [Fact]
    public async Task A_repeated_upload_never_puts_its_old_text_over_a_newer_version()
    {
        await using var tracker = await Tracker.StartAsync(account);
        UploadOperation operation = new("ada", "k", "hash of one");
        var first = Stored(await UploadAsync(tracker, "One.", operation: operation));
        await UploadAsync(tracker, "Two.");

        var repeated = Stored(await UploadAsync(tracker, "One.", operation: operation));

        Assert.Equal((true, false), (repeated.Replayed, first.Replayed));
        Assert.NotEqual(first.Document.Tag, repeated.Document.Tag);
        Assert.IsType<UploadOutcome.OperationReused>(await UploadAsync(tracker, "Three.", operation: operation with { ContentHash = "hash of three" }));
        Assert.Equal("Two.", await tracker.Documents.TextAsync((await IngestedAsync(tracker)).Id, null, Token));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_key_with_a_precondition_that_did_not_hold_is_judged_anew()
    {
        await using var tracker = await Tracker.StartAsync(account);
        UploadOperation operation = new("ada", "k", "hash of two");
        var first = Stored(await UploadAsync(tracker, "One.")).Document;
        Assert.NotNull(Stale(await UploadAsync(tracker, "Two.", new DocumentPrecondition { Tags = ["other"] }, operation)));
        Assert.NotNull(Stale(await UploadAsync(tracker, "Two.", new DocumentPrecondition { Tags = ["other"] }, operation)));

        Assert.False(Stored(await UploadAsync(tracker, "Two.", Seen(first), operation)).Replayed);
        Assert.True(Stored(await UploadAsync(tracker, "Two.", Seen(first), operation)).Replayed);
    }

    [Fact]
    public async Task Of_many_that_saw_the_same_content_one_replaces_it()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var first = Stored(await UploadAsync(tracker, "One.")).Document;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => UploadAsync(tracker, $"Number {number}.", Seen(first))));

        Assert.Single(outcomes.OfType<UploadOutcome.Stored>());
        Assert.Equal(7, outcomes.OfType<UploadOutcome.Stale>().Count());
    }

    [Fact]
    public async Task A_repeated_upload_beside_itself_is_one()
    {
        await using var tracker = await Tracker.StartAsync(account);
        UploadOperation operation = new("ada", "k", "hash");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => UploadAsync(tracker, "One.", operation: operation)));

        Assert.All(outcomes, outcome => Assert.IsType<UploadOutcome.Stored>(outcome));
        var ready = await IngestedAsync(tracker);
        Assert.Equal((DocumentState.Ready, 1), (ready.State, ready.Version));
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_blob_that_somebody_leases_is_said_to_be()
    {
        await using var tracker = await Tracker.StartAsync(account);
        await UploadAsync(tracker, "One.");
        await tracker.Container.GetBlobClient("a.txt").GetBlobLeaseClient().AcquireAsync(TimeSpan.FromSeconds(-1), cancellationToken: Token);

        Assert.IsType<UploadOutcome.Leased>(await UploadAsync(tracker, "Two."));
        Assert.IsType<UploadOutcome.Leased>(await UploadAsync(tracker, "Two.", operation: new UploadOperation("ada", "k", "hash")));
    }

    [Fact]
    public async Task Names_that_XML_cannot_carry_do_not_hide_the_others_from_the_timer()
    {
        await using var tracker = await Tracker.StartAsync(account, settings: ("Storage:ReconcileGrace", "-10000.00:00:00"));
        await tracker.DropAsync("b/\uFFFE.txt", "Hidden.");
        await tracker.DropAsync("b/\uFFFF.txt", "Hidden too.");
        var id = await tracker.DropAsync("b/z.txt", "Three were killed.");

        await tracker.Get<IMaintenance>().RunAsync(Token);

        Assert.Equal(DocumentState.Ready, (await tracker.Documents.FindAsync(id, Token))!.State);
    }

    [Theory]
    [InlineData("言")]
    [InlineData("é")]
    [InlineData("%")]
    public async Task A_name_of_a_thousand_characters_of_any_script_is_a_documents(string character)
    {
        await using var tracker = await Tracker.StartAsync(account);
        string path = string.Concat(Enumerable.Repeat(character, 996)) + ".txt";
        Assert.Null(DocumentName.Wrong(path));

        Stored(await UploadAsync(tracker, "One.", path: path));
        await tracker.Ingest.IngestAsync(path, Token);

        var found = (await tracker.Documents.FindAsync(DocumentId.FromPath(path), Token))!;
        Assert.Equal((DocumentState.Ready, path), (found.State, found.Path));
    }

    private static DocumentPrecondition Seen(TrackedDocument document) => new() { Tags = [document.Tag] };

    private static UploadOutcome.Stored Stored(UploadOutcome outcome) => Assert.IsType<UploadOutcome.Stored>(outcome);

    private static TrackedDocument? Stale(UploadOutcome outcome) => Assert.IsType<UploadOutcome.Stale>(outcome).Current;

    private static async Task<UploadOutcome> UploadAsync(
        Tracker tracker, string text, DocumentPrecondition? precondition = null, UploadOperation? operation = null, string path = "a.txt")
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await tracker.Documents.UploadAsync(new Upload(path) { Precondition = precondition ?? DocumentPrecondition.None, Operation = operation }, content, Token);
    }

    private static async Task<TrackedDocument> IngestedAsync(Tracker tracker)
    {
        tracker.Clock.Advance(TimeSpan.FromSeconds(1));
        await tracker.Ingest.IngestAsync("a.txt", Token);
        return (await tracker.Documents.FindAsync(DocumentId.FromPath("a.txt"), Token))!;
    }
}
