using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Checker, "Review", "Take the best claim of the queue", ByPerson = true, Description = "Leases the claim most worth checking to the caller; who has a live lease gets that claim again.")]
[TakesHeader(OperationId.Header, OperationId.Description)]
[Answer(200, typeof(ClaimResource), "The claim, in review by the caller.", HasETag = true)]
[Answer(204, null, "There is nothing to review.")]
[Refuses(423)]
public sealed class TakeNextClaim(IClaimReviews reviews, ClaimAnswers answers, TimeProvider time) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request) =>
        await reviews.NextAsync(request.Actor, OperationId.Of(request.Http), request.Aborted) switch
        {
            NextClaim.Taken taken => answers.Of(taken.Claim, request.Caller),
            NextClaim.AllLeased leased => throw new Problem(
                StatusCodes.Status423Locked,
                "allLeased",
                "Everything that waits is being worked on by others.")
            {
                RetryAfter = leased.FirstExpiry - time.GetUtcNow(),
            }.Thrown(),
            _ => new NoContentResult(),
        };
}
