using Azure;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.LocalHost.Dropping;
using ClaimTracker.LocalHost.Output;
using ClaimTracker.LocalHost.Runtime.Blobs;
using Microsoft.Extensions.Configuration;
using Moq;
using Spectre.Console;

namespace ClaimTracker.LocalHost.Tests;

public sealed class Ingest_progress_tests
{
    private static readonly ETag Tag = new("\"1\"");

    [Fact]
    public async Task A_pipe_is_told_in_lines_how_far_a_large_document_is()
    {
        var output = new StringWriter();

        await IngestDisplay.ShowAsync(1, AnsiConsole.Console, output, redirected: true, display =>
        {
            display.Underway("a.txt", new IngestProgress(IngestStep.Splitting, 42, 100));
            display.Underway("a.txt", new IngestProgress(IngestStep.Publishing, 5, 200));
            display.Done("a.txt", "200 claims");
            return Task.CompletedTask;
        });

        Assert.Equal(["a.txt: splitting, 42 %", "a.txt: publishing, 2 %", "a.txt: 200 claims"], output.ToString().Split(output.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_document_that_is_being_worked_on_is_followed_until_it_is_done()
    {
        var progress = new IngestProgress(IngestStep.Splitting, 42, 100);
        var document = Document(DocumentState.Processing) with { Progress = progress };
        var documents = new Mock<ITrackedDocuments>(MockBehavior.Strict);
        documents.Setup(store => store.FindAsync(document.Id, It.IsAny<CancellationToken>())).ReturnsAsync(() => document);
        var activity = new BlobActivity();
        var told = new TaskCompletionSource<IngestProgress>(TaskCreationOptions.RunContinuationsAsynchronously);
        activity.Report(new BlobEvent("a.txt", Tag, BlobStep.Started, 1));

        var settled = new IngestWatch(activity, documents.Object, Container(), TimeProvider.System).WhenSettledAsync("a.txt", Tag, told.SetResult, TestContext.Current.CancellationToken);

        Assert.Equal(progress, await told.Task.WaitAsync(TestContext.Current.CancellationToken));
        document = Document(DocumentState.Ready);
        activity.Report(new BlobEvent("a.txt", Tag, BlobStep.Succeeded, 1));
        Assert.Equal(DocumentState.Ready, (await settled)!.State);
        Assert.False(activity.IsUnderWay("a.txt", Tag));
    }

    /// <summary>Only asked after half a minute.</summary>
    private static DocumentsContainer Container() =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", "UseDevelopmentStorage=true")]).Build());

    private static TrackedDocument Document(DocumentState state) => new()
    {
        Id = DocumentId.FromPath("a.txt"),
        Path = "a.txt",
        State = state,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };
}
