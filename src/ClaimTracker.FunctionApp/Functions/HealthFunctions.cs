using ClaimTracker.Api.Http;
using ClaimTracker.Api.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class HealthFunctions(ClaimTrackerApi api)
{
    [Function(nameof(GetLiveness))]
    public IResult GetLiveness([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) =>
        api.Run<GetLiveness>(request);

    [Function(nameof(GetReadiness))]
    public IResult GetReadiness([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request) =>
        api.Run<GetReadiness>(request);
}
