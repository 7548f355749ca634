using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Documents;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Documents;

/// <summary>If-Match and If-None-Match of a request about a document.</summary>
internal static class DocumentPreconditions
{
    public const string IfMatch = "Optional: only if the document still has one of these etags (or, with *, exists).";
    public const string IfNoneMatch = "Optional: * only if there is no such document yet.";

    /// <exception cref="ProblemException">400: no list of ETags.</exception>
    public static DocumentPrecondition Read(HttpRequest request)
    {
        var match = EntityTags.Read(request, "If-Match");
        var none = EntityTags.Read(request, "If-None-Match");
        return new DocumentPrecondition
        {
            MustExist = match is { Any: true },
            Tags = match is { Any: false } ? match.Strong : null,
            MustNotExist = none is { Any: true },
            NotTags = none is { Any: false } ? [.. none.Strong, .. none.Weak] : [],
        };
    }

    /// <summary>412 with the document as it is.</summary>
    public static ProblemException Failed(TrackedDocument? current) => new Problem(
        StatusCodes.Status412PreconditionFailed,
        current is null ? "noDocument" : "stale",
        current is null
            ? "There is no such document, or no content of it that is known."
            : "The document is not as the request says. Look at currentDocument, and send the request again with its etag if it still holds.")
    {
        CurrentDocument = current is null ? null : DocumentResource.Of(current),
    }.Thrown();
}
