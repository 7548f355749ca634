using System.Diagnostics;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Telemetry;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace ClaimTracker.Core.Tests.Telemetry;

[Collection(nameof(RecordedSignals))]
public sealed class MeasuredDocumentIngestTests
{
    private const string Path = "secret-source/report.txt";
    private static readonly DocumentId Id = DocumentId.FromPath(Path);
    private readonly FakeTimeProvider clock = new();
    private readonly Mock<IDocumentIngest> inner = new(MockBehavior.Strict);

    private MeasuredDocumentIngest Ingest => new(inner.Object, clock);

    [Fact]
    public async Task A_new_version_counts_its_claims_and_its_time()
    {
        using var signals = new RecordedSignals();
        Ends(new IngestOutcome(Id, DocumentState.Ready, Changed: true, ClaimCount: 7));

        var outcome = await Ingest.IngestAsync(Path, default);

        Assert.Equal(7, outcome.ClaimCount);
        Assert.Equal(
            [
                "claimtracker.claims.extracted 7",
                "claimtracker.documents.ingested 1 outcome=ready",
                "claimtracker.ingest.duration 3 outcome=ready",
            ],
            signals.Measurements);
    }

    [Theory]
    [InlineData(null, false, "gone")]
    [InlineData(DocumentState.Ready, false, "unchanged")]
    [InlineData(DocumentState.Rejected, true, "rejected")]
    [InlineData(DocumentState.UnsupportedLanguage, true, "unsupportedLanguage")]
    [InlineData(DocumentState.Failed, true, "failed")]
    [InlineData(DocumentState.SourceDeleted, true, "sourceDeleted")]
    [InlineData(DocumentState.Deleting, true, "deleting")]
    [InlineData(DocumentState.Processing, true, "pending")]
    [InlineData(DocumentState.Queued, true, "pending")]
    public async Task Every_other_end_has_its_outcome_and_no_claims(DocumentState? state, bool changed, string expected)
    {
        using var signals = new RecordedSignals();
        Ends(new IngestOutcome(Id, state, changed, ClaimCount: 7));

        await Ingest.IngestAsync(Path, default);

        Assert.Equal($"claimtracker.documents.ingested 1 outcome={expected}", signals.Measurements[0]);
        Assert.Equal(2, signals.Measurements.Count);
    }

    [Fact]
    public async Task A_failing_run_is_counted_and_its_message_is_not_told()
    {
        using var signals = new RecordedSignals();
        inner.Setup(ingest => ingest.IngestAsync(Path, default)).ThrowsAsync(new InvalidDataException("quotes the document"));

        await Assert.ThrowsAsync<InvalidDataException>(() => Ingest.IngestAsync(Path, default));

        Assert.Equal("claimtracker.documents.ingested 1 outcome=error", signals.Measurements[0]);
        Assert.Equal(ActivityStatusCode.Error, signals.Span.Status);
        Assert.Equal(nameof(InvalidDataException), signals.Span.StatusDescription);
    }

    [Fact]
    public async Task A_shutdown_is_no_error()
    {
        using var signals = new RecordedSignals();
        inner.Setup(ingest => ingest.ReprocessAsync("message", default)).ThrowsAsync(new OperationCanceledException());

        await Assert.ThrowsAsync<OperationCanceledException>(() => Ingest.ReprocessAsync("message", default));

        Assert.Equal("claimtracker.documents.ingested 1 outcome=cancelled", signals.Measurements[0]);
        Assert.Equal(ActivityStatusCode.Unset, signals.Span.Status);
    }

    [Fact]
    public async Task The_span_has_the_id_of_the_document_and_not_its_name()
    {
        using var signals = new RecordedSignals();
        Ends(new IngestOutcome(Id, DocumentState.Ready, Changed: true, ClaimCount: 7));

        await Ingest.IngestAsync(Path, default);

        Assert.Equal(Signals.Activities.Ingest, signals.Span.OperationName);
        Assert.Equal(Id.Value, signals.Span.GetTagItem(Signals.Tags.DocumentId));
        Assert.Equal(7, signals.Span.GetTagItem(Signals.Tags.ClaimCount));
        Assert.DoesNotContain(signals.Span.TagObjects, tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_that_was_set_aside_is_counted_once_that_is_done()
    {
        using var signals = new RecordedSignals();
        inner.SetupSequence(ingest => ingest.FailAsync("poison", default))
            .ThrowsAsync(new StorageUnavailableException(TimeSpan.FromSeconds(1)))
            .Returns(Task.CompletedTask);

        await Assert.ThrowsAsync<StorageUnavailableException>(() => Ingest.FailAsync("poison", default));
        Assert.Empty(signals.Measurements);
        await Ingest.FailAsync("poison", default);

        Assert.Equal(["claimtracker.documents.poisoned 1"], signals.Measurements);
    }

    private void Ends(IngestOutcome outcome) =>
        inner.Setup(ingest => ingest.IngestAsync(Path, default)).ReturnsAsync(() =>
        {
            clock.Advance(TimeSpan.FromSeconds(3));
            return outcome;
        });
}
