using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Lists;
using ClaimTracker.Storage.Rows;
using ClaimTracker.Storage.Tables;

namespace ClaimTracker.Storage.Reviews;

internal sealed class TableClaimReviews(
    ClaimsTable table,
    ReviewWorkflow workflow,
    ReviewTransactions transactions,
    DuplicateCircles circles,
    ClaimLists lists,
    HistoryList history,
    EvidenceList evidence,
    NextClaimPicker picker,
    TimeProvider time) : IClaimReviews
{
    public async Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellationToken) =>
        (await ReadAsync(id, cancellationToken))?.Claim;

    public Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellationToken) =>
        lists.ListAsync(query, page, cancellationToken);

    public IAsyncEnumerable<HistoryEntry> HistoryAsync(ClaimId id, CancellationToken cancellationToken) => history.AllAsync(id, cancellationToken);

    public async IAsyncEnumerable<Evidence> EvidenceAsync(
        ClaimId id, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var piece in await evidence.AllAsync(id, cancellationToken))
        {
            yield return piece;
        }
    }

    public Task<Page<HistoryEntry>> ListHistoryAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken) =>
        history.ListAsync(id, page, cancellationToken);

    public Task<Page<Evidence>> ListEvidenceAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken) =>
        evidence.ListAsync(id, page, cancellationToken);

    public async Task<ReviewOutcome> ReviewAsync(ClaimId id, ReviewRequest request, CancellationToken cancellationToken)
    {
        var outcome = await ApplyAsync(id, request, cancellationToken);
        return outcome is ReviewOutcome.Applied && request.Action is ReviewAction.Patch { Change.DuplicateOf: { } target }
            ? await circles.CheckAsync(id, target, request, outcome, cancellationToken)
            : outcome;
    }

    private Task<ReviewOutcome> ApplyAsync(ClaimId id, ReviewRequest request, CancellationToken cancellationToken) => ConflictRetry.RunAsync(async () =>
    {
        if (await ReadAsync(id, cancellationToken) is not { } record)
        {
            return new ReviewOutcome.NotFound();
        }

        var context = await ContextAsync(record, request, cancellationToken);
        return workflow.Decide(context) switch
        {
            // The first try may have been applied and its answer lost: then this is no refusal.
            ReviewDecision.Refused refused => await transactions.ReplayAsync(id, request, cancellationToken) ?? refused.Outcome,

            // Where somebody else changed the claim between reading and writing, it is decided again on what it is now.
            ReviewDecision.Changed changed => await transactions.TryApplyAsync(record, context, changed, cancellationToken) ?? throw new IngestConflictException(),
            _ => throw new InvalidOperationException("A decision is a refusal or a change."),
        };
    });

    public Task<NextClaim> NextAsync(Actor actor, string operationId, CancellationToken cancellationToken) =>
        picker.NextAsync(this, actor, operationId, cancellationToken);

    public IReadOnlyList<Transition> Allowed(Claim claim, Actor actor) => workflow.Allowed(claim, actor, time.GetUtcNow());

    private async Task<ClaimRecord?> ReadAsync(ClaimId id, CancellationToken cancellationToken)
    {
        var entity = await table.FindAsync(RowKeys.Partition(id.Document), RowKeys.Claim(id), cancellationToken);
        return entity is not null && ClaimRow.Read(entity) is { Visible: true } record ? record : null;
    }

    private async Task<ReviewContext> ContextAsync(ClaimRecord record, ReviewRequest request, CancellationToken cancellationToken)
    {
        var context = new ReviewContext(record.Claim, request, time.GetUtcNow());
        if (EvidenceRule.NeedsPieces(record.Claim, request.Action))
        {
            context = context with { Evidence = [.. (await evidence.AllAsync(record.Claim.Id, cancellationToken)).Where(piece => piece.Retracted is null)] };
        }

        switch (request.Action)
        {
            case ReviewAction.RetractEvidence retract when Base32.IsEncoded(retract.EvidenceId, ClaimId.KeyLength):
                var entity = await table.FindAsync(
                    RowKeys.Partition(record.Claim.Id.Document), RowKeys.Evidence(record.Claim.Id, retract.EvidenceId), cancellationToken);
                return context with { Retracting = entity is null ? null : EvidenceRow.Read(entity) };
            case ReviewAction.Patch { Change.DuplicateOf: { } target } when target != record.Claim.Id:
                return context with { DuplicateTarget = (await ReadAsync(target, cancellationToken))?.Claim };
            default:
                return context;
        }
    }
}
