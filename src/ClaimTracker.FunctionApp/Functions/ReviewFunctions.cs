using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class ReviewFunctions(ClaimTrackerApi api)
{
    [Function(nameof(TakeLease))]
    public IResult TakeLease([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "claims/{id}/lease")] HttpRequest request, string id) =>
        api.Run<TakeLease>(request, id);

    [Function(nameof(ReleaseLease))]
    public IResult ReleaseLease([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "claims/{id}/lease")] HttpRequest request, string id) =>
        api.Run<ReleaseLease>(request, id);

    [Function(nameof(TakeNextClaim))]
    public IResult TakeNextClaim([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "queue/next")] HttpRequest request) =>
        api.Run<TakeNextClaim>(request);

    [Function(nameof(BulkReview))]
    public IResult BulkReview([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "claims/bulk")] HttpRequest request) =>
        api.Run<BulkReview>(request);
}
