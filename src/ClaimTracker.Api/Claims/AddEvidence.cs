using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Checker, "Evidence", "Add evidence to a claim", ByPerson = true, Description = "Needs no If-Match: evidence adds up in any order.")]
[Takes(typeof(EvidenceInput), RequestBody.Json)]
[TakesHeader("If-Match", "Optional: only if the claim is still at this etag.")]
[TakesHeader(OperationId.Header, OperationId.Description)]
[Answer(201, typeof(AddedEvidence), "The evidence was added.", HasETag = true)]
[Refuses(404, 412, 413, 415, 422)]
public sealed class AddEvidence(IClaimReviews reviews, ClaimAnswers answers, ClaimResources resources) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var id = request.ClaimId;
        byte[] body = await RequestBody.ReadAsync(request.Http, RequestBody.MaxJsonBytes, request.Aborted, RequestBody.Json);
        var evidence = StrictJson.Read(body, ApiJson.Written.EvidenceInput);
        var outcome = await reviews.ReviewAsync(id, request.Review(new ReviewAction.AddEvidence([evidence.ToNewEvidence()]), body), request.Aborted);
        var applied = answers.Applied(outcome is ReviewOutcome.Invalid invalid ? OfTheBody(invalid) : outcome, request.Caller);
        var claim = resources.Of(applied.Claim, request.Caller);
        return new JsonResult<AddedEvidence>(new AddedEvidence(applied.EvidenceIds[0], claim), ApiJson.Written.AddedEvidence)
        {
            Status = StatusCodes.Status201Created,
            ETag = claim.Etag,
            Location = request.Url($"claims/{id}/evidence"),
        };
    }

    /// <summary>Core counts pieces of evidence; this body is the only one.</summary>
    private static ReviewOutcome.Invalid OfTheBody(ReviewOutcome.Invalid invalid) => new(
        [.. invalid.Errors.Select(error => error.Pointer.StartsWith("/0/", StringComparison.Ordinal) ? error with { Pointer = error.Pointer[2..] } : error)]);
}
