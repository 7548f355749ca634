using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Export;

[Operation(Roles.Reader, "Claims", "Get a decided claim as schema.org ClaimReview", Description = "JSON-LD for the page of the fact-check.")]
[Answer(200, typeof(ClaimReviewResource), "The ClaimReview.", ContentType = ContentType)]
[Refuses(404, 409)]
public sealed class GetClaimReview(IClaimReviews reviews, ClaimReviews claimReviews) : Operation
{
    public const string ContentType = "application/ld+json";

    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var claim = await reviews.FindAsync(request.ClaimId, request.Aborted) ?? throw Problem.NotFound("claim").Thrown();
        if (claim is not { Status: ReviewStatus.Decided, Verdict: not null })
        {
            throw new Problem(StatusCodes.Status409Conflict, "notDecided", "Only a decided claim has a verdict to publish.").Thrown();
        }

        return new JsonResult<ClaimReviewResource>(await claimReviews.OfAsync(claim, request, []), ApiJson.Written.ClaimReviewResource) { ContentType = ContentType };
    }
}
