namespace ClaimTracker.Core.Review;

/// <summary>Applies a merge patch: the fields first, then the transition that the status asks for.</summary>
internal static class PatchApplier
{
    public static ReviewOutcome? Apply(ReviewDraft draft, ReviewChange change)
    {
        string? transition = null;
        if (change.Status is { } status)
        {
            transition = Transitions.Name(draft.Claim, status, draft.Policy);
            if (transition is null)
            {
                return draft.Illegal($"There is no way from {ReviewCodes.Name(draft.Claim.Status)} to {ReviewCodes.Name(status)}.");
            }
        }

        return Forbidden(draft, change)
            ?? Misplaced(draft, change, transition)
            ?? Drafts(draft, change, transition)
            ?? Evidence(draft, change)
            ?? Plain(draft, change)
            ?? (transition is null ? null : TransitionApplier.Apply(draft, transition, change));
    }

    private static ReviewOutcome.Forbidden? Forbidden(ReviewDraft draft, ReviewChange change) =>
        (change.Assignee.IsGiven || change.Priority is not null || change.ResetPriority) && !draft.Actor.Has(Roles.Reviewer)
            ? new ReviewOutcome.Forbidden("Assigning and changing priorities needs the role reviewer.")
            : null;

    /// <summary>Fields that only mean something with a certain transition.</summary>
    private static ReviewOutcome.Invalid? Misplaced(ReviewDraft draft, ReviewChange change, string? transition)
    {
        var errors = new List<ReviewError>();
        if (change.Verdict.Value is not null && transition is not (ReviewActions.Decide or ReviewActions.Approve))
        {
            errors.Add(new("/verdict", "onlyWithDecided", "A verdict goes with the status decided."));
        }

        if ((change.ReasonCode is not null || change.DuplicateOf is not null) && transition != ReviewActions.Dismiss)
        {
            errors.Add(new(change.ReasonCode is not null ? "/reasonCode" : "/duplicateOf", "onlyWithNotCheckable", "This goes with the status notCheckable."));
        }

        if (change.Reason is not null && transition is null)
        {
            errors.Add(new("/reason", "onlyWithStatus", "A reason goes with a change of status; use note for remarks."));
        }

        if (IsEmpty(change))
        {
            errors.Add(new("", "nothingToChange", "The patch changes nothing."));
        }

        return errors.Count == 0 ? null : new ReviewOutcome.Invalid(errors);
    }

    private static bool IsEmpty(ReviewChange change) =>
        change is { Status: null, Reason: null, ReasonCode: null, DuplicateOf: null, Priority: null, Note: null, AddEvidence.Count: 0 }
        && !change.Verdict.IsGiven && !change.Rationale.IsGiven && !change.Searched.IsGiven && !change.Assignee.IsGiven && !change.Tags.IsGiven && !change.ResetPriority;

    private static ReviewOutcome? Drafts(ReviewDraft draft, ReviewChange change, string? transition)
    {
        if (!change.Rationale.IsGiven && !change.Searched.IsGiven && !change.Verdict.IsGiven)
        {
            return null;
        }

        if (transition is null or ReviewActions.Approve
            && draft.Claim.Status is not (ReviewStatus.Unreviewed or ReviewStatus.InReview or ReviewStatus.NeedsInfo)
            && (change.Rationale.IsGiven || change.Searched.IsGiven || transition is null))
        {
            return draft.Illegal($"The decision of a claim that is {ReviewCodes.Name(draft.Claim.Status)} cannot be edited.");
        }

        if (draft.LeasedByOther() is { } leased)
        {
            return leased;
        }

        var claim = draft.Claim;
        draft.Claim = claim with
        {
            Rationale = change.Rationale.IsGiven ? change.Rationale.Value : claim.Rationale,
            Searched = change.Searched.IsGiven ? change.Searched.Value : claim.Searched,
            Verdict = change.Verdict.IsGiven && transition == ReviewActions.Decide ? change.Verdict.Value : claim.Verdict,
        };
        return null;
    }

    private static ReviewOutcome? Evidence(ReviewDraft draft, ReviewChange change) =>
        change.AddEvidence.Count == 0 ? null : EvidenceApplier.Add(draft, change.AddEvidence, "/addEvidence");

    private static ReviewOutcome? Plain(ReviewDraft draft, ReviewChange change)
    {
        var claim = draft.Claim;
        draft.Claim = claim with
        {
            Assignee = change.Assignee.IsGiven ? NullIfEmpty(change.Assignee.Value) : claim.Assignee,
            Tags = change.Tags.IsGiven ? [.. (change.Tags.Value ?? []).Distinct(StringComparer.Ordinal)] : claim.Tags,
            Priority = change.ResetPriority ? Ingest.IngestLimits.Priority(claim.Facets) : change.Priority ?? claim.Priority,
        };
        draft.Note = change.Note;
        draft.Why = change.Note;
        draft.Action = (change.Assignee.IsGiven, change.AddEvidence.Count > 0, change.Note is not null) switch
        {
            (true, _, _) => ReviewActions.Assign,
            (_, true, _) => ReviewActions.AddEvidence,
            (_, _, true) when IsOnlyNote(change) => ReviewActions.Note,
            _ => ReviewActions.Edit,
        };
        return null;
    }

    private static bool IsOnlyNote(ReviewChange change) => IsEmpty(change with { Note = null });

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
