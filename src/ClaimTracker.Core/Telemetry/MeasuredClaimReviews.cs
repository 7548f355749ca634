using System.Diagnostics;
using System.Text.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Core.Telemetry;

/// <summary>Times the review actions of <paramref name="inner"/>; reads pass through.</summary>
public sealed class MeasuredClaimReviews(IClaimReviews inner, TimeProvider clock) : IClaimReviews
{
    public Task<Claim?> FindAsync(ClaimId id, CancellationToken cancellationToken) => inner.FindAsync(id, cancellationToken);

    public Task<Page<Claim>> ListAsync(ClaimQuery query, PageRequest page, CancellationToken cancellationToken) =>
        inner.ListAsync(query, page, cancellationToken);

    public IAsyncEnumerable<HistoryEntry> HistoryAsync(ClaimId id, CancellationToken cancellationToken) => inner.HistoryAsync(id, cancellationToken);

    public IAsyncEnumerable<Evidence> EvidenceAsync(ClaimId id, CancellationToken cancellationToken) => inner.EvidenceAsync(id, cancellationToken);

    public Task<Page<HistoryEntry>> ListHistoryAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken) =>
        inner.ListHistoryAsync(id, page, cancellationToken);

    public Task<Page<Evidence>> ListEvidenceAsync(ClaimId id, PageRequest page, CancellationToken cancellationToken) =>
        inner.ListEvidenceAsync(id, page, cancellationToken);

    public IReadOnlyList<Transition> Allowed(Claim claim, Actor actor) => inner.Allowed(claim, actor);

    public Task<ReviewOutcome> ReviewAsync(ClaimId id, ReviewRequest request, CancellationToken cancellationToken) =>
        MeasureAsync(Code(request.Action), id, () => inner.ReviewAsync(id, request, cancellationToken), Name);

    public Task<NextClaim> NextAsync(Actor actor, string operationId, CancellationToken cancellationToken) =>
        MeasureAsync("next", null, () => inner.NextAsync(actor, operationId, cancellationToken), Code);

    private async Task<T> MeasureAsync<T>(string action, ClaimId? id, Func<Task<T>> run, Func<T, string> name)
    {
        using var activity = Signals.Source.StartActivity(Signals.Activities.Review);
        activity?.SetTag(Signals.Tags.Action, action);
        activity?.SetTag(Signals.Tags.ClaimId, id?.ToString());
        long start = clock.GetTimestamp();
        string outcome = "error";
        try
        {
            var result = await run();
            outcome = name(result);
            return result;
        }
        catch (Exception exception)
        {
            // the type only: a message may quote the claim
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
        finally
        {
            activity?.SetTag(Signals.Tags.Outcome, outcome);
            Signals.ReviewDuration.Record(
                clock.GetElapsedTime(start).TotalSeconds,
                new(Signals.Tags.Action, action),
                new(Signals.Tags.Outcome, outcome));
        }
    }

    private static string Name(ReviewOutcome outcome) => outcome is ReviewOutcome.Applied { Replayed: true } ? "replayed" : Code(outcome);

    /// <summary>The case's own name in camelCase, so that a case added later can never break an action that was applied.</summary>
    private static string Code(object value) => JsonNamingPolicy.CamelCase.ConvertName(value.GetType().Name);
}
