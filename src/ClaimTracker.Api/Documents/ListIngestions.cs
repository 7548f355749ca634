using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "List what is not ready", Description = "Documents that are queued, processing, rejected, failed or in another language, and why.")]
[Query("state", typeof(DocumentState), "Only documents in these states.", Many = true)]
[Paging]
[Answer(200, typeof(DocumentList), "A page of documents.")]
public sealed class ListIngestions(ITrackedDocuments documents) : Operation
{
    private static readonly DocumentState[] NotReady =
        [DocumentState.Queued, DocumentState.Processing, DocumentState.Rejected, DocumentState.Failed, DocumentState.UnsupportedLanguage];

    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var states = request.Query.Codes<DocumentState>("state");
        var query = new DocumentQuery { States = states.Count == 0 ? NotReady : states };
        var page = await documents.ListAsync(query, PagingAttribute.Read(request.Query), request.Aborted);
        return new JsonResult<DocumentList>(DocumentList.Of(page, request), ApiJson.Written.DocumentList);
    }
}
