using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class EvidenceFunctions(ClaimTrackerApi api)
{
    [Function(nameof(ListEvidence))]
    public IResult ListEvidence([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "claims/{id}/evidence")] HttpRequest request, string id) =>
        api.Run<ListEvidence>(request, id);

    [Function(nameof(AddEvidence))]
    public IResult AddEvidence([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "claims/{id}/evidence")] HttpRequest request, string id) =>
        api.Run<AddEvidence>(request, id);

    [Function(nameof(RetractEvidence))]
    public IResult RetractEvidence([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "claims/{id}/evidence/{evidenceId}")] HttpRequest request, string id, string evidenceId) =>
        api.Run<RetractEvidence>(request, id, evidenceId);
}
