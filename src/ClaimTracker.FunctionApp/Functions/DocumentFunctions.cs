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

    [Function(nameof(GetDocument))]
    public IResult GetDocument([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}")] HttpRequest request, string id) =>
        api.Run<GetDocument>(request, id);

    [Function(nameof(DeleteDocument))]
    public IResult DeleteDocument([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "documents/{id}")] HttpRequest request, string id) =>
        api.Run<DeleteDocument>(request, id);

    [Function(nameof(GetDocumentContent))]
    public IResult GetDocumentContent([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/content")] HttpRequest request, string id) =>
        api.Run<GetDocumentContent>(request, id);

    [Function(nameof(PutDocumentContent))]
    public IResult PutDocumentContent([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "documents/{id}/content")] HttpRequest request, string id) =>
        api.Run<PutDocumentContent>(request, id);

    [Function(nameof(GetDocumentText))]
    public IResult GetDocumentText([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/text")] HttpRequest request, string id) =>
        api.Run<GetDocumentText>(request, id);

    [Function(nameof(ListDocumentClaims))]
    public IResult ListDocumentClaims([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/claims")] HttpRequest request, string id) =>
        api.Run<ListDocumentClaims>(request, id);

    [Function(nameof(ListDocumentVersions))]
    public IResult ListDocumentVersions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "documents/{id}/versions")] HttpRequest request, string id) =>
        api.Run<ListDocumentVersions>(request, id);

    [Function(nameof(RequestReprocess))]
    public IResult RequestReprocess([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "documents/{id}/reprocess")] HttpRequest request, string id) =>
        api.Run<RequestReprocess>(request, id);

    [Function(nameof(ListIngestions))]
    public IResult ListIngestions([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "ingestions")] HttpRequest request) =>
        api.Run<ListIngestions>(request);
}
