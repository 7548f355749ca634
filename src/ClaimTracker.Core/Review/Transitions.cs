using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

/// <summary>The names of the workflow's transitions and of the other changes, as they stand in the history.</summary>
public static class ReviewActions
{
    public const string Created = "created";
    public const string Take = "take";
    public const string Renew = "renew";
    public const string Release = "release";
    public const string Expire = "expire";
    public const string RequestInfo = "requestInfo";
    public const string Dismiss = "dismiss";
    public const string Decide = "decide";
    public const string Approve = "approve";
    public const string Return = "return";
    public const string Reopen = "reopen";

    /// <summary>ClaimTracker took back a dismissal that would have made two claims duplicates of each other.</summary>
    public const string Withdraw = "withdraw";

    /// <summary>ClaimTracker put a duplicate back into the queue, because the claim that was kept did not stay as it was.</summary>
    public const string OriginalChanged = "originalChanged";
    public const string Assign = "assign";
    public const string AddEvidence = "addEvidence";
    public const string RetractEvidence = "retractEvidence";
    public const string Note = "note";
    public const string Edit = "edit";
    public const string SourceChanged = "sourceChanged";
    public const string Superseded = "superseded";
    public const string Revived = "revived";
}

/// <summary>The one table of the review workflow: which transition leads where, and what it needs.</summary>
internal static class Transitions
{
    private static readonly ReviewStatus[] Open = [ReviewStatus.Unreviewed, ReviewStatus.InReview, ReviewStatus.NeedsInfo];

    /// <summary>All transitions out of the claim's status for this actor at this time.</summary>
    public static IReadOnlyList<Transition> From(Claim claim, Actor actor, ReviewPolicy policy, DateTimeOffset now)
    {
        claim = claim.WithoutExpiredLease(now);
        if (!IsPerson(actor) || !actor.Has(Roles.Checker))
        {
            return [];
        }

        bool leasedByOther = claim.LeasedToOther(actor.Id, now) is not null;
        return [.. All(claim, actor, policy, leasedByOther)];
    }

    public static bool IsPerson(Actor actor) => actor.Id.Length > 0 && !PersonName.IsReserved(actor.Id);

    private static IEnumerable<Transition> All(Claim claim, Actor actor, ReviewPolicy policy, bool leasedByOther)
    {
        if (claim.Status is ReviewStatus.Unreviewed or ReviewStatus.NeedsInfo && !leasedByOther)
        {
            yield return new(ReviewActions.Take, ReviewStatus.InReview, []);
        }

        if (claim.Status == ReviewStatus.InReview && (!leasedByOther || actor.Has(Roles.Reviewer)))
        {
            yield return new(ReviewActions.Release, claim.TakenFrom ?? ReviewStatus.Unreviewed, []);
        }

        if (claim.Status == ReviewStatus.InReview && !leasedByOther)
        {
            yield return new(ReviewActions.RequestInfo, ReviewStatus.NeedsInfo, ["reason"]);
        }

        if (Open.Contains(claim.Status) && !leasedByOther)
        {
            yield return new(ReviewActions.Dismiss, ReviewStatus.NotCheckable, ["reasonCode"]);
            yield return new(
                ReviewActions.Decide,
                policy.NeedsSecondReview(claim) ? ReviewStatus.AwaitingSecondReview : ReviewStatus.Decided,
                ["verdict", "rationale"]);
        }

        if (claim is { Status: ReviewStatus.AwaitingSecondReview, Proposal: { } proposal } && !PersonName.Same(proposal.Proposer, actor.Id))
        {
            yield return new(ReviewActions.Approve, ReviewStatus.Decided, []);
            yield return new(ReviewActions.Return, ReviewStatus.InReview, ["reason"]);
        }

        if (claim.Status is ReviewStatus.Decided or ReviewStatus.NotCheckable)
        {
            yield return new(ReviewActions.Reopen, ReviewStatus.InReview, ["reason"]);
        }
    }

    /// <summary>The transition's name for going from one status to another, whoever asks; null where the workflow has none.</summary>
    public static string? Name(Claim claim, ReviewStatus to, ReviewPolicy policy) => (claim.Status, to) switch
    {
        (ReviewStatus.Unreviewed or ReviewStatus.NeedsInfo, ReviewStatus.InReview) => ReviewActions.Take,
        (ReviewStatus.InReview, ReviewStatus.InReview) => ReviewActions.Renew,
        (ReviewStatus.InReview, ReviewStatus.Unreviewed) when (claim.TakenFrom ?? ReviewStatus.Unreviewed) == to => ReviewActions.Release,
        (ReviewStatus.InReview, ReviewStatus.NeedsInfo) => ReviewActions.RequestInfo,
        (ReviewStatus.Unreviewed or ReviewStatus.InReview or ReviewStatus.NeedsInfo, ReviewStatus.NotCheckable) => ReviewActions.Dismiss,
        (ReviewStatus.Unreviewed or ReviewStatus.InReview or ReviewStatus.NeedsInfo, ReviewStatus.Decided) => ReviewActions.Decide,
        (ReviewStatus.Unreviewed or ReviewStatus.InReview or ReviewStatus.NeedsInfo, ReviewStatus.AwaitingSecondReview)
            when policy.NeedsSecondReview(claim) => ReviewActions.Decide,
        (ReviewStatus.AwaitingSecondReview, ReviewStatus.Decided) => ReviewActions.Approve,
        (ReviewStatus.AwaitingSecondReview, ReviewStatus.InReview) => ReviewActions.Return,
        (ReviewStatus.Decided or ReviewStatus.NotCheckable, ReviewStatus.InReview) => ReviewActions.Reopen,
        _ => null,
    };
}
