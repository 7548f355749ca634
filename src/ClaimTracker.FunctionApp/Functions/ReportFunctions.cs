using ClaimTracker.Api.Export;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class ReportFunctions(ClaimTrackerApi api)
{
    [Function(nameof(GetStatistics))]
    public IResult GetStatistics([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "stats")] HttpRequest request) =>
        api.Run<GetStatistics>(request);

    [Function(nameof(ExportClaims))]
    public IResult ExportClaims([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "export")] HttpRequest request) =>
        api.Run<ExportClaims>(request);
}
