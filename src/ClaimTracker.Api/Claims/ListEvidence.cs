using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Reader, "Evidence", "List a claim's evidence", Description = "Oldest first, retracted ones included.")]
[Answer(200, typeof(EvidenceList), "All evidence.")]
[Refuses(404)]
public sealed class ListEvidence(IClaimReviews reviews) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var id = request.ClaimId;
        _ = await reviews.FindAsync(id, request.Aborted) ?? throw Problem.NotFound("claim").Thrown();
        List<EvidenceResource> evidence = [];
        await foreach (var item in reviews.EvidenceAsync(id, request.Aborted))
        {
            evidence.Add(EvidenceResource.Of(item));
        }

        return new JsonResult<EvidenceList>(new EvidenceList(evidence), ApiJson.Written.EvidenceList);
    }
}
