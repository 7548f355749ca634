using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Admin, "Documents", "Delete a document", ByPerson = true, Description = "Hidden at once; purged after 30 days, when its decisions have been exported.")]
[TakesHeader("If-Match", DocumentPreconditions.IfMatch)]
[Answer(204, null, "It is being deleted.")]
[Refuses(404, 412)]
public sealed class DeleteDocument(ITrackedDocuments documents) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request) =>
        await documents.DeleteAsync(request.DocumentId, request.Actor, DocumentPreconditions.Read(request.Http), request.Aborted) switch
        {
            DeletionOutcome.Deleted => new NoContentResult(),
            DeletionOutcome.Stale stale => throw DocumentPreconditions.Failed(stale.Current),
            _ => throw Problem.NotFound("document").Thrown(),
        };
}
