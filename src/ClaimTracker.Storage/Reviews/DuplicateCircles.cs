using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Reviews;

/// <summary>
/// Keeps "is a duplicate of" free of circles, although the claims may lie in partitions that no transaction spans. Whoever has made a claim a duplicate
/// follows the chain afterwards: of several who close a circle together, the last to commit sees all of it, takes their own dismissal back and is told so.
/// </summary>
internal sealed class DuplicateCircles(ClaimsTable table, ReviewTransactions transactions, TimeProvider time)
{
    /// <summary>Until then a process may still be about to look at what it has committed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <param name="outcome">Of the dismissal, applied now or before.</param>
    /// <returns>The outcome, or the refusal where the dismissal had to be taken back.</returns>
    public Task<ReviewOutcome> CheckAsync(ClaimId id, ClaimId target, ReviewRequest request, ReviewOutcome outcome, CancellationToken cancellationToken) =>
        ConflictRetry.RunAsync(async () =>
        {
            if (await CircleAsync(id, cancellationToken) is not [{ Visible: true } record, ..] || record.Claim.Dismissal?.DuplicateOf != target)
            {
                return outcome;
            }

            string operation = RowKeys.Operation(id, request.Actor.Id, request.OperationId);
            return await transactions.TryApplyAsync(record, ReviewWorkflow.Withdraw(record.Claim, time.GetUtcNow()), cancellationToken, forget: operation)
                ? new ReviewOutcome.Invalid([new("/duplicateOf", "isDuplicate", $"{target} was made a duplicate of this claim at the same moment, directly or by others between.")])
                : throw new IngestConflictException();
        });

    /// <summary>Takes back the youngest dismissal of a circle that nobody was left to see, because the process died in between.</summary>
    /// <returns>Null where there is no circle any more; otherwise its claims, and whether it was opened.</returns>
    public async Task<(IReadOnlyList<ClaimId> Claims, bool Opened)?> OpenAsync(ClaimId id, bool repair, CancellationToken cancellationToken)
    {
        var circle = await CircleAsync(id, cancellationToken) ?? [];
        var youngest = circle.OrderBy(record => record.Claim.UpdatedAt).ThenBy(record => record.Claim.Id.ToString(), StringComparer.Ordinal).LastOrDefault();
        if (youngest is null || time.GetUtcNow() - youngest.Claim.UpdatedAt < Grace)
        {
            return null;
        }

        bool opened = repair && await transactions.TryApplyAsync(youngest, ReviewWorkflow.Withdraw(youngest.Claim, time.GetUtcNow()), cancellationToken);
        return ([.. circle.Select(record => record.Claim.Id)], opened);
    }

    /// <returns>The claims of the circle that the claim is in, itself first; null where it is in none.</returns>
    private async Task<IReadOnlyList<ClaimRecord>?> CircleAsync(ClaimId id, CancellationToken cancellationToken)
    {
        var chain = new List<ClaimRecord>();
        var seen = new HashSet<ClaimId>();
        for (ClaimId? next = id; next is { } at; next = chain[^1].Claim.Dismissal?.DuplicateOf)
        {
            if (!seen.Add(at))
            {
                // A chain that leads into a circle of others is theirs to open.
                return at == id ? chain : null;
            }

            if (await ReadAsync(at, cancellationToken) is not { } record)
            {
                return null;
            }

            chain.Add(record);
        }

        return null;
    }

    private async Task<ClaimRecord?> ReadAsync(ClaimId id, CancellationToken cancellationToken) =>
        await table.FindAsync(RowKeys.Partition(id.Document), RowKeys.Claim(id), cancellationToken) is { } entity ? ClaimRow.Read(entity) : null;
}
