using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Reader, "Claims", "List claims", Description = "Without documentId, assignee or status: the unreviewed ones, highest priority first; with verdict or flag those of every status.")]
[ClaimFilter]
[Paging]
[Answer(200, typeof(ClaimList), "A page of claims.")]
public sealed class ListClaims(IClaimReviews reviews, ClaimResources resources) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var query = ClaimFilterAttribute.Read(request.Query, document: null, ReviewStatus.Unreviewed);
        var page = await reviews.ListAsync(query, PagingAttribute.Read(request.Query), request.Aborted);
        return new JsonResult<ClaimList>(resources.Of(page, request), ApiJson.Written.ClaimList);
    }
}
