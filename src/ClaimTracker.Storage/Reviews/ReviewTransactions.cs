using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Counting;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Outbox;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Reviews;

/// <summary>Writes a decided change in one transaction: claim, indexes, history, evidence, idempotency and outbox.</summary>
internal sealed class ReviewTransactions(ClaimsTable table, OutboxSignal signal)
{
    /// <returns>The outcome, or null where the claim was changed by somebody else since it was read.</returns>
    public async Task<ReviewOutcome?> TryApplyAsync(
        ClaimRecord before, ReviewContext context, ReviewDecision.Changed changed, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var id = before.Claim.Id;
        var transaction = Rows(before, changed, request.Actor.Id, request.OperationId, context.Now, out var after);
        string[] added = [.. changed.Added.Select(evidence => evidence.Id)];
        transaction.Add(OperationRow.Write(after, request, added));
        var (_, conflict) = await table.TrySubmitAsync(transaction, cancellationToken);
        if (conflict is null)
        {
            signal.Changed(RowKeys.Partition(id.Document));
            return new ReviewOutcome.Applied(after.Claim, added, Replayed: false);
        }

        return conflict.Status == 409 ? await ReplayAsync(id, request, cancellationToken) : null;
    }

    /// <summary>A change that ClaimTracker itself makes of a claim; false where somebody else was faster.</summary>
    /// <param name="forget">Row of an operation that is not to be answered as applied any more; null where there is none.</param>
    public async Task<bool> TryApplyAsync(ClaimRecord before, ReviewDecision.Changed changed, CancellationToken cancellationToken, string? forget = null)
    {
        var transaction = Rows(before, changed, Actor.System.Id, $"{changed.Action}-{changed.After.Revision}", changed.After.UpdatedAt, out _);
        if (forget is not null)
        {
            transaction.Delete(RowKeys.Partition(before.Claim.Id.Document), forget);
        }

        var (_, conflict) = await table.TrySubmitAsync(transaction, cancellationToken);
        if (conflict is null)
        {
            signal.Changed(RowKeys.Partition(before.Claim.Id.Document));
        }

        return conflict is null;
    }

    /// <summary>The answer to an operation that was applied before; null where it was not.</summary>
    public async Task<ReviewOutcome?> ReplayAsync(ClaimId id, ReviewRequest request, CancellationToken cancellationToken)
    {
        string row = RowKeys.Operation(id, request.Actor.Id, request.OperationId);
        var entity = await table.FindAsync(RowKeys.Partition(id.Document), row, cancellationToken);
        if (entity is null)
        {
            return null;
        }

        return OperationRow.BodyHash(entity) == request.BodyHash
            ? new ReviewOutcome.Applied(ClaimRow.Read(entity).Claim, OperationRow.EvidenceIds(entity), Replayed: true)
            : new ReviewOutcome.OperationReused();
    }

    private static EntityTransaction Rows(
        ClaimRecord before, ReviewDecision.Changed changed, string actor, string operation, DateTimeOffset now, out ClaimRecord after)
    {
        var id = before.Claim.Id;
        var entry = new HistoryEntry(
            changed.After.Revision, changed.Action, actor, now, changed.Changes, changed.Why, operation, before.HistoryHead);
        after = before with { Claim = changed.After, HistoryHead = HistoryChain.Hash(id, entry) };
        var transaction = ClaimChangeRows.Of(new ClaimChange(before, after, entry));
        foreach (var evidence in changed.Added)
        {
            transaction.Add(EvidenceRow.Write(id, evidence));
        }

        if (changed.Retracted is { } retracted)
        {
            transaction.Put(EvidenceRow.Write(id, retracted));
        }

        foreach (var trace in TraceRows.Of(id, entry))
        {
            transaction.Add(trace);
        }

        var delta = CountDelta.Of(id.Document, [(before, after)], now);
        string message = ClaimEvents.Reviewed(after.Claim, before.Claim.Status, entry);
        transaction.Add(OutboxRow.Write(id.Document, now, $"{id}-{entry.Revision}", new OutboxRow(delta, [message])));
        return transaction;
    }
}
