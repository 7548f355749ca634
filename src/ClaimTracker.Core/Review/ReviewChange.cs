using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

/// <summary>A field of a merge patch: absent (keep), or given (which may be null: clear).</summary>
public readonly record struct Patched<T>(T? Value, bool IsGiven)
{
    public Patched(T? value)
        : this(value, true)
    {
    }
}

/// <summary>What one request changes. All of it is applied in one transaction as one revision, or none of it.</summary>
public sealed record ReviewChange
{
    /// <summary>The status to go to; which transition that is follows from the status the claim has.</summary>
    public ReviewStatus? Status { get; init; }

    public Patched<Verdict?> Verdict { get; init; }

    public Patched<string> Rationale { get; init; }

    public Patched<string> Searched { get; init; }

    /// <summary>Why: for requestInfo, dismiss, return and reopen.</summary>
    public string? Reason { get; init; }

    public DismissReason? ReasonCode { get; init; }

    public ClaimId? DuplicateOf { get; init; }

    public Patched<string> Assignee { get; init; }

    public Patched<IReadOnlyList<string>> Tags { get; init; }

    public int? Priority { get; init; }

    /// <summary>Back to what the check-worthiness makes of it.</summary>
    public bool ResetPriority { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<NewEvidence> AddEvidence { get; init; } = [];
}

/// <summary>One action on one claim.</summary>
public abstract record ReviewAction
{
    private ReviewAction()
    {
    }

    public sealed record Patch(ReviewChange Change) : ReviewAction;

    /// <summary>Takes the claim or renews the actor's lease.</summary>
    public sealed record TakeLease : ReviewAction;

    public sealed record ReleaseLease : ReviewAction;

    /// <summary>Evidence only: commutative, needs no If-Match.</summary>
    public sealed record AddEvidence(IReadOnlyList<NewEvidence> Evidence) : ReviewAction;

    public sealed record RetractEvidence(string EvidenceId, string Reason) : ReviewAction;
}

/// <param name="IfRevision">The revision that the caller saw; null only for actions that commute (evidence, note) or take a lease.</param>
/// <param name="OperationId">The caller's Idempotency-Key, or one made for this request.</param>
/// <param name="BodyHash">SHA-256 of the request body as hex: the same key with another body is refused.</param>
public sealed record ReviewRequest(ReviewAction Action, Actor Actor, long? IfRevision, string OperationId, string BodyHash)
{
    /// <summary>Other revisions that the caller saw, any of which will do.</summary>
    public IReadOnlyList<long> OrRevisions { get; init; } = [];
}
