using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

/// <param name="Holder">Reviewer id.</param>
/// <param name="ExpiresAt">From then on the lease counts as none.</param>
public sealed record Lease(string Holder, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(30);

    public bool IsLive(DateTimeOffset now) => now < ExpiresAt;
}

/// <param name="DuplicateOf">The claim that is kept, with <see cref="DismissReason.Duplicate"/>.</param>
public sealed record Dismissal(DismissReason Reason, ClaimId? DuplicateOf)
{
    /// <summary>What the claim that is kept was decided, as far as it was when last looked at; another verdict later brings the duplicate back.</summary>
    public Verdict? OriginalVerdict { get; init; }
}

/// <summary>Who gave a claim back, and when.</summary>
public sealed record Release(string By, DateTimeOffset At)
{
    /// <summary>For so long it is not offered again to whoever gave it back.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    public bool KeepsFrom(string actor, DateTimeOffset now) => now < At + Pause && PersonName.Same(By, actor);
}

/// <summary>A decision that waits for a second person.</summary>
public sealed record Proposal(Verdict Verdict, string Rationale, string? Searched, string Proposer, DateTimeOffset ProposedAt);

public sealed record EvidenceTally(int Supports, int Refutes, int Context)
{
    public int Total => Supports + Refutes + Context;
}

public enum Stance
{
    Supports,
    Refutes,
    Context,
}

/// <summary>Evidence as a reviewer hands it in.</summary>
/// <param name="Url">http or https; stored, never fetched.</param>
/// <param name="Source">Who stands behind it ("UN OCHA").</param>
/// <param name="ArchivedUrl">A copy in an archive.</param>
/// <param name="Sha256">Of the file that was seen, 64 hex digits.</param>
public sealed record NewEvidence(
    string Url,
    Stance Stance,
    string? Title = null,
    string? Source = null,
    string? ArchivedUrl = null,
    string? Sha256 = null,
    string? Note = null);

public sealed record Evidence(
    string Id,
    NewEvidence Content,
    string AddedBy,
    DateTimeOffset AddedAt,
    Retraction? Retracted = null);

public sealed record Retraction(string By, DateTimeOffset At, string Reason);

/// <summary>One change of a claim.</summary>
/// <param name="Revision">The claim's revision after the change.</param>
/// <param name="Action">Name of the transition or change: created, take, decide, addEvidence, note…</param>
/// <param name="Changes">Field name to what it was and became, as JSON values.</param>
/// <param name="Why">Rationale, reason or note that came with it.</param>
/// <param name="OperationId">The same for a repeated request.</param>
/// <param name="PreviousHash">SHA-256 (hex) of the history row before; null on the first.</param>
public sealed record HistoryEntry(
    long Revision,
    string Action,
    string Actor,
    DateTimeOffset At,
    IReadOnlyList<FieldChange> Changes,
    string? Why,
    string OperationId,
    string? PreviousHash);

public sealed record FieldChange(string Field, string? From, string? To);
