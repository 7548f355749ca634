using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;

namespace ClaimTracker.FaultTests.Model;

/// <summary>The review workflow written down a second time, as plainly as possible, for one claim and no concurrency.</summary>
/// <param name="secondReview">Whether the claim's decision needs a second person.</param>
public sealed class ClaimModel(bool secondReview)
{
    private ReviewStatus _status = ReviewStatus.Unreviewed;
    private ReviewStatus _takenFrom = ReviewStatus.Unreviewed;
    private string? _holder;
    private string? _proposer;
    private bool _leaseExpired;

    /// <summary>The last change only renewed a lease: whoever saw the revision before has seen all.</summary>
    private bool _onlyRenewed;
    private int _evidence;

    public long Revision { get; private set; } = 1;

    public void Expire() => _leaseExpired = _holder is not null;

    /// <returns>Name of the outcome.</returns>
    public string Apply(Step step, Actor actor)
    {
        if (step.Stale && !_onlyRenewed)
        {
            return nameof(ReviewOutcome.Stale);
        }

        var before = (_status, _takenFrom, _holder, _proposer);
        if (_leaseExpired)
        {
            _status = _status == ReviewStatus.InReview ? _takenFrom : _status;
            _holder = null;
        }

        bool renews = step.Kind is StepKind.Take or StepKind.Return or StepKind.Reopen && _status == ReviewStatus.InReview;
        string outcome = Change(step.Kind, actor);
        if (outcome == nameof(ReviewOutcome.Applied))
        {
            _onlyRenewed = renews;
            _leaseExpired = false;
            Revision++;
        }
        else
        {
            (_status, _takenFrom, _holder, _proposer) = before;
        }

        return outcome;
    }

    public bool Matches(Claim claim) =>
        (claim.Revision, claim.Status, claim.Lease?.Holder, claim.Proposal?.Proposer, claim.Evidence.Total)
            == (Revision, _status, _holder, _proposer, _evidence)
        && claim.Verdict == (_status == ReviewStatus.Decided ? Verdict.Supported : null);

    public override string ToString() => $"revision {Revision} {_status} held by {_holder} proposed by {_proposer} evidence {_evidence}";

    private string Change(StepKind kind, Actor actor)
    {
        bool open = _status is ReviewStatus.Unreviewed or ReviewStatus.InReview or ReviewStatus.NeedsInfo;
        bool othersLease = _holder is not null && _holder != actor.Id;
        switch (kind)
        {
            case StepKind.Note:
                return nameof(ReviewOutcome.Applied);
            case StepKind.AddEvidence:
                _evidence++;
                return nameof(ReviewOutcome.Applied);
            case StepKind.Take when othersLease:
                return nameof(ReviewOutcome.Leased);
            case StepKind.Take when open:
                _takenFrom = _status == ReviewStatus.InReview ? _takenFrom : _status;
                return To(ReviewStatus.InReview, holder: actor.Id);
            case StepKind.Release when _status == ReviewStatus.InReview:
                return othersLease && !actor.Has(Roles.Reviewer) ? nameof(ReviewOutcome.Leased) : To(_takenFrom);
            case StepKind.RequestInfo when _status == ReviewStatus.InReview:
                return othersLease ? nameof(ReviewOutcome.Leased) : To(ReviewStatus.NeedsInfo);
            case StepKind.Dismiss when open:
                return othersLease ? nameof(ReviewOutcome.Leased) : To(ReviewStatus.NotCheckable);
            case StepKind.Approve when _status == ReviewStatus.AwaitingSecondReview:
                return _proposer == actor.Id ? nameof(ReviewOutcome.Illegal) : To(ReviewStatus.Decided);
            case StepKind.Approve when open && othersLease:
                return nameof(ReviewOutcome.Leased);
            case StepKind.Approve when open:
                return Undrafted();
            case StepKind.Decide when open:
                return Decide(actor, othersLease);
            case StepKind.Return or StepKind.Reopen:
                return BackToReview(actor, othersLease);
            default:
                return nameof(ReviewOutcome.Illegal);
        }
    }

    /// <summary>Deciding with nothing but the status: there is no verdict yet.</summary>
    private static string Undrafted() => nameof(ReviewOutcome.Invalid);

    private string Decide(Actor actor, bool othersLease)
    {
        if (othersLease)
        {
            return nameof(ReviewOutcome.Leased);
        }

        if (_evidence == 0)
        {
            return nameof(ReviewOutcome.Invalid);
        }

        _proposer = secondReview ? actor.Id : null;
        string proposer = _proposer!;
        To(secondReview ? ReviewStatus.AwaitingSecondReview : ReviewStatus.Decided);
        _proposer = secondReview ? proposer : null;
        return nameof(ReviewOutcome.Applied);
    }

    private string BackToReview(Actor actor, bool othersLease)
    {
        switch (_status)
        {
            case ReviewStatus.AwaitingSecondReview when _proposer == actor.Id:
                return nameof(ReviewOutcome.Illegal);
            case ReviewStatus.AwaitingSecondReview:
                _takenFrom = ReviewStatus.Unreviewed;
                return To(ReviewStatus.InReview, holder: _proposer);
            case ReviewStatus.Decided or ReviewStatus.NotCheckable:
                _takenFrom = ReviewStatus.Unreviewed;
                return To(ReviewStatus.InReview, holder: actor.Id);
            case ReviewStatus.Unreviewed or ReviewStatus.NeedsInfo:
                _takenFrom = _status;
                return To(ReviewStatus.InReview, holder: actor.Id);
            case ReviewStatus.InReview when othersLease:
                return nameof(ReviewOutcome.Leased);
            default:
                return To(ReviewStatus.InReview, holder: actor.Id);
        }
    }

    private string To(ReviewStatus status, string? holder = null)
    {
        (_status, _holder, _proposer) = (status, holder, null);
        return nameof(ReviewOutcome.Applied);
    }
}
