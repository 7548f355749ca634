using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Core.Writing;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reader, "Documents", "List documents", Description = "Newest first.")]
[Query("state", typeof(DocumentState), "Only documents in these states.", Many = true)]
[Query("collection", typeof(string), "Only documents in this first folder.")]
[Query("path", typeof(string), "The document with this path: a list of one, or none.", MaxLength = DocumentPath.MaxLength)]
[Query("q", typeof(string), "Only documents with this in path or title, however it is written.", MaxLength = 200)]
[Paging]
[Answer(200, typeof(DocumentList), "A page of documents.")]
public sealed class ListDocuments(ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        var query = new DocumentQuery
        {
            States = request.Query.Codes<DocumentState>("state"),
            Collection = request.Query.Text("collection"),
            Text = request.Query.Text("q") is { } text ? new SearchedText(text) : null,
        };
        var page = request.Query.Text("path") is { } path
            ? await OneAsync(path, query, request.Aborted)
            : await documents.ListAsync(query, PagingAttribute.Read(request.Query), request.Aborted);
        return new JsonResult<DocumentList>(DocumentList.Of(page, request), ApiJson.Written.DocumentList);
    }

    private async Task<Page<TrackedDocument>> OneAsync(string path, DocumentQuery query, CancellationToken cancellationToken) =>
        await documents.FindAsync(DocumentId.FromPath(path), cancellationToken) is { } found && query.Matches(found) ? new([found], null) : new([], null);
}
