using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Review;

/// <summary>Decides every change of a claim: pure, so that the same question always has the same answer.</summary>
public sealed class ReviewWorkflow(ReviewPolicy policy)
{
    public IReadOnlyList<Transition> Allowed(Claim claim, Actor actor, DateTimeOffset now) => Transitions.From(claim, actor, policy, now);

    public ReviewDecision Decide(ReviewContext context)
    {
        if (Refusal(context) is { } refusal)
        {
            return new ReviewDecision.Refused(refusal);
        }

        var draft = new ReviewDraft(context, policy);
        var refused = context.Request.Action switch
        {
            ReviewAction.Patch patch => PatchApplier.Apply(draft, patch.Change),
            ReviewAction.TakeLease => TransitionApplier.Take(draft),
            ReviewAction.ReleaseLease => TransitionApplier.Release(draft),
            ReviewAction.AddEvidence add => EvidenceApplier.Add(draft, add.Evidence, ""),
            ReviewAction.RetractEvidence retract => EvidenceApplier.Retract(draft, retract.Reason),
            _ => throw new ArgumentOutOfRangeException(nameof(context)),
        };
        return refused is null ? draft.Done() : new ReviewDecision.Refused(refused);
    }

    /// <summary>What the timer does with a lease that has run out.</summary>
    public static ReviewDecision.Changed? Expire(Claim claim, DateTimeOffset now)
    {
        var after = claim.WithoutExpiredLease(now);
        return ReferenceEquals(after, claim)
            ? null
            : ReviewDraft.Changed(claim, after, ReviewActions.Expire, why: null, now);
    }

    /// <summary>Takes back a dismissal as a duplicate that would have closed a circle: the claim is open again, and flagged as reopened.</summary>
    public static ReviewDecision.Changed Withdraw(Claim claim, DateTimeOffset now)
    {
        var after = claim with { Status = ReviewStatus.Unreviewed, Dismissal = null, Flags = claim.Flags | ClaimFlags.Reopened };
        return ReviewDraft.Changed(
            claim, after, ReviewActions.Withdraw, $"{claim.Dismissal?.DuplicateOf} was made a duplicate of this claim at the same moment.", now);
    }

    private static ReviewOutcome? Refusal(ReviewContext context)
    {
        var (claim, request) = (context.Claim, context.Request);
        if (!Transitions.IsPerson(request.Actor))
        {
            return new ReviewOutcome.Forbidden("A review action needs a person; a key alone is none.");
        }

        if (!request.Actor.Has(Roles.Checker))
        {
            return new ReviewOutcome.Forbidden("Reviewing needs the role checker.");
        }

        if (request.IfRevision is { } seen && !claim.IsAsSeen(seen) && !request.OrRevisions.Any(claim.IsAsSeen))
        {
            return new ReviewOutcome.Stale(claim);
        }

        ReviewError[] errors =
        [
            .. ReviewInput.Errors(request.Action),
            .. ReviewInput.Person("", request.Actor.Id),
        ];
        return errors.Length == 0 ? null : new ReviewOutcome.Invalid(errors);
    }
}
