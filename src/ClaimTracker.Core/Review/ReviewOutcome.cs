using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Review;

/// <summary>What became of a review action.</summary>
public abstract record ReviewOutcome
{
    private ReviewOutcome()
    {
    }

    /// <param name="Claim">The claim after the change.</param>
    /// <param name="EvidenceIds">Ids of the evidence added, in the order given.</param>
    /// <param name="Replayed">The same operation was applied before; nothing was changed now.</param>
    public sealed record Applied(Claim Claim, IReadOnlyList<string> EvidenceIds, bool Replayed) : ReviewOutcome;

    public sealed record NotFound : ReviewOutcome;

    /// <summary>The caller saw an older revision (412).</summary>
    public sealed record Stale(Claim Current) : ReviewOutcome;

    /// <summary>The workflow has no such transition from here (409).</summary>
    public sealed record Illegal(Claim Current, string Detail, IReadOnlyList<Transition> Allowed) : ReviewOutcome;

    /// <summary>Something that the transition needs is missing or wrong (422).</summary>
    public sealed record Invalid(IReadOnlyList<ReviewError> Errors) : ReviewOutcome;

    /// <summary>Somebody else has a live lease (423).</summary>
    public sealed record Leased(Claim Current, Lease Lease) : ReviewOutcome;

    /// <summary>The actor's role or person does not allow it (403).</summary>
    public sealed record Forbidden(string Detail) : ReviewOutcome;

    /// <summary>The operation id was used with another body (422).</summary>
    public sealed record OperationReused : ReviewOutcome;
}

/// <param name="Pointer">JSON pointer into the request body, such as <c>/rationale</c>.</param>
/// <param name="Code">Stable camelCase code.</param>
public sealed record ReviewError(string Pointer, string Code, string Message);

/// <summary>A transition that the caller may make now.</summary>
/// <param name="Name">take, release, requestInfo, dismiss, decide, approve, return, reopen.</param>
/// <param name="To">The status to ask for.</param>
/// <param name="Requires">Fields of the patch that must be given.</param>
public sealed record Transition(string Name, ReviewStatus To, IReadOnlyList<string> Requires);
