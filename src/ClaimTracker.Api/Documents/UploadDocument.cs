using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(
    Roles.Checker,
    "Documents",
    "Upload a document",
    Description = "Creates the document of that name, or gives it a new version. It is split into claims in the background: see its state.")]
[Query("name", typeof(string), "Folder and file name, such as syria/report.pdf; the first folder is the collection. Default for multipart: the file's name.", MaxLength = DocumentPath.MaxLength)]
[Takes(null, "application/octet-stream", "multipart/form-data")]
[Answer(201, typeof(DocumentResource), "The document is new, and queued.")]
[Answer(200, typeof(DocumentResource), "The document has new content, and is queued.")]
[Refuses(413, 415)]
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
        string path = DocumentPath.Check(name ?? content.FileName ?? throw Problem.BadRequest(
            "invalidName",
            "Name the document: ?name=folder/file.pdf.",
            ProblemError.OfParameter("name", "required", "This query parameter is needed for a raw body.")).Thrown());
        bool known = await documents.FindAsync(DocumentId.FromPath(path), request.Aborted) is not null;
        var document = await documents.UploadAsync(path, content.Bytes, request.Aborted);
        return new JsonResult<DocumentResource>(DocumentResource.Of(document), ApiJson.Written.DocumentResource)
        {
            Status = known ? StatusCodes.Status200OK : StatusCodes.Status201Created,
            Location = request.Url($"documents/{document.Id.Value}"),
        };
    }
}
