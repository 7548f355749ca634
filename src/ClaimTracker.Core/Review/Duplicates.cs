using ClaimTracker.Core.Claims;

namespace ClaimTracker.Core.Review;

/// <summary>What becomes of a claim that was dismissed as a duplicate when the claim that was kept does not stay as it was. Pure.</summary>
public static class Duplicates
{
    /// <summary>Puts the duplicate back into the queue, flagged, where the claim it was a duplicate of says nothing about it any more, or something else.</summary>
    /// <param name="duplicate">A visible claim.</param>
    /// <param name="original">The claim that was kept; null where nobody can see it any more.</param>
    /// <returns>Null where the dismissal still holds.</returns>
    public static ReviewDecision.Changed? Reconsider(Claim duplicate, Claim? original, DateTimeOffset now)
    {
        if (duplicate is not { Status: ReviewStatus.NotCheckable, Dismissal: { Reason: DismissReason.Duplicate, DuplicateOf: { } kept } dismissal })
        {
            return null;
        }

        string? why = original switch
        {
            null => "was deleted",
            { Status: ReviewStatus.Superseded } => "is no longer in its document",
            { Status: ReviewStatus.NotCheckable } => "was dismissed itself",
            { Status: ReviewStatus.Decided, Verdict: { } verdict } when dismissal.OriginalVerdict is { } seen && seen != verdict =>
                $"was decided {ReviewCodes.Name(verdict)} after it had been {ReviewCodes.Name(seen)}",
            _ => null,
        };
        if (why is null)
        {
            return null;
        }

        var after = duplicate with { Status = ReviewStatus.Unreviewed, Dismissal = null, Flags = duplicate.Flags | ClaimFlags.OriginalChanged };
        return ReviewDraft.Changed(duplicate, after, ReviewActions.OriginalChanged, $"{kept}, which this claim was a duplicate of, {why}.", now);
    }

    /// <summary>The duplicate with the verdict that its original has got since, to notice another one later; null where there is nothing to note.</summary>
    /// <remarks>Nothing that a person sees: no revision, so that nobody's edit is refused for it.</remarks>
    public static Claim? Noted(Claim duplicate, Claim? original) =>
        duplicate is { Status: ReviewStatus.NotCheckable, Dismissal: { DuplicateOf: not null, OriginalVerdict: null } dismissal }
            && original is { Status: ReviewStatus.Decided, Verdict: { } verdict }
            ? duplicate with { Dismissal = dismissal with { OriginalVerdict = verdict } }
            : null;
}
