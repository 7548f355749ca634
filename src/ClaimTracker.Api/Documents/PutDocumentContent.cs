using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(
    Roles.Checker,
    "Documents",
    "Give a document a new version",
    Description = "Claims whose text stays keep their id, status and history. With dryRun nothing is changed: the answer says what would happen to the claims.")]
[Query("dryRun", typeof(bool), "Only report what would change.")]
[Takes(null, "application/octet-stream", "multipart/form-data")]
[TakesHeader("If-Match", DocumentPreconditions.IfMatch)]
[TakesHeader("If-None-Match", DocumentPreconditions.IfNoneMatch)]
[TakesHeader(Claims.OperationId.Header, Claims.OperationId.Description)]
[Answer(200, typeof(NewVersionResource), "The document, queued; or, with dryRun, the report.", HasETag = true)]
[Refuses(404, 412, 413, 415, 422, 423)]
public sealed class PutDocumentContent(ITrackedDocuments documents, IDocumentIngest ingest, ApiLimits limits) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var document = await documents.RequireAsync(request);
        await using var content = await UploadedContent.ReadAsync(request.Http, limits.DocumentBytes, request.Aborted);
        if (request.Query.Flag("dryRun") is true && !DocumentPreconditions.Read(request.Http).Holds(document))
        {
            throw DocumentPreconditions.Failed(document);
        }

        var answer = request.Query.Flag("dryRun") is true
            ? new NewVersionResource(DocumentResource.Of(document), await PreviewAsync(document, content, request.Aborted))
            : new NewVersionResource(DocumentResource.Of((await documents.StoreAsync(request, document.Path, content.Bytes)).Document), null);
        return new JsonResult<NewVersionResource>(answer, ApiJson.Written.NewVersionResource) { ETag = answer.Document.Etag };
    }

    private async Task<ReuploadReport> PreviewAsync(TrackedDocument document, UploadedContent content, CancellationToken cancellationToken)
    {
        try
        {
            return await ingest.PreviewAsync(document.Id, content.Bytes, cancellationToken) ?? throw Problem.NotFound("document").Thrown();
        }
        catch (DocumentRejectedException rejected)
        {
            string where = rejected.Where is null ? "" : $" ({rejected.Where})";
            throw Problem.Unprocessable(rejected.Reason.Code(), $"{rejected.Message}{where}").Thrown(rejected);
        }
    }
}

/// <param name="Report">What the bytes would do to the claims; only with dryRun.</param>
public sealed record NewVersionResource(DocumentResource Document, ReuploadReport? Report);
