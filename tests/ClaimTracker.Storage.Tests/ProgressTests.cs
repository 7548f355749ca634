using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Tests.Emulated;

namespace ClaimTracker.Storage.Tests;

public sealed class ProgressTests(StorageAccount account)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_that_takes_long_says_how_far_it_is()
    {
        var extractor = new HeldExtractor();
        await using var tracker = await Tracker.StartAsync(account, extractor: extractor);
        var id = await tracker.DropAsync("a.txt", "At least 3 civilians were killed. Rain fell all day.");
        var started = tracker.Clock.GetUtcNow();
        var ingest = tracker.Ingest.IngestAsync("a.txt", Token);
        await extractor.Begun.WaitAsync(Token);

        var document = await NotedAsync(tracker, id);

        Assert.Equal(new IngestProgress(IngestStep.Splitting, 20, 52), document.Progress);
        Assert.Equal(DocumentState.Processing, document.State);
        Assert.True(document.UpdatedAt > started, "The reconciler would take the document for left.");
        Assert.Equal(document.Progress, (await tracker.Documents.ListAsync(new DocumentQuery(), new PageRequest(), Token)).Items.Single().Progress);
        extractor.Release();
        Assert.Equal(DocumentState.Ready, (await ingest).State);
        Assert.Null((await tracker.Documents.FindAsync(id, Token))!.Progress);
        Assert.Empty((await tracker.VerifyAsync()).Findings);
    }

    [Fact]
    public async Task A_plan_of_many_megabytes_is_stored_once_and_comes_back_whole()
    {
        await using var tracker = await Tracker.StartAsync(account);
        var store = tracker.Get<IIngestStore>();
        var plan = Plan(12_000, "a");

        var stored = await store.SavePlanAsync(plan, Token);
        var second = await store.SavePlanAsync(Plan(10, "b"), Token);

        Assert.Same(plan, stored);
        Assert.Equivalent(plan.Claims[^1], second.Claims[^1], strict: true);
        Assert.Equal(12_000, (await store.ReadPlanAsync(plan.Document, plan.Version, Token))!.Claims.Count);
        Assert.Null(await store.ReadPlanAsync(plan.Document, 2, Token));
    }

    /// <summary>Moves the clock until the note is there: the ingest begins to wait for it at a moment of its own.</summary>
    private static async Task<TrackedDocument> NotedAsync(Tracker tracker, DocumentId id)
    {
        while (true)
        {
            tracker.Clock.Advance(TimeSpan.FromSeconds(5));
            if (await tracker.Documents.FindAsync(id, Token) is { Progress: not null } document)
            {
                return document;
            }
        }
    }

    private static IngestPlan Plan(int claims, string text) => new(
        DocumentId.FromPath("a.txt"), 1, "hash", "etag", new ExtractorVersion("test", "1"), DocumentMetadata.Empty, true, DateTimeOffset.UnixEpoch,
        [
            .. Enumerable.Range(0, claims).Select(n => new PlannedClaim(
                $"{n}", true, $"{n}", "", new string(text[0], 400) + n, "„quote“", new ClaimAnchor(1, n, n + 1, n, n + 1, "", ""), new ClaimFacets(ClaimKind.Event, 0.5, [], null, [], [], false, false, null))),
        ],
        [], null);

    /// <summary>Says that it has done 20 characters and waits.</summary>
    private sealed class HeldExtractor : IClaimExtractor
    {
        private readonly SentenceExtractor _inner = new();
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public ExtractorVersion Version => _inner.Version;

        public void Release() => _released.TrySetResult();

        public ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
        {
            progress?.Report(20);
            _begun.TrySetResult();
            _released.Task.Wait(cancellationToken);
            return _inner.Extract(source, progress, cancellationToken);
        }
    }
}
