using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

/// <summary>A claim while one action is applied to it.</summary>
internal sealed class ReviewDraft
{
    private readonly ReviewContext _context;

    public ReviewDraft(ReviewContext context, ReviewPolicy policy)
    {
        _context = context;
        Policy = policy;
        Claim = context.Claim.WithoutExpiredLease(context.Now);
    }

    public ReviewPolicy Policy { get; }

    /// <summary>The claim as it stands so far.</summary>
    public Claim Claim { get; set; }

    public string Action { get; set; } = ReviewActions.Edit;

    public string? Why { get; set; }

    public string? Note { get; set; }

    public List<Evidence> Added { get; } = [];

    public Evidence? Retracted { get; set; }

    public Evidence? Retracting => _context.Retracting;

    public Claim? DuplicateTarget => _context.DuplicateTarget;

    public Actor Actor => _context.Actor;

    public DateTimeOffset Now => _context.Now;

    /// <summary>All evidence that counts, with what is added now.</summary>
    /// <param name="without">Id of a piece that is being retracted.</param>
    public IReadOnlyList<NewEvidence> Pieces(string? without = null) =>
        [.. _context.Evidence.Concat(Added).Where(evidence => evidence.Id != without).Select(evidence => evidence.Content)];

    public string OperationId => _context.Request.OperationId;

    public Lease NewLease(string holder) => new(holder, Now + Lease.Duration);

    public ReviewOutcome Illegal(string detail) =>
        new ReviewOutcome.Illegal(_context.Claim, detail, Transitions.From(_context.Claim, Actor, Policy, Now));

    /// <summary>Somebody else's live lease refuses the action; null where there is none.</summary>
    public ReviewOutcome? LeasedByOther() =>
        Claim.LeasedToOther(Actor.Id, Now) is { } lease ? new ReviewOutcome.Leased(_context.Claim, lease) : null;

    public ReviewDecision Done()
    {
        FieldChange[] more =
        [
            .. Added.Select(evidence => new FieldChange("evidence", null, evidence.Id)),
            .. Retracted is null ? [] : (FieldChange[])[new("evidence", Retracted.Id, null)],
            .. Note is null || Note == Why ? [] : (FieldChange[])[new("note", null, Note)],
        ];
        if (Claim is { Status: ReviewStatus.InReview, Lease: { } lease } && PersonName.Same(lease.Holder, Actor.Id))
        {
            // Whoever writes is at work: the lease must not run out meanwhile.
            Claim = Claim with { Lease = NewLease(lease.Holder) };
        }

        var changed = Changed(_context.Claim, Claim with { Touched = true }, Action, Why, Now);
        return changed with { Changes = [.. changed.Changes, .. more], Added = Added, Retracted = Retracted };
    }

    public static ReviewDecision.Changed Changed(Claim before, Claim after, string action, string? why, DateTimeOffset now)
    {
        var changes = ClaimDifference.Between(before, after);
        bool renewed = action == ReviewActions.Renew && why is null && changes.All(change => change.Field == "leaseExpiresAt");
        after = after with { Revision = before.Revision + 1, UpdatedAt = now, SameSince = renewed ? before.SameSince ?? before.Revision : null };
        return new(after, action, why, changes, [], null);
    }
}
