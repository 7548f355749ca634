using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ClaimTracker.Core.Tests.Ingest;

public sealed class VersionPublisherTests
{
    private readonly FakeTimeProvider _clock = new(Any.Now);
    private readonly List<IngestProgress?> _noted = [];
    private readonly Mock<IIngestStore> _store = new(MockBehavior.Strict);

    [Fact]
    public async Task A_long_publishing_notes_how_far_it_is_and_a_finished_one_nothing()
    {
        var done = await PublishAsync(60, known: [], secondsEach: 5);

        Assert.Equal([new(IngestStep.Publishing, 24, 60), new(IngestStep.Publishing, 48, 60), new(IngestStep.Publishing, 60, 60), null], _noted);
        Assert.Equal((DocumentState.Ready, false, null), (done.Document.State, done.Document.Publishing, done.Document.Progress));
    }

    [Fact]
    public async Task A_short_publishing_writes_the_document_once()
    {
        await PublishAsync(60, known: [], secondsEach: 0);

        Assert.Equal([null], _noted);
    }

    [Fact]
    public async Task A_publishing_that_goes_on_counts_what_was_published_before()
    {
        var plan = Plan(60);
        var known = plan.Claims.Take(40).Select(claim => new ClaimRecord(Any.Claim() with { Id = new ClaimId(plan.Document, claim.Key) })
        {
            Fingerprint = claim.Fingerprint,
            ContextHash = "",
            Published = true,
            FirstVersion = 1,
            SeenVersion = 1,
        });

        await PublishAsync(60, [.. known], secondsEach: 5);

        Assert.Equal([new(IngestStep.Publishing, 60, 60), null], _noted);
    }

    private async Task<IngestState> PublishAsync(int claims, IReadOnlyList<ClaimRecord> known, int secondsEach)
    {
        var plan = Plan(claims);
        var state = new IngestState(new TrackedDocument
        {
            Id = plan.Document,
            Path = "a.txt",
            State = DocumentState.Processing,
            Publishing = true,
            Version = 1,
            CreatedAt = Any.Now,
            UpdatedAt = Any.Now,
        });
        _store.Setup(store => store.MaxChanges).Returns(24);
        _store.Setup(store => store.PublishAsync(It.IsAny<IReadOnlyList<ClaimChange>>(), It.IsAny<int?>(), It.IsAny<CancellationToken>()))
            .Callback(() => _clock.Advance(TimeSpan.FromSeconds(secondsEach)))
            .ReturnsAsync((IReadOnlyList<ClaimChange> changes, int? _, CancellationToken _) => changes.Count);
        _store.Setup(store => store.SaveAsync(It.IsAny<IngestState>(), It.IsAny<CancellationToken>()))
            .Callback((IngestState saved, CancellationToken _) => _noted.Add(saved.Document.Progress))
            .ReturnsAsync((IngestState saved, CancellationToken _) => saved);
        return await new VersionPublisher(_store.Object, _clock).PublishAsync(state, plan, known, TestContext.Current.CancellationToken);
    }

    private static IngestPlan Plan(int claims) => new(
        DocumentId.FromPath("a.txt"), 1, "hash", "etag", new ExtractorVersion("test", "1"), DocumentMetadata.Empty, true, Any.Now,
        [.. Enumerable.Range(0, claims).Select(n => new PlannedClaim(ClaimIdentity.Key($"{n}", 0), true, $"{n}", "", $"Claim {n}.", $"Claim {n}.", new ClaimAnchor(1, n, n + 1, n, n + 1, "", ""), Any.Facets))],
        [], null);
}
