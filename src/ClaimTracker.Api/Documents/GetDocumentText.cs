using System.Text;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "Get a document's plain text", Description = "The text that the anchors of claims refer to.")]
[Query("version", typeof(int), "Default: the current one.")]
[Answer(200, null, "The text, UTF-8.", ContentType = "text/plain")]
[Refuses(404)]
public sealed class GetDocumentText(ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var document = await documents.RequireAsync(request);
        string text = await documents.TextAsync(document.Id, request.Query.Integer("version"), request.Aborted)
            ?? throw Problem.NotFound("version of the text").Thrown();
        return new DownloadResult(
            "text/plain; charset=utf-8",
            $"{document.Id.Value}.txt",
            (body, cancellationToken) => body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask());
    }
}
