using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(
    Roles.Checker,
    "Documents",
    "Upload a document",
    Description = "Creates the document of that name, or gives it a new version. It is split into claims in the background: see its state.")]
[Query("name", typeof(string), "Folder and file name, such as syria/report.pdf; the first folder is the collection. Default for multipart: the file's name.", MaxLength = DocumentPath.MostRead)]
[Takes(null, "application/octet-stream", "multipart/form-data")]
[TakesHeader("If-Match", DocumentPreconditions.IfMatch)]
[TakesHeader("If-None-Match", DocumentPreconditions.IfNoneMatch)]
[TakesHeader(Claims.OperationId.Header, Claims.OperationId.Description)]
[Answer(201, typeof(DocumentResource), "The document is new, and queued.", HasETag = true)]
[Answer(200, typeof(DocumentResource), "The document has new content, and is queued.", HasETag = true)]
[Refuses(412, 413, 415, 422, 423)]
public sealed class UploadDocument(ITrackedDocuments documents, ApiLimits limits) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        string? name = request.Query.Text("name");
        if (name is not null)
        {
            DocumentPath.Check(name);
        }

        await using var content = await UploadedContent.ReadAsync(request.Http, limits.DocumentBytes, request.Aborted);
        string path = DocumentPath.Check(name ?? content.Name ?? throw Problem.BadRequest(
            "invalidName",
            "Name the document: ?name=folder/file.pdf.",
            ProblemError.OfParameter("name", "required", "This query parameter is needed for a raw body.")).Thrown());
        var stored = await documents.StoreAsync(request, path, content.Bytes);
        return DocumentResource.Of(stored.Document)
            .AsResult(stored.Created ? StatusCodes.Status201Created : StatusCodes.Status200OK, request.Url($"documents/{stored.Document.Id.Value}"));
    }
}
