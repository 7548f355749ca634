using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "List a document's claims", Description = "In reading order of the current version.")]
[ClaimFilter(OfDocument = true)]
[Paging]
[Answer(200, typeof(ClaimList), "A page of claims.")]
[Refuses(404)]
public sealed class ListDocumentClaims(ITrackedDocuments documents, IClaimReviews reviews, ClaimResources resources) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var document = await documents.RequireAsync(request);
        var query = ClaimFilterAttribute.Read(request.Query, document.Id);
        var page = await reviews.ListAsync(query, PagingAttribute.Read(request.Query), request.Aborted);
        return new JsonResult<ClaimList>(resources.Of(page, request), ApiJson.Written.ClaimList);
    }
}
