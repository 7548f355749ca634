using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "List documents", Description = "Newest first.")]
[Query("state", typeof(DocumentState), "Only documents in these states.", Many = true)]
[Query("collection", typeof(string), "Only documents in this first folder.")]
[Paging]
[Answer(200, typeof(DocumentList), "A page of documents.")]
public sealed class ListDocuments(ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var query = new DocumentQuery { States = request.Query.Codes<DocumentState>("state"), Collection = request.Query.Text("collection") };
        var page = await documents.ListAsync(query, PagingAttribute.Read(request.Query), request.Aborted);
        return new JsonResult<DocumentList>(DocumentList.Of(page, request), ApiJson.Written.DocumentList);
    }
}
