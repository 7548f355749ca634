using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Core.Review;

internal static class EvidenceApplier
{
    public static ReviewOutcome? Add(ReviewDraft draft, IReadOnlyList<NewEvidence> evidence, string pointer)
    {
        if (evidence.Count == 0)
        {
            return new ReviewOutcome.Invalid([new(pointer, "required", "Evidence is needed.")]);
        }

        if (draft.Claim.Evidence.Total + evidence.Count > ReviewLimits.EvidencePerClaim)
        {
            return new ReviewOutcome.Invalid([new(pointer, "tooMany", $"A claim has at most {ReviewLimits.EvidencePerClaim} pieces of evidence.")]);
        }

        draft.Action = ReviewActions.AddEvidence;
        foreach (var item in evidence)
        {
            draft.Added.Add(new Evidence(Id(draft, draft.Added.Count), item, draft.Actor.Id, draft.Now));
            draft.Claim = draft.Claim with { Evidence = draft.Claim.Evidence.Plus(item.Stance, 1) };
        }

        if (draft.Claim is { Status: ReviewStatus.Decided, Verdict: not Verdict.Contested, Evidence: { Supports: > 0, Refutes: > 0 } })
        {
            draft.Claim = draft.Claim with { Flags = draft.Claim.Flags | ClaimFlags.Disagreement };
        }

        return null;
    }

    public static ReviewOutcome? Retract(ReviewDraft draft, string reason)
    {
        if (draft.Retracting is not { } evidence)
        {
            return new ReviewOutcome.NotFound();
        }

        if (evidence.Retracted is not null)
        {
            return draft.Illegal("This evidence was retracted before.");
        }

        var left = draft.Claim.Evidence.Plus(evidence.Content.Stance, -1);
        var (verdict, searched) = draft.Claim switch
        {
            { Status: ReviewStatus.Decided } decided => (decided.Verdict, decided.Searched),
            { Status: ReviewStatus.AwaitingSecondReview, Proposal: { } proposal } => (proposal.Verdict, proposal.Searched),
            _ => (null, null),
        };
        if (verdict is { } given && EvidenceRule.Broken(given, left, searched, draft.Pieces(without: evidence.Id)).Any())
        {
            return draft.Illegal("The decision rests on this evidence; reopen the claim first.");
        }

        draft.Action = ReviewActions.RetractEvidence;
        draft.Why = reason;
        draft.Retracted = evidence with { Retracted = new Retraction(draft.Actor.Id, draft.Now, reason) };
        draft.Claim = draft.Claim with { Evidence = left };
        return null;
    }

    // The same for a repeated operation, so that a retry finds what the first try wrote.
    private static string Id(ReviewDraft draft, int index) =>
        Base32.Encode(SHA256.HashData(Encoding.UTF8.GetBytes($"{draft.Actor.Id}\n{draft.OperationId}\n{index}")), 60);
}
