using ClaimTracker.Api.Http;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "Get a document")]
[Answer(200, typeof(DocumentResource), "The document.", HasETag = true)]
[Refuses(404)]
public sealed class GetDocument(ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request) =>
        DocumentResource.Of(await documents.RequireAsync(request)).AsResult();
}
