using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

[Operation(Roles.Reviewer, "Documents", "Process a document again", Description = "After a failure, or with a newer extractor. Claims that a person touched stay as they are.")]
[Answer(202, typeof(DocumentResource), "It is queued.", HasETag = true)]
[Refuses(404)]
public sealed class RequestReprocess(ITrackedDocuments documents, IDocumentIngest ingest) : Operation
{
    public override async Task<IResult> RunAsync(ApiRequest request)
    {
        if (!await ingest.RequestReprocessAsync(request.DocumentId, request.Aborted))
        {
            throw Problem.NotFound("document").Thrown();
        }

        var document = await documents.RequireAsync(request);
        return DocumentResource.Of(document).AsResult(StatusCodes.Status202Accepted, request.Url($"documents/{document.Id.Value}"));
    }
}
