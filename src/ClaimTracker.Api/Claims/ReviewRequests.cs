using ClaimTracker.Api.Http;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

internal static class ReviewRequests
{
    /// <summary>The action as the caller asks for it: with the revision of If-Match, where given, and the idempotency key.</summary>
    /// <param name="body">What makes this request another than one with the same key.</param>
    public static ReviewRequest Review(this ApiRequest request, ReviewAction action, ReadOnlySpan<byte> body) =>
        Seen(Revisions.IfMatch(request.Http), new ReviewRequest(
            action,
            request.Actor,
            null,
            OperationId.Of(request.Http),
            OperationId.BodyHash(action.GetType().Name, request.ClaimId.ToString(), body)));

    /// <param name="revisions">Of which the caller has seen one; null where any will do.</param>
    public static ReviewRequest Seen(IReadOnlyList<long>? revisions, ReviewRequest request) =>
        revisions is { Count: > 0 } ? request with { IfRevision = revisions[0], OrRevisions = [.. revisions.Skip(1)] } : request;
}
