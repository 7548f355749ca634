using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Reader, "Claims", "Get a claim's history", Description = "Every change, oldest first: who, when, what and why.")]
[Paging]
[Answer(200, typeof(HistoryList), "A page of changes.")]
[Refuses(404)]
public sealed class GetHistory(IClaimReviews reviews) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var id = request.ClaimId;
        _ = await reviews.FindAsync(id, request.Aborted) ?? throw Problem.NotFound("claim").Thrown();
        var page = await reviews.ListHistoryAsync(id, PagingAttribute.Read(request.Query), request.Aborted);
        return new JsonResult<HistoryList>(
            new HistoryList([.. page.Items.Select(HistoryResource.Of)]) { NextLink = request.NextLink(page.Continuation) }, ApiJson.Written.HistoryList);
    }
}
