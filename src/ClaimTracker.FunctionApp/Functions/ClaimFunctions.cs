using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Export;
using ClaimTracker.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class ClaimFunctions(ClaimTrackerApi api)
{
    [Function(nameof(ListClaims))]
    public IResult ListClaims([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "claims")] HttpRequest request) =>
        api.Run<ListClaims>(request);

    [Function(nameof(GetClaim))]
    public IResult GetClaim([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "claims/{id}")] HttpRequest request, string id) =>
        api.Run<GetClaim>(request, id);

    [Function(nameof(PatchClaim))]
    public IResult PatchClaim([HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "claims/{id}")] HttpRequest request, string id) =>
        api.Run<PatchClaim>(request, id);

    [Function(nameof(GetHistory))]
    public IResult GetHistory([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "claims/{id}/history")] HttpRequest request, string id) =>
        api.Run<GetHistory>(request, id);

    [Function(nameof(GetClaimReview))]
    public IResult GetClaimReview([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "claims/{id}/claimreview")] HttpRequest request, string id) =>
        api.Run<GetClaimReview>(request, id);
}
