using ClaimTracker.Api.Documents;
using ClaimTracker.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.FunctionApp.Functions;

public sealed class DocumentFunctions(ClaimTrackerApi api)
{
    [Function(nameof(ListDocuments))]
    public IResult ListDocuments([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents")] HttpRequest request) =>
        api.Run<ListDocuments>(request);

    [Function(nameof(UploadDocument))]
    public IResult UploadDocument([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents")] HttpRequest request) =>
        api.Run<UploadDocument>(request);

    [Function(nameof(ListDocumentClaims))]
    public IResult ListDocumentClaims([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/claims")] HttpRequest request, string id) =>
        api.Run<ListDocumentClaims>(request, id);
}
