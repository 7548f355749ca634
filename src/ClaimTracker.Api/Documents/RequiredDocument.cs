using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Api.Documents;

internal static class RequiredDocument
{
    /// <summary>The document of the route.</summary>
    /// <exception cref="ProblemException">404.</exception>
    public static async Task<TrackedDocument> RequireAsync(this ITrackedDocuments documents, ApiRequest request) =>
        await documents.FindAsync(request.DocumentId, request.Aborted) ?? throw Problem.NotFound("document").Thrown();
}
