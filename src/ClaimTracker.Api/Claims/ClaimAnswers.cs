using ClaimTracker.Api.Access;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

/// <summary>From outcomes of a review to HTTP.</summary>
public sealed class ClaimAnswers(ClaimResources resources)
{
    public IResult Of(Claim claim, Caller caller)
    {
        var resource = resources.Of(claim, caller);
        return new JsonResult<ClaimResource>(resource, ApiJson.Written.ClaimResource) { ETag = resource.Etag };
    }

    /// <exception cref="ProblemException">The change was not applied.</exception>
    public ReviewOutcome.Applied Applied(ReviewOutcome outcome, Caller caller) => outcome switch
    {
        ReviewOutcome.Applied applied => applied,
        ReviewOutcome.NotFound => throw Problem.NotFound("claim").Thrown(),
        ReviewOutcome.Stale stale => throw new Problem(
            StatusCodes.Status412PreconditionFailed,
            "stale",
            "The claim was changed since you read it. Look at current, and send the change again with its etag if it still holds.")
        {
            Current = resources.Of(stale.Current, caller),
        }.Thrown(),
        ReviewOutcome.Illegal illegal => throw new Problem(StatusCodes.Status409Conflict, "illegalTransition", illegal.Detail)
        {
            Current = resources.Of(illegal.Current, caller),
            AllowedTransitions = illegal.Allowed,
        }.Thrown(),
        ReviewOutcome.Invalid invalid => throw Problem.Unprocessable(
            "incomplete",
            "Something that this change needs is missing or wrong.",
            [.. invalid.Errors.Select(error => ProblemError.At(error.Pointer, error.Code, error.Message))]).Thrown(),
        ReviewOutcome.Leased leased => throw new Problem(
            StatusCodes.Status423Locked,
            "leased",
            $"{leased.Lease.Holder} is working on the claim until {leased.Lease.ExpiresAt:u}.")
        {
            Current = resources.Of(leased.Current, caller),
            Lease = leased.Lease,
        }.Thrown(),
        ReviewOutcome.Forbidden forbidden => throw Problem.Forbidden(forbidden.Detail).Thrown(),
        ReviewOutcome.OperationReused => throw Problem.Unprocessable(
            "idempotencyKeyReused",
            "This Idempotency-Key was used for another request. Use a new one for a new change.",
            ProblemError.OfParameter(OperationId.Header, "idempotencyKeyReused", "Used before with another body.")).Thrown(),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}."),
    };
}
