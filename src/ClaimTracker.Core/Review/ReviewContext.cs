using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Review;

/// <summary>All that a decision about an action depends on.</summary>
/// <param name="Claim">The claim as stored.</param>
/// <param name="Request">Who wants what.</param>
/// <param name="Now">The decision's time.</param>
public sealed record ReviewContext(Claim Claim, ReviewRequest Request, DateTimeOffset Now)
{
    /// <summary>The evidence that a retraction names; null where there is none.</summary>
    public Evidence? Retracting { get; init; }

    /// <summary>The claim that a dismissal names as the one to keep; null where there is none.</summary>
    public Claim? DuplicateTarget { get; init; }

    /// <summary>The evidence that the claim has and that was not retracted, where the verdict hangs on more than its number (<see cref="EvidenceRule.NeedsPieces"/>).</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public Actor Actor => Request.Actor;
}

/// <summary>What an action comes to.</summary>
public abstract record ReviewDecision
{
    private ReviewDecision()
    {
    }

    /// <param name="After">The claim with its next revision.</param>
    /// <param name="Action">For the history.</param>
    /// <param name="Why">Rationale, reason or note that came with it.</param>
    /// <param name="Changes">For the history.</param>
    /// <param name="Added">New evidence.</param>
    /// <param name="Retracted">Evidence with its retraction.</param>
    public sealed record Changed(
        Claim After,
        string Action,
        string? Why,
        IReadOnlyList<FieldChange> Changes,
        IReadOnlyList<Evidence> Added,
        Evidence? Retracted) : ReviewDecision;

    public sealed record Refused(ReviewOutcome Outcome) : ReviewDecision;
}
