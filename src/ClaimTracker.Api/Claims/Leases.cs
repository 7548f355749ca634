using ClaimTracker.Api.Http;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Checker, "Review", "Take a claim, or renew the lease", ByPerson = true, Description = "For 30 minutes nobody else can decide it.")]
[TakesHeader("If-Match", "Optional: only if the claim is still at this etag.")]
[TakesHeader(OperationId.Header, OperationId.Description)]
[Answer(200, typeof(ClaimResource), "The claim, in review by the caller.", HasETag = true)]
[Refuses(404, 409, 412, 422, 423)]
public sealed class TakeLease(IClaimReviews reviews, ClaimAnswers answers) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var outcome = await reviews.ReviewAsync(request.ClaimId, request.Review(new ReviewAction.TakeLease(), "take"u8), request.Aborted);
        return answers.Of(answers.Applied(outcome, request.Caller).Claim, request.Caller);
    }
}

[Operation(Roles.Checker, "Review", "Give a claim back", ByPerson = true, Description = "What was written stays. Reviewers may end others' leases.")]
[TakesHeader("If-Match", "Optional: only if the claim is still at this etag.")]
[TakesHeader(OperationId.Header, OperationId.Description)]
[Answer(200, typeof(ClaimResource), "The claim, free again.", HasETag = true)]
[Refuses(404, 409, 412, 422, 423)]
public sealed class ReleaseLease(IClaimReviews reviews, ClaimAnswers answers) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var outcome = await reviews.ReviewAsync(request.ClaimId, request.Review(new ReviewAction.ReleaseLease(), "release"u8), request.Aborted);
        return answers.Of(answers.Applied(outcome, request.Caller).Claim, request.Caller);
    }
}
