using ClaimTracker.Core.Review;

namespace ClaimTracker.FaultTests.Model;

public enum StepKind
{
    Take,
    Release,
    Decide,
    Approve,
    Return,
    Reopen,
    Dismiss,
    RequestInfo,
    AddEvidence,
    Note,
    WaitForExpiry,
}

/// <summary>One request of a random history.</summary>
/// <param name="Stale">Sent with the revision before.</param>
/// <param name="LostAnswer">Sent twice with one operation id, because the first answer never came.</param>
public sealed record Step(int Actor, StepKind Kind, bool Stale, bool LostAnswer)
{
    public ReviewAction ToAction() => Kind switch
    {
        StepKind.Take => new ReviewAction.TakeLease(),
        StepKind.Release => new ReviewAction.ReleaseLease(),
        StepKind.AddEvidence => new ReviewAction.AddEvidence([new NewEvidence("https://example.org/e", Stance.Supports)]),
        StepKind.Decide => new ReviewAction.Patch(new ReviewChange { Status = ReviewStatus.Decided, Verdict = new(Verdict.Supported), Rationale = new("Because.") }),
        StepKind.Approve => new ReviewAction.Patch(new ReviewChange { Status = ReviewStatus.Decided }),
        StepKind.Return or StepKind.Reopen => new ReviewAction.Patch(new ReviewChange { Status = ReviewStatus.InReview, Reason = "Again." }),
        StepKind.Dismiss => new ReviewAction.Patch(new ReviewChange { Status = ReviewStatus.NotCheckable, ReasonCode = DismissReason.Opinion }),
        StepKind.RequestInfo => new ReviewAction.Patch(new ReviewChange { Status = ReviewStatus.NeedsInfo, Reason = "When?" }),
        _ => new ReviewAction.Patch(new ReviewChange { Note = "A remark." }),
    };

    public override string ToString() => $"{Actor}:{Kind}{(Stale ? " stale" : "")}{(LostAnswer ? " twice" : "")}";
}
