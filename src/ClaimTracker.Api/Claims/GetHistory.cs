using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Reader, "Claims", "Get a claim's history", Description = "Every change, oldest first: who, when, what and why.")]
[Answer(200, typeof(HistoryList), "The whole history.")]
[Refuses(404)]
public sealed class GetHistory(IClaimReviews reviews) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var id = request.ClaimId;
        _ = await reviews.FindAsync(id, request.Aborted) ?? throw Problem.NotFound("claim").Thrown();
        List<HistoryResource> entries = [];
        await foreach (var entry in reviews.HistoryAsync(id, request.Aborted))
        {
            entries.Add(HistoryResource.Of(entry));
        }

        return new JsonResult<HistoryList>(new HistoryList(entries), ApiJson.Written.HistoryList);
    }
}
