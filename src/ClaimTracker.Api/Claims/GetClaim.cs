using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Reader, "Claims", "Get a claim")]
[Answer(200, typeof(ClaimResource), "The claim.", HasETag = true)]
[Refuses(404)]
public sealed class GetClaim(IClaimReviews reviews, ClaimAnswers answers) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var claim = await reviews.FindAsync(request.ClaimId, request.Aborted) ?? throw Problem.NotFound("claim").Thrown();
        return answers.Of(claim, request.Caller);
    }
}
