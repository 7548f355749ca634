using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

[Operation(Roles.Reader, "Evidence", "List a claim's evidence", Description = "Oldest first, retracted ones included.")]
[Paging]
[Answer(200, typeof(EvidenceList), "A page of evidence.")]
[Refuses(404)]
public sealed class ListEvidence(IClaimReviews reviews) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var id = request.ClaimId;
        _ = await reviews.FindAsync(id, request.Aborted) ?? throw Problem.NotFound("claim").Thrown();
        var page = await reviews.ListEvidenceAsync(id, PagingAttribute.Read(request.Query), request.Aborted);
        return new JsonResult<EvidenceList>(
            new EvidenceList([.. page.Items.Select(EvidenceResource.Of)]) { NextLink = request.NextLink(page.Continuation) }, ApiJson.Written.EvidenceList);
    }
}
