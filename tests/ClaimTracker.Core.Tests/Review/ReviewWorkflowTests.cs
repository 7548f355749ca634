using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Tests.Review;

public sealed class ReviewWorkflowTests
{
    private static readonly ReviewWorkflow Workflow = new(new ReviewPolicy());
    private static readonly ReviewWorkflow Careful = new(new ReviewPolicy { SecondReviewKinds = [ClaimKind.Casualties] });

    [Theory]
    [InlineData(ReviewStatus.Unreviewed, "take,dismiss,decide")]
    [InlineData(ReviewStatus.InReview, "release,requestInfo,dismiss,decide")]
    [InlineData(ReviewStatus.NeedsInfo, "take,dismiss,decide")]
    [InlineData(ReviewStatus.AwaitingSecondReview, "approve,return")]
    [InlineData(ReviewStatus.Decided, "reopen")]
    [InlineData(ReviewStatus.NotCheckable, "reopen")]
    [InlineData(ReviewStatus.Superseded, "")]
    public void Each_status_allows_exactly_its_transitions(ReviewStatus status, string names)
    {
        var allowed = Workflow.Allowed(Any.Claim(status), Any.Ben, Any.Now);

        Assert.Equal(names.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), allowed.Select(transition => transition.Name).Order());
    }

    [Fact]
    public void What_is_listed_as_allowed_can_be_done_and_nothing_else()
    {
        foreach (var status in Enum.GetValues<ReviewStatus>())
        {
            var claim = Any.Claim(status);
            var allowed = Workflow.Allowed(claim, Any.Ben, Any.Now).Select(transition => transition.To).ToHashSet();
            foreach (var to in Enum.GetValues<ReviewStatus>().Where(to => (status, to) is not (ReviewStatus.InReview, ReviewStatus.InReview)))
            {
                var decision = Decide(claim, Any.Ben, Any.CompletePatch(to, status));
                bool done = decision is ReviewDecision.Changed { After: var after } && after.Status == to;

                Assert.True(done == allowed.Contains(to), $"{status} to {to}: {decision}");
            }
        }
    }

    [Fact]
    public void Taking_leases_for_thirty_minutes_and_the_holder_renews()
    {
        var taken = Changed(Any.Claim(), Any.Ana, new ReviewAction.TakeLease());
        var renewed = Changed(taken.After, Any.Ana, new ReviewAction.TakeLease(), Any.Now + TimeSpan.FromMinutes(10));

        Assert.Equal((ReviewStatus.InReview, "ana", Any.Now + TimeSpan.FromMinutes(30)), (taken.After.Status, taken.After.Lease!.Holder, taken.After.Lease.ExpiresAt));
        Assert.Equal((ReviewActions.Renew, Any.Now + TimeSpan.FromMinutes(40)), (renewed.Action, renewed.After.Lease!.ExpiresAt));
    }

    [Theory]
    [InlineData(ReviewStatus.Decided)]
    [InlineData(ReviewStatus.NotCheckable)]
    [InlineData(ReviewStatus.NeedsInfo)]
    [InlineData(ReviewStatus.InReview)]
    public void Nobody_works_on_a_claim_under_anothers_live_lease(ReviewStatus to)
    {
        var taken = Changed(Any.Claim(), Any.Ana, new ReviewAction.TakeLease()).After;

        var refused = Refused<ReviewOutcome.Leased>(taken, Any.Ben, Any.CompletePatch(to, ReviewStatus.InReview));

        Assert.Equal("ana", refused.Lease.Holder);
    }

    [Fact]
    public void An_expired_lease_counts_as_none_at_once()
    {
        var taken = Changed(Any.Claim(), Any.Ana, new ReviewAction.TakeLease()).After;

        var next = Changed(taken, Any.Ben, new ReviewAction.TakeLease(), Any.Now + Lease.Duration);

        Assert.Equal((ReviewActions.Take, "ben"), (next.Action, next.After.Lease!.Holder));
    }

    [Theory]
    [InlineData(ReviewStatus.Unreviewed)]
    [InlineData(ReviewStatus.NeedsInfo)]
    public void A_released_claim_goes_back_to_where_it_was_taken_from_and_keeps_its_drafts(ReviewStatus from)
    {
        var taken = Changed(Any.Claim(from), Any.Ana, new ReviewAction.TakeLease()).After;
        var drafted = Changed(taken, Any.Ana, new ReviewAction.Patch(new ReviewChange { Rationale = new("So far:") })).After;

        var released = Changed(drafted, Any.Ana, new ReviewAction.ReleaseLease()).After;
        var expired = ReviewWorkflow.Expire(drafted, Any.Now + Lease.Duration)!.After;

        Assert.Equal((from, "So far:", null), (released.Status, released.Rationale, released.Lease));
        Assert.Equal((from, "So far:", null), (expired.Status, expired.Rationale, expired.Lease));
    }

    [Fact]
    public void Only_a_reviewer_releases_anothers_lease_assigns_and_sets_priorities()
    {
        var taken = Changed(Any.Claim(), Any.Ana, new ReviewAction.TakeLease()).After;

        Refused<ReviewOutcome.Leased>(taken, Any.Ben, new ReviewAction.ReleaseLease());
        Changed(taken, Any.Rita, new ReviewAction.ReleaseLease());
        Refused<ReviewOutcome.Forbidden>(taken, Any.Ben, new ReviewAction.Patch(new ReviewChange { Assignee = new("ben") }));
        Refused<ReviewOutcome.Forbidden>(taken, Any.Ben, new ReviewAction.Patch(new ReviewChange { Priority = 5 }));
        Assert.Equal("ben", Changed(taken, Any.Rita, new ReviewAction.Patch(new ReviewChange { Assignee = new("ben") })).After.Assignee);
        Assert.Equal(5, Changed(taken, Any.Rita, new ReviewAction.Patch(new ReviewChange { Priority = 5 })).After.Priority);
    }

    [Fact]
    public void A_key_or_a_reader_is_no_reviewer()
    {
        var note = new ReviewAction.Patch(new ReviewChange { Note = "?" });

        Refused<ReviewOutcome.Forbidden>(Any.Claim(), new Actor("", Roles.Reader | Roles.Checker), note);
        Refused<ReviewOutcome.Forbidden>(Any.Claim(), new Actor("ana", Roles.Reader), note);
        Refused<ReviewOutcome.Forbidden>(Any.Claim(), Actor.System, note);
    }

    [Theory]
    [InlineData(Verdict.Supported, "", null, "/addEvidence")]
    [InlineData(Verdict.Refuted, "", "Everywhere", "/addEvidence")]
    [InlineData(Verdict.Supported, "context", null, null)]
    [InlineData(Verdict.Unproven, "", null, "/searched")]
    [InlineData(Verdict.Unproven, "", "Two archives", null)]
    [InlineData(Verdict.Contested, "supports", null, "/addEvidence")]
    [InlineData(Verdict.Contested, "supports,refutes", null, null)]
    public void A_verdict_rests_on_evidence(Verdict verdict, string stances, string? searched, string? missing)
    {
        var change = new ReviewChange
        {
            Status = ReviewStatus.Decided,
            Verdict = new(verdict),
            Rationale = new("Because."),
            Searched = searched is null ? default : new(searched),
            AddEvidence = [.. stances.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(stance => Any.Evidence(Enum.Parse<Stance>(stance, ignoreCase: true)))],
        };

        var decision = Decide(Any.Claim(), Any.Ana, new ReviewAction.Patch(change));

        if (missing is null)
        {
            Assert.Equal(verdict, Assert.IsType<ReviewDecision.Changed>(decision).After.Verdict);
        }
        else
        {
            var invalid = Assert.IsType<ReviewOutcome.Invalid>(Assert.IsType<ReviewDecision.Refused>(decision).Outcome);
            Assert.Equal(missing, Assert.Single(invalid.Errors).Pointer);
        }
    }

    [Fact]
    public void Evidence_that_a_decision_rests_on_cannot_be_retracted()
    {
        var decided = Changed(Any.Claim(), Any.Ana, Any.CompletePatch(ReviewStatus.Decided, ReviewStatus.Unreviewed));
        var evidence = Assert.Single(decided.Added);
        var retract = new ReviewAction.RetractEvidence(evidence.Id, "Wrong place");

        Refused<ReviewOutcome.Illegal>(decided.After, Any.Ana, retract, evidence);
        var second = Changed(decided.After, Any.Ben, new ReviewAction.AddEvidence([Any.Evidence(Stance.Context)])).After;
        var retracted = Changed(second, Any.Ana, retract, retracting: evidence);

        Assert.Equal(new EvidenceTally(0, 0, 1), retracted.After.Evidence);
        Assert.Equal("Wrong place", retracted.Retracted!.Retracted!.Reason);
        Refused<ReviewOutcome.Illegal>(retracted.After, Any.Ana, retract, retracted.Retracted);
    }

    [Fact]
    public void A_second_review_needs_a_second_person()
    {
        var proposed = Changed(Careful, Any.Claim(), Any.Ana, Any.CompletePatch(ReviewStatus.Decided, ReviewStatus.Unreviewed)).After;
        Assert.Equal((ReviewStatus.AwaitingSecondReview, null, "ana"), (proposed.Status, proposed.Verdict, proposed.Proposal!.Proposer));
        Assert.Empty(Careful.Allowed(proposed, Any.Ana, Any.Now));

        RefusedBy<ReviewOutcome.Illegal>(Careful, proposed, Any.Ana, Any.Status(ReviewStatus.Decided));
        var approved = Changed(Careful, proposed, Any.Ben, Any.Status(ReviewStatus.Decided)).After;
        Assert.Equal((ReviewStatus.Decided, Verdict.Supported, null), (approved.Status, approved.Verdict, approved.Proposal));

        RefusedBy<ReviewOutcome.Invalid>(Careful, proposed, Any.Ben, Any.Status(ReviewStatus.InReview));
        var returned = Changed(Careful, proposed, Any.Ben, Any.Status(ReviewStatus.InReview, "Check the date.")).After;
        Assert.Equal((ReviewStatus.InReview, "ana", ClaimFlags.Disagreement), (returned.Status, returned.Lease!.Holder, returned.Flags));
    }

    [Fact]
    public void Reopening_needs_a_reason_leases_to_the_actor_and_drops_the_verdict()
    {
        var decided = Changed(Any.Claim(), Any.Ana, Any.CompletePatch(ReviewStatus.Decided, ReviewStatus.Unreviewed)).After;

        Refused<ReviewOutcome.Invalid>(decided, Any.Ben, Any.Status(ReviewStatus.InReview));
        var reopened = Changed(decided, Any.Ben, Any.Status(ReviewStatus.InReview, "New report."));

        Assert.Equal((ReviewStatus.InReview, null, "ben", ClaimFlags.Reopened), (reopened.After.Status, reopened.After.Verdict, reopened.After.Lease!.Holder, reopened.After.Flags));
        Assert.Contains(new FieldChange("verdict", "supported", null), reopened.Changes);
        Assert.Equal("New report.", reopened.Why);
    }

    [Theory]
    [InlineData(null, null, "/reasonCode")]
    [InlineData(DismissReason.Duplicate, null, "/duplicateOf")]
    [InlineData(DismissReason.Duplicate, "self", "/duplicateOf")]
    [InlineData(DismissReason.Duplicate, "unknown", "/duplicateOf")]
    [InlineData(DismissReason.Duplicate, "duplicate", "/duplicateOf")]
    [InlineData(DismissReason.Opinion, "other", "/duplicateOf")]
    [InlineData(DismissReason.Duplicate, "other", null)]
    [InlineData(DismissReason.Opinion, null, null)]
    public void Dismissing_needs_a_reason_and_duplicates_never_go_in_circles(DismissReason? reason, string? target, string? pointer)
    {
        var claim = Any.Claim();
        var other = Any.Claim() with { Id = new ClaimId(claim.Id.Document, "bbbbbbbbbbbb") };
        var (id, found) = target switch
        {
            "self" => (claim.Id, null),
            "unknown" => (other.Id, null),
            "duplicate" => (other.Id, other with { Dismissal = new Dismissal(DismissReason.Duplicate, claim.Id) }),
            "other" => (other.Id, other),
            _ => ((ClaimId?)null, (Claim?)null),
        };
        var change = new ReviewChange { Status = ReviewStatus.NotCheckable, ReasonCode = reason, DuplicateOf = id };

        var decision = Workflow.Decide(new ReviewContext(claim, Any.Request(new ReviewAction.Patch(change), Any.Ana), Any.Now) { DuplicateTarget = found });

        if (pointer is null)
        {
            Assert.Equal(new Dismissal(reason!.Value, id), Assert.IsType<ReviewDecision.Changed>(decision).After.Dismissal);
        }
        else
        {
            Assert.Equal(pointer, Assert.IsType<ReviewOutcome.Invalid>(Assert.IsType<ReviewDecision.Refused>(decision).Outcome).Errors[0].Pointer);
        }
    }

    [Fact]
    public void Too_long_or_wrong_values_are_named()
    {
        var change = new ReviewChange
        {
            Note = new string('x', ReviewLimits.Note + 1),
            Tags = new(["", new string('t', 51)]),
            Priority = 1000,
            AddEvidence = [new NewEvidence("javascript:alert(1)", Stance.Context, Sha256: "12")],
        };

        var invalid = Refused<ReviewOutcome.Invalid>(Any.Claim(), Any.Rita, new ReviewAction.Patch(change));

        Assert.Equal(
            ["/note", "/tags/0", "/tags/1", "/priority", "/addEvidence/0/url", "/addEvidence/0/sha256"],
            invalid.Errors.Select(error => error.Pointer));
    }

    [Fact]
    public void Every_change_is_one_revision_with_what_it_changed()
    {
        var changed = Changed(Any.Claim(), Any.Ana, new ReviewAction.Patch(new ReviewChange { Tags = new(["flood", "flood"]), Note = "Ask the mayor." }));

        Assert.Equal((2, true, ReviewActions.Edit, "Ask the mayor."), (changed.After.Revision, changed.After.Touched, changed.Action, changed.Why));
        Assert.Equal([new FieldChange("tags", null, "flood")], changed.Changes);
    }

    [Fact]
    public void A_patch_that_changes_nothing_and_fields_without_their_status_are_refused()
    {
        Refused<ReviewOutcome.Invalid>(Any.Claim(), Any.Ana, new ReviewAction.Patch(new ReviewChange()));
        Refused<ReviewOutcome.Invalid>(Any.Claim(), Any.Ana, new ReviewAction.Patch(new ReviewChange { Verdict = new(Verdict.Refuted) }));
        Refused<ReviewOutcome.Invalid>(Any.Claim(), Any.Ana, new ReviewAction.Patch(new ReviewChange { Reason = "?" }));
        Refused<ReviewOutcome.Illegal>(Any.Claim(ReviewStatus.Decided), Any.Ana, new ReviewAction.Patch(new ReviewChange { Rationale = new("Other") }));
    }

    private static ReviewDecision Decide(Claim claim, Actor actor, ReviewAction action) =>
        Workflow.Decide(new ReviewContext(claim, Any.Request(action, actor), Any.Now));

    private static ReviewDecision.Changed Changed(Claim claim, Actor actor, ReviewAction action, DateTimeOffset? now = null, Evidence? retracting = null) =>
        Assert.IsType<ReviewDecision.Changed>(
            Workflow.Decide(new ReviewContext(claim, Any.Request(action, actor), now ?? Any.Now) { Retracting = retracting }));

    private static ReviewDecision.Changed Changed(ReviewWorkflow workflow, Claim claim, Actor actor, ReviewAction action) =>
        Assert.IsType<ReviewDecision.Changed>(workflow.Decide(new ReviewContext(claim, Any.Request(action, actor), Any.Now)));

    private static T Refused<T>(Claim claim, Actor actor, ReviewAction action, Evidence? retracting = null)
        where T : ReviewOutcome =>
        Assert.IsType<T>(Assert.IsType<ReviewDecision.Refused>(
            Workflow.Decide(new ReviewContext(claim, Any.Request(action, actor), Any.Now) { Retracting = retracting })).Outcome);

    private static void RefusedBy<T>(ReviewWorkflow workflow, Claim claim, Actor actor, ReviewAction action)
        where T : ReviewOutcome =>
        Assert.IsType<T>(Assert.IsType<ReviewDecision.Refused>(workflow.Decide(new ReviewContext(claim, Any.Request(action, actor), Any.Now))).Outcome);
}
