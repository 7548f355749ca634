using ClaimTracker.Api.Http;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Claims;

internal static class ReviewRequests
{
    /// <summary>The action as the caller asks for it: with the revision of If-Match, where given, and the idempotency key.</summary>
    /// <param name="body">What makes this request another than one with the same key.</param>
    public static ReviewRequest Review(this ApiRequest request, ReviewAction action, ReadOnlySpan<byte> body) => new(
        action,
        request.Actor,
        Revisions.IfMatch(request.Http),
        OperationId.Of(request.Http),
        OperationId.BodyHash(action.GetType().Name, request.ClaimId.ToString(), body));
}
