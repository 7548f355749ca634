using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

/// <summary>Reads and reviews claims. Unpublished and unknown claims are the same: not there.</summary>
public interface IClaimReviews
{
    Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellationToken);

    /// <summary>One page of the index that the query names.</summary>
    /// <exception cref="InvalidContinuationException">The token is forged, damaged or of another query.</exception>
    Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Oldest first.</summary>
    IAsyncEnumerable<HistoryEntry> HistoryAsync(ClaimId id, CancellationToken cancellationToken);

    /// <summary>Oldest first, retracted ones included.</summary>
    IAsyncEnumerable<Evidence> EvidenceAsync(ClaimId id, CancellationToken cancellationToken);

    /// <summary>One page of the history, oldest first.</summary>
    /// <exception cref="InvalidContinuationException">The token is forged, damaged or of another list.</exception>
    Task<Page<HistoryEntry>> ListHistoryAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken);

    /// <summary>One page of the evidence, oldest first, retracted ones included.</summary>
    /// <exception cref="InvalidContinuationException">The token is forged, damaged or of another list.</exception>
    Task<Page<Evidence>> ListEvidenceAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Applies the action in one transaction with its history and outbox rows. Safe to call again with the same operation id.</summary>
    Task<ReviewOutcome> ReviewAsync(ClaimId id, ReviewRequest request, CancellationToken cancellationToken);

    /// <summary>Leases the best claim for the actor, or finds the actor's live lease again.</summary>
    Task<NextClaim> NextAsync(Actor actor, string operationId, CancellationToken cancellationToken);

    /// <summary>The transitions that the actor may make on the claim now.</summary>
    IReadOnlyList<Transition> Allowed(Claim claim, Actor actor);
}

public abstract record NextClaim
{
    private NextClaim()
    {
    }

    public sealed record Taken(Claim Claim) : NextClaim;

    /// <summary>There is nothing to review.</summary>
    public sealed record Empty : NextClaim;

    /// <summary>All that waits is leased by others, the first of them until <paramref name="FirstExpiry"/>.</summary>
    public sealed record AllLeased(DateTimeOffset FirstExpiry) : NextClaim;
}
