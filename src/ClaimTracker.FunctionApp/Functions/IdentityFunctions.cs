using ClaimTracker.Api.Access;
using ClaimTracker.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class IdentityFunctions(ClaimTrackerApi api)
{
    [Function(nameof(GetMe))]
    public IResult GetMe([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "me")] HttpRequest request) =>
        api.Run<GetMe>(request);
}
