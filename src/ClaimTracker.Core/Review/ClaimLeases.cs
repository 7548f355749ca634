using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

public static class ClaimLeases
{
    /// <summary>The claim as it counts now: an expired lease is none, and an expired review goes back to where it was taken from.</summary>
    public static Claim WithoutExpiredLease(this Claim claim, DateTimeOffset now)
    {
        if (claim.Lease is not { } lease || lease.IsLive(now))
        {
            return claim;
        }

        return claim.Status == ReviewStatus.InReview
            ? claim with { Status = claim.TakenFrom ?? ReviewStatus.Unreviewed, Lease = null, TakenFrom = null }
            : claim with { Lease = null };
    }

    /// <summary>The live lease of somebody else; null where there is none.</summary>
    public static Lease? LeasedToOther(this Claim claim, string actor, DateTimeOffset now) =>
        claim.Lease is { } lease && lease.IsLive(now) && !PersonName.Same(lease.Holder, actor) ? lease : null;
}
