using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

/// <summary>Applies one transition to a draft. Each returns the refusal, or null when it was applied.</summary>
internal static class TransitionApplier
{
    public static ReviewOutcome? Apply(ReviewDraft draft, string name, ReviewChange change) => name switch
    {
        ReviewActions.Take or ReviewActions.Renew => Take(draft),
        ReviewActions.Release => Release(draft),
        ReviewActions.RequestInfo => RequestInfo(draft, change),
        ReviewActions.Dismiss => Dismiss(draft, change),
        ReviewActions.Decide => Decide(draft),
        ReviewActions.Approve => Approve(draft, change),
        ReviewActions.Return => Return(draft, change),
        ReviewActions.Reopen => Reopen(draft, change),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    public static ReviewOutcome? Take(ReviewDraft draft)
    {
        if (draft.LeasedByOther() is { } leased)
        {
            return leased;
        }

        var claim = draft.Claim;
        if (claim.Status == ReviewStatus.InReview)
        {
            draft.Action = ReviewActions.Renew;
            draft.Claim = claim with { Lease = draft.NewLease(draft.Actor.Id) };
            return null;
        }

        if (claim.Status is not (ReviewStatus.Unreviewed or ReviewStatus.NeedsInfo))
        {
            return draft.Illegal($"A claim that is {ReviewCodes.Name(claim.Status)} cannot be taken.");
        }

        draft.Action = ReviewActions.Take;
        draft.Claim = claim with { Status = ReviewStatus.InReview, TakenFrom = claim.Status, Lease = draft.NewLease(draft.Actor.Id) };
        return null;
    }

    public static ReviewOutcome? Release(ReviewDraft draft)
    {
        var claim = draft.Claim;
        if (claim.Status != ReviewStatus.InReview || claim.Lease is null)
        {
            return draft.Illegal("There is no lease to release.");
        }

        if (!draft.Actor.Has(Roles.Reviewer) && draft.LeasedByOther() is { } leased)
        {
            return leased;
        }

        draft.Action = ReviewActions.Release;
        draft.Claim = claim with { Status = claim.TakenFrom ?? ReviewStatus.Unreviewed, TakenFrom = null, Lease = null, Released = new Release(draft.Actor.Id, draft.Now) };
        return null;
    }

    private static ReviewOutcome? RequestInfo(ReviewDraft draft, ReviewChange change)
    {
        if (draft.LeasedByOther() is { } leased)
        {
            return leased;
        }

        if (Invalid(ReviewInput.Required("/reason", change.Reason, ReviewLimits.Reason)) is { } invalid)
        {
            return invalid;
        }

        draft.Action = ReviewActions.RequestInfo;
        draft.Why = change.Reason;
        draft.Claim = draft.Claim with { Status = ReviewStatus.NeedsInfo, TakenFrom = null, Lease = null };
        return null;
    }

    private static ReviewOutcome? Dismiss(ReviewDraft draft, ReviewChange change)
    {
        if (draft.LeasedByOther() is { } leased)
        {
            return leased;
        }

        if (Invalid(DismissErrors(draft, change)) is { } invalid)
        {
            return invalid;
        }

        draft.Action = ReviewActions.Dismiss;
        draft.Why = change.Reason;
        draft.Claim = Closed(draft.Claim) with
        {
            Status = ReviewStatus.NotCheckable,
            Verdict = null,
            Dismissal = new Dismissal(change.ReasonCode!.Value, change.DuplicateOf) { OriginalVerdict = draft.DuplicateTarget?.Verdict },
            Flags = draft.Claim.Flags & ~ClaimFlags.OriginalChanged,
        };
        return null;
    }

    private static IEnumerable<ReviewError> DismissErrors(ReviewDraft draft, ReviewChange change)
    {
        bool duplicate = change.ReasonCode == DismissReason.Duplicate;
        if (change.ReasonCode is null)
        {
            yield return new("/reasonCode", "required", "reasonCode is needed.");
        }
        else if (!duplicate && change.DuplicateOf is not null)
        {
            yield return new("/duplicateOf", "onlyForDuplicates", "duplicateOf goes with the reasonCode duplicate only.");
        }
        else if (duplicate && change.DuplicateOf is null)
        {
            yield return new("/duplicateOf", "required", "duplicateOf is needed: the id of the claim that is kept.");
        }
        else if (duplicate && change.DuplicateOf == draft.Claim.Id)
        {
            yield return new("/duplicateOf", "duplicateOfItself", "A claim cannot be a duplicate of itself.");
        }
        else if (duplicate && draft.DuplicateTarget is null)
        {
            yield return new("/duplicateOf", "unknownClaim", "There is no claim with this id.");
        }
        else if (duplicate && draft.DuplicateTarget?.Dismissal?.DuplicateOf is { } kept)
        {
            // Pointing only to claims that are no duplicates themselves keeps cycles out.
            yield return new("/duplicateOf", "isDuplicate", $"That claim is itself a duplicate of {kept}; name the one that is kept.");
        }
        else if (duplicate && draft.DuplicateTarget is { Status: ReviewStatus.NotCheckable or ReviewStatus.Superseded } target)
        {
            yield return new("/duplicateOf", "notKept", $"That claim is {ReviewCodes.Name(target.Status)}; name one that is kept.");
        }
    }

    private static ReviewOutcome? Decide(ReviewDraft draft)
    {
        if (draft.LeasedByOther() is { } leased)
        {
            return leased;
        }

        var claim = draft.Claim;
        ReviewError[] errors =
        [
            .. claim.Verdict is null ? (ReviewError[])[new("/verdict", "required", "verdict is needed.")] : [],
            .. ReviewInput.Required("/rationale", claim.Rationale, ReviewLimits.Rationale),
            .. claim.Verdict is { } given ? EvidenceRule.Broken(given, claim.Evidence, claim.Searched, draft.Pieces()) : [],
        ];
        if (Invalid(errors) is { } invalid)
        {
            return invalid;
        }

        draft.Action = ReviewActions.Decide;
        draft.Why = claim.Rationale;
        bool second = draft.Policy.NeedsSecondReview(claim);
        draft.Claim = Closed(claim) with
        {
            Status = second ? ReviewStatus.AwaitingSecondReview : ReviewStatus.Decided,
            Verdict = second ? null : claim.Verdict,
            Proposal = second ? new Proposal(claim.Verdict!.Value, claim.Rationale!, claim.Searched, draft.Actor.Id, draft.Now) : null,
            Flags = claim.Flags & ~(ClaimFlags.SourceChanged | ClaimFlags.Disagreement | ClaimFlags.OriginalChanged),
        };
        return null;
    }

    private static ReviewOutcome? Approve(ReviewDraft draft, ReviewChange change)
    {
        var proposal = draft.Claim.Proposal!;
        if (PersonName.Same(proposal.Proposer, draft.Actor.Id))
        {
            return draft.Illegal("A second person has to approve; you proposed this decision.");
        }

        if (change.Verdict.Value is { } verdict && verdict != proposal.Verdict)
        {
            return new ReviewOutcome.Invalid([new("/verdict", "notTheProposal", "Approving keeps the proposed verdict; return the claim to change it.")]);
        }

        draft.Action = ReviewActions.Approve;
        draft.Why = change.Reason;
        draft.Claim = draft.Claim with
        {
            Status = ReviewStatus.Decided,
            Verdict = proposal.Verdict,
            Rationale = proposal.Rationale,
            Searched = proposal.Searched,
            Proposal = null,
        };
        return null;
    }

    private static ReviewOutcome? Return(ReviewDraft draft, ReviewChange change)
    {
        var proposal = draft.Claim.Proposal!;
        if (PersonName.Same(proposal.Proposer, draft.Actor.Id))
        {
            return draft.Illegal("A second person has to return it; you proposed this decision.");
        }

        if (Invalid(ReviewInput.Required("/reason", change.Reason, ReviewLimits.Reason)) is { } invalid)
        {
            return invalid;
        }

        draft.Action = ReviewActions.Return;
        draft.Why = change.Reason;
        draft.Claim = draft.Claim with
        {
            Status = ReviewStatus.InReview,
            TakenFrom = ReviewStatus.Unreviewed,
            Lease = draft.NewLease(proposal.Proposer),
            Proposal = null,
            Flags = draft.Claim.Flags | ClaimFlags.Disagreement,
        };
        return null;
    }

    private static ReviewOutcome.Invalid? Reopen(ReviewDraft draft, ReviewChange change)
    {
        if (Invalid(ReviewInput.Required("/reason", change.Reason, ReviewLimits.Reason)) is { } invalid)
        {
            return invalid;
        }

        draft.Action = ReviewActions.Reopen;
        draft.Why = change.Reason;
        draft.Claim = draft.Claim with
        {
            Status = ReviewStatus.InReview,
            TakenFrom = ReviewStatus.Unreviewed,
            Lease = draft.NewLease(draft.Actor.Id),
            Verdict = null,
            Dismissal = null,
            Flags = draft.Claim.Flags | ClaimFlags.Reopened,
        };
        return null;
    }

    private static Claim Closed(Claim claim) => claim with { Lease = null, TakenFrom = null, Dismissal = null, Proposal = null };

    private static ReviewOutcome.Invalid? Invalid(IEnumerable<ReviewError> errors) =>
        errors.ToArray() is { Length: > 0 } all ? new ReviewOutcome.Invalid(all) : null;
}
