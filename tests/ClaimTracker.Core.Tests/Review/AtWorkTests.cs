using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Tests.Review;

/// <summary>What a person who works on a claim may rely on.</summary>
public sealed class AtWorkTests
{
    private static readonly ReviewWorkflow Workflow = new(new ReviewPolicy());
    private static readonly ReviewWorkflow Careful = new(new ReviewPolicy { SecondReviewKinds = [ClaimKind.Casualties] });
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(20);

    [Fact]
    public void Renewing_the_lease_does_not_cost_the_holder_the_next_decision()
    {
        var taken = Changed(Any.Claim(), Any.Ana, new ReviewAction.TakeLease());
        var renewed = Changed(taken, Any.Ana, new ReviewAction.TakeLease(), Any.Now + Later);
        var again = Changed(renewed, Any.Ana, new ReviewAction.TakeLease(), Any.Now + Later + Later);

        Assert.Equal((4L, 2L), (again.Revision, again.SameSince));
        Assert.IsType<ReviewDecision.Changed>(Decide(again, Any.Ana, Decision(), Any.Now + Later + Later, seen: 2));
        Assert.IsType<ReviewDecision.Changed>(Decide(again, Any.Ana, Decision(), Any.Now + Later + Later, seen: 3));
        Stale(Decide(again, Any.Ana, Decision(), Any.Now + Later + Later, seen: 1));
        Stale(Decide(again, Any.Ana, Decision(), Any.Now + Later + Later, seen: 5));
    }

    [Fact]
    public void Any_other_change_after_a_renewal_is_one_to_be_seen()
    {
        var taken = Changed(Any.Claim(), Any.Ana, new ReviewAction.TakeLease());
        var renewed = Changed(taken, Any.Ana, new ReviewAction.TakeLease());
        var noted = Changed(renewed, Any.Ben, Note("Look at page 3."));

        Assert.Null(noted.SameSince);
        Stale(Decide(noted, Any.Ana, Decision(), Any.Now, seen: 2));
        var withNote = Changed(taken, Any.Ana, new ReviewAction.Patch(new ReviewChange { Status = ReviewStatus.InReview, Note = "Still at it." }));
        Assert.Null(withNote.SameSince);
    }

    [Fact]
    public void Whoever_saves_a_draft_keeps_the_lease_and_others_do_not_extend_it()
    {
        var taken = Changed(Any.Claim(), Any.Ana, new ReviewAction.TakeLease());
        ReviewAction[] work = [new ReviewAction.Patch(new ReviewChange { Rationale = new("So far:") }), Note("?"), new ReviewAction.AddEvidence([Any.Evidence(Stance.Context)])];

        Assert.All(work, action => Assert.Equal(Any.Now + Later + Lease.Duration, Changed(taken, Any.Ana, action, Any.Now + Later).Lease!.ExpiresAt));
        Assert.Equal(taken.Lease, Changed(taken, Any.Ben, Note("?"), Any.Now + Later).Lease);
    }

    [Fact]
    public void A_claim_that_was_given_back_is_kept_from_that_person_for_a_while()
    {
        var released = Changed(Changed(Any.Claim(), Any.Ana, new ReviewAction.TakeLease()), Any.Ana, new ReviewAction.ReleaseLease());

        Assert.True(released.Released!.KeepsFrom("Ana", Any.Now + Later));
        Assert.False(released.Released.KeepsFrom("ben", Any.Now + Later));
        Assert.False(released.Released.KeepsFrom("ana", Any.Now + Release.Pause));
    }

    [Theory]
    [InlineData("Ana")]
    [InlineData("ANA")]
    [InlineData("аnа")]
    [InlineData("an\u200Ba")]
    public void Nobody_approves_their_own_proposal_under_a_name_that_looks_the_same(string alias)
    {
        var proposed = Changed(Careful, Any.Claim(), Any.Ana, Decision());
        var other = new Actor(alias, Any.Ana.Roles);

        Assert.Empty(Careful.Allowed(proposed, other, Any.Now));
        Assert.IsType<ReviewDecision.Refused>(Careful.Decide(new ReviewContext(proposed, Any.Request(Any.Status(ReviewStatus.Decided), other), Any.Now)));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164")]
    [InlineData(" \u2060 ")]
    public void A_rationale_that_nobody_can_see_does_not_count(string rationale)
    {
        var change = new ReviewChange { Status = ReviewStatus.Decided, Verdict = new(Verdict.Supported), Rationale = new(rationale), AddEvidence = [Any.Evidence(Stance.Supports)] };

        Assert.Equal("/rationale", Invalid(Any.Claim(), Any.Ana, new ReviewAction.Patch(change)).Errors[0].Pointer);
    }

    [Theory]
    [InlineData("https://example.org/\na")]
    [InlineData("https://example.org/\0")]
    [InlineData("https://example.org/\u202Etxt")]
    [InlineData("https://example.org/\u200B")]
    [InlineData("https://exa\u00ADmple.org/")]
    [InlineData(" https://example.org/")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://user@example.org/")]
    [InlineData("ftp://example.org/")]
    public void An_address_that_does_not_show_as_it_is_stored_is_refused(string url)
    {
        var evidence = new NewEvidence("https://example.org/", Stance.Supports, ArchivedUrl: url);

        Assert.Equal("/addEvidence/0/archivedUrl", Invalid(Any.Claim(), Any.Ana, new ReviewAction.Patch(new ReviewChange { AddEvidence = [evidence] })).Errors[0].Pointer);
        Assert.Equal("/0/url", Invalid(Any.Claim(), Any.Ana, new ReviewAction.AddEvidence([evidence with { Url = url, ArchivedUrl = null }])).Errors[0].Pointer);
    }

    [Fact]
    public void Controls_are_refused_in_everything_that_people_write()
    {
        const string Escape = "\u001B[31m";
        var change = new ReviewChange
        {
            Rationale = new(Escape),
            Searched = new(Escape),
            Note = Escape + "x",
            Assignee = new("an\u202Ea"),
            Tags = new([Escape + "x"]),
            AddEvidence = [new NewEvidence("https://example.org/", Stance.Context, Title: Escape, Source: Escape, Note: Escape)],
        };

        Assert.Equal(
            ["/rationale", "/searched", "/note", "/assignee", "/tags/0", "/addEvidence/0/title", "/addEvidence/0/source", "/addEvidence/0/note"],
            Invalid(Any.Claim(), Any.Rita, new ReviewAction.Patch(change)).Errors.Select(error => error.Pointer));
    }

    [Fact]
    public void Contested_needs_two_sources_whatever_is_sent()
    {
        NewEvidence[] oneSource = [new("https://example.org/a", Stance.Supports), new("http://www.example.org/a/#b", Stance.Refutes)];
        NewEvidence[] twoSources = [oneSource[0], new("https://example.org/b", Stance.Refutes)];

        var refused = Assert.IsType<ReviewDecision.Refused>(Contested(Any.Claim(), oneSource, []));
        Assert.Equal("sameSource", Assert.IsType<ReviewOutcome.Invalid>(refused.Outcome).Errors[0].Code);
        Assert.IsType<ReviewDecision.Changed>(Contested(Any.Claim(), twoSources, []));

        // what the claim has already counts with what comes
        var withOne = Any.Claim() with { Evidence = new EvidenceTally(1, 0, 0) };
        Evidence[] there = [new("e1", oneSource[0], "ana", Any.Now)];
        Assert.IsType<ReviewDecision.Refused>(Contested(withOne, [oneSource[1]], there));
        Assert.IsType<ReviewDecision.Changed>(Contested(withOne, [twoSources[1]], there));
    }

    [Fact]
    public void A_contested_decision_keeps_its_two_sources()
    {
        Evidence[] pieces =
        [
            new("e1", new("https://example.org/a", Stance.Supports), "ana", Any.Now),
            new("e2", new("https://example.org/a", Stance.Refutes), "ana", Any.Now),
            new("e3", new("https://example.org/b", Stance.Refutes), "ana", Any.Now),
        ];
        var decided = Any.Claim(ReviewStatus.Decided) with { Verdict = Verdict.Contested, Evidence = new EvidenceTally(1, 2, 0) };

        Assert.IsType<ReviewDecision.Refused>(Retract(pieces[2]));
        Assert.IsType<ReviewDecision.Changed>(Retract(pieces[1]));

        ReviewDecision Retract(Evidence piece) => Workflow.Decide(
            new ReviewContext(decided, Any.Request(new ReviewAction.RetractEvidence(piece.Id, "Wrong."), Any.Ana), Any.Now) { Retracting = piece, Evidence = pieces });
    }

    [Fact]
    public void A_priority_that_is_taken_back_is_the_machines_again()
    {
        var raised = Changed(Any.Claim(), Any.Rita, new ReviewAction.Patch(new ReviewChange { Priority = 999 }));

        Assert.Equal(720, Changed(raised, Any.Rita, new ReviewAction.Patch(new ReviewChange { ResetPriority = true })).Priority);
        Assert.IsType<ReviewDecision.Refused>(Decide(raised, Any.Ana, new ReviewAction.Patch(new ReviewChange { ResetPriority = true }), Any.Now, null));
    }

    private static ReviewAction.Patch Note(string note) => new(new ReviewChange { Note = note });

    private static ReviewAction Decision() => Any.CompletePatch(ReviewStatus.Decided, ReviewStatus.Unreviewed);

    private static ReviewDecision Contested(Claim claim, NewEvidence[] added, Evidence[] there) => Workflow.Decide(new ReviewContext(
        claim,
        Any.Request(
            new ReviewAction.Patch(new ReviewChange { Status = ReviewStatus.Decided, Verdict = new(Verdict.Contested), Rationale = new("Both."), AddEvidence = added }),
            Any.Ana),
        Any.Now)
    { Evidence = there });

    private static ReviewDecision Decide(Claim claim, Actor actor, ReviewAction action, DateTimeOffset now, long? seen) =>
        Workflow.Decide(new ReviewContext(claim, Any.Request(action, actor) with { IfRevision = seen }, now));

    private static void Stale(ReviewDecision decision) => Assert.IsType<ReviewOutcome.Stale>(Assert.IsType<ReviewDecision.Refused>(decision).Outcome);

    private static Claim Changed(Claim claim, Actor actor, ReviewAction action, DateTimeOffset? now = null) =>
        Assert.IsType<ReviewDecision.Changed>(Workflow.Decide(new ReviewContext(claim, Any.Request(action, actor), now ?? Any.Now))).After;

    private static Claim Changed(ReviewWorkflow workflow, Claim claim, Actor actor, ReviewAction action) =>
        Assert.IsType<ReviewDecision.Changed>(workflow.Decide(new ReviewContext(claim, Any.Request(action, actor), Any.Now))).After;

    private static ReviewOutcome.Invalid Invalid(Claim claim, Actor actor, ReviewAction action) => Assert.IsType<ReviewOutcome.Invalid>(
        Assert.IsType<ReviewDecision.Refused>(Workflow.Decide(new ReviewContext(claim, Any.Request(action, actor), Any.Now))).Outcome);
}
