using ClaimTracker.Api.Documents;
using ClaimTracker.Api.Tests.Harness;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Moq;

namespace ClaimTracker.Api.Tests.Documents;

public sealed class DocumentContentTests
{
    private readonly ApiHarness api = new();

    public DocumentContentTests() => api.Documents
        .Setup(documents => documents.FindAsync(Samples.DocumentId, It.IsAny<CancellationToken>()))
        .ReturnsAsync(Samples.Document with { Path = "syria/<b>\"é\r.html" });

    [Fact]
    public async Task The_original_is_saved_and_never_shown()
    {
        api.Documents.Setup(documents => documents.OpenAsync(Samples.DocumentId, It.IsAny<CancellationToken>())).ReturnsAsync(new MemoryStream("<script>"u8.ToArray()));

        var answer = await api.SendAsync<GetDocumentContent>(id: Samples.DocumentId.Value);

        Assert.Equal((200, "application/octet-stream", "<script>"), (answer.Status, answer.Response.ContentType, answer.Text));
        Assert.StartsWith("attachment;", answer.Response.Headers.ContentDisposition.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\r', answer.Response.Headers.ContentDisposition.ToString());
        Assert.Contains("sandbox", answer.Response.Headers.ContentSecurityPolicy.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_reports_and_changes_nothing()
    {
        api.Ingest.Setup(ingest => ingest.PreviewAsync(Samples.DocumentId, It.IsAny<Stream>(), It.IsAny<CancellationToken>())).ReturnsAsync(new ReuploadReport(10, 2, 1, 3, 4, 0));

        var answer = await api.SendAsync<PutDocumentContent>("?dryRun=true", "new text", "text/plain", id: Samples.DocumentId.Value);

        Assert.Equal((200, 3), (answer.Status, answer.Json.GetProperty("report").GetProperty("removed").GetInt32()));
        api.Documents.Verify(documents => documents.UploadAsync(It.IsAny<Upload>(), It.IsAny<Stream>(), It.IsAny<CancellationToken>()), Times.Never);
    }

    [Fact]
    public async Task A_dry_run_of_bytes_that_cannot_be_read_is_422_with_the_reason()
    {
        api.Ingest.Setup(ingest => ingest.PreviewAsync(Samples.DocumentId, It.IsAny<Stream>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DocumentRejectedException(DocumentRejection.Encrypted, "It needs a password."));

        var answer = await api.SendAsync<PutDocumentContent>("?dryRun=true", "x", "application/pdf", id: Samples.DocumentId.Value);

        Assert.Equal((422, "encrypted"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_new_version_of_an_unknown_document_is_404() =>
        Assert.Equal(404, (await api.SendAsync<PutDocumentContent>("", "x", "text/plain", id: DocumentId.FromPath("other").Value)).Status);

    [Fact]
    public async Task Deleting_is_recorded_under_the_persons_name()
    {
        api.Documents.Setup(documents => documents.DeleteAsync(Samples.DocumentId, It.Is<Actor>(actor => actor.Id == "ana"), It.IsAny<DocumentPrecondition>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new DeletionOutcome.Deleted());

        Assert.Equal(204, (await api.SendAsync<DeleteDocument>(id: Samples.DocumentId.Value)).Status);
        Assert.Equal(403, (await api.SendAsync<DeleteDocument>(id: Samples.DocumentId.Value, reviewer: "")).Status);
    }
}
