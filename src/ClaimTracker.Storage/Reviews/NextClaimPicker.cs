using Azure.Data.Tables;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Lists;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Reviews;

/// <summary>Finds the claim that a reviewer should work on next.</summary>
internal sealed class NextClaimPicker(ClaimsTable table, TimeProvider time)
{
    private const int Batch = 4;

    public async Task<NextClaim> NextAsync(IClaimReviews reviews, Actor actor, string operationId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await MineAsync(actor, now, cancellationToken) is { } mine)
        {
            return new NextClaim.Taken(mine);
        }

        DateTimeOffset? firstExpiry = null;
        var waiting = new RangeMerge(table, new ListBudget());
        string queue = RowKeys.Queue(ReviewStatus.Unreviewed);
        await foreach (var row in waiting.RowsAsync(queue + "|", RowKeys.End(queue), Batch, cancellationToken))
        {
            if (ClaimRow.Read(row).Claim.Released is { } released && released.KeepsFrom(actor.Id, now))
            {
                // Whoever gave a claim back is offered others first.
                firstExpiry = released.At + Release.Pause < firstExpiry ? released.At + Release.Pause : firstExpiry ?? released.At + Release.Pause;
            }
            else if (await TakeAsync(reviews, row, actor, operationId, cancellationToken) is { } taken)
            {
                return taken;
            }
        }

        var leases = new RangeMerge(table, new ListBudget());
        await foreach (var row in leases.RowsAsync(RowKind.Lease.Start, RowKind.Lease.End, Batch, cancellationToken))
        {
            var claim = ClaimRow.Read(row).Claim;
            if (claim.Lease is not { } lease || claim.Status != ReviewStatus.InReview)
            {
                continue;
            }

            if (lease.IsLive(now))
            {
                firstExpiry = lease.ExpiresAt < firstExpiry ? lease.ExpiresAt : firstExpiry ?? lease.ExpiresAt;
                break;
            }

            // The timer has not tidied it up yet, but it counts as free.
            if (claim.TakenFrom != ReviewStatus.NeedsInfo && await TakeAsync(reviews, row, actor, operationId, cancellationToken) is { } taken)
            {
                return taken;
            }
        }

        return firstExpiry is { } expiry ? new NextClaim.AllLeased(expiry) : new NextClaim.Empty();
    }

    private async Task<Claim?> MineAsync(Actor actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        string prefix = $"{RowKeys.Reviewer(actor.Id)}|{RowKeys.Code(ReviewStatus.InReview)}";
        var merge = new RangeMerge(table, new ListBudget());
        await foreach (var row in merge.RowsAsync(prefix + "|", RowKeys.End(prefix), Batch, cancellationToken))
        {
            var claim = ClaimRow.Read(row).Claim;
            if (claim.Lease is { } lease && PersonName.Same(lease.Holder, actor.Id) && lease.IsLive(now))
            {
                return claim;
            }
        }

        return null;
    }

    private static async Task<NextClaim.Taken?> TakeAsync(
        IClaimReviews reviews, TableEntity row, Actor actor, string operationId, CancellationToken cancellationToken)
    {
        var id = ClaimRow.Read(row).Claim.Id;
        var request = new ReviewRequest(new ReviewAction.TakeLease(), actor, IfRevision: null, operationId, BodyHash: "next");
        return await reviews.ReviewAsync(id, request, cancellationToken) is ReviewOutcome.Applied { Claim: var claim }
            && PersonName.Same(claim.Lease?.Holder, actor.Id)
            ? new NextClaim.Taken(claim)
            : null;
    }
}
