using ClaimTracker.Api.Http;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(
    Roles.Checker,
    "Evidence",
    "Retract evidence",
    ByPerson = true,
    Description = "It stays to be seen, with the reason, and counts no more. Refused where a decided claim would no longer have the evidence its verdict needs.")]
[Query("reason", typeof(string), "Why it does not count.", Required = true, MaxLength = ReviewLimits.Reason)]
[TakesHeader("If-Match", "Optional: only if the claim is still at this etag.")]
[TakesHeader(OperationId.Header, OperationId.Description)]
[Answer(200, typeof(ClaimResource), "The claim after the change.", HasETag = true)]
[Refuses(404, 409, 412, 422)]
public sealed class RetractEvidence(IClaimReviews reviews, ClaimAnswers answers) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        string evidenceId = request.EvidenceId ?? "";
        string reason = request.Query.Text("reason")!;
        var review = request.Review(new ReviewAction.RetractEvidence(evidenceId, reason), System.Text.Encoding.UTF8.GetBytes($"{evidenceId}\n{reason}"));
        var outcome = await reviews.ReviewAsync(request.ClaimId, review, request.Aborted);
        return answers.Of(answers.Applied(outcome, request.Caller).Claim, request.Caller);
    }
}
