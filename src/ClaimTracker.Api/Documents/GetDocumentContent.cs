using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "Download a document's original bytes")]
[Answer(200, null, "The file as it was dropped.", ContentType = "application/octet-stream")]
[Refuses(404)]
public sealed class GetDocumentContent(ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var document = await documents.RequireAsync(request);
        var content = await documents.OpenAsync(document.Id, request.Aborted) ?? throw Problem.NotFound("file any more").Thrown();
        return new DownloadResult("application/octet-stream", document.Path[(document.Path.LastIndexOf('/') + 1)..], async (body, cancellationToken) =>
        {
            await using (content)
            {
                await content.CopyToAsync(body, cancellationToken);
            }
        });
    }
}
