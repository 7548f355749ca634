using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(
    Roles.Checker,
    "Review",
    "Change a claim",
    ByPerson = true,
    Description = "JSON merge patch. All of it is applied as one revision, or none. If-Match is needed, except where only evidence or a note is added.")]
[Takes(typeof(ClaimPatch), RequestBody.MergePatch, RequestBody.Json)]
[TakesHeader("If-Match", "The etag of the claim as you saw it.")]
[TakesHeader(OperationId.Header, OperationId.Description)]
[Answer(200, typeof(ClaimResource), "The claim after the change.", HasETag = true)]
[Refuses(404, 409, 412, 413, 415, 422, 423, 428)]
public sealed class PatchClaim(IClaimReviews reviews, ClaimAnswers answers) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var id = request.ClaimId;
        byte[] body = await RequestBody.ReadAsync(request.Http, RequestBody.MaxJsonBytes, request.Aborted, RequestBody.MergePatch, RequestBody.Json);
        var patch = ClaimPatches.Read(body);
        var change = patch.ToChange();
        var review = request.Review(new ReviewAction.Patch(change), body);
        if (request.Http.Headers.IfMatch.Count == 0 && !patch.Commutes())
        {
            throw new Problem(
                StatusCodes.Status428PreconditionRequired,
                "ifMatchRequired",
                "Send the claim's etag in If-Match, so that nobody's change is overwritten unseen.").Thrown();
        }

        var outcome = await reviews.ReviewAsync(id, review, request.Aborted);
        return answers.Of(answers.Applied(outcome, request.Caller).Claim, request.Caller);
    }
}
