using ClaimTracker.Api.Http;
using ClaimTracker.Api.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class OpenApiFunctions(ClaimTrackerApi api)
{
    [Function(nameof(GetOpenApi))]
    public IResult GetOpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request) =>
        api.Run<GetOpenApi>(request, functions: typeof(OpenApiFunctions).Assembly);
}
