using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Writing;

namespace ClaimTracker.Core.Review;

/// <summary>What a verdict must rest on.</summary>
public static class EvidenceRule
{
    /// <param name="evidence">Counts of the evidence that was not retracted.</param>
    /// <param name="pieces">That evidence itself; only looked at for the verdict contested.</param>
    /// <returns>What is missing; empty where the rule holds.</returns>
    public static IEnumerable<ReviewError> Broken(Verdict verdict, EvidenceTally evidence, string? searched, IReadOnlyList<NewEvidence> pieces)
    {
        if (verdict == Verdict.Unproven)
        {
            if (WrittenText.IsBlank(searched))
            {
                yield return new("/searched", "searchedRequired", "The verdict unproven needs what was searched.");
            }
        }
        else if (verdict == Verdict.Contested)
        {
            if (evidence.Supports == 0 || evidence.Refutes == 0)
            {
                yield return new("/addEvidence", "evidenceBothWays", "The verdict contested needs evidence that supports and evidence that refutes the claim.");
            }
            else if (!SpeakBothWays(pieces))
            {
                yield return new("/addEvidence", "sameSource", "The verdict contested needs two sources: what supports and what refutes the claim stands at one address.");
            }
        }
        else if (evidence.Total == 0)
        {
            yield return new("/addEvidence", "evidenceRequired", "This verdict needs at least one piece of evidence.");
        }
    }

    /// <summary>The verdict is one for which the pieces of evidence matter, not only their number.</summary>
    public static bool NeedsPieces(Claim claim, ReviewAction action) => action switch
    {
        ReviewAction.Patch { Change: { Status: ReviewStatus.Decided or ReviewStatus.AwaitingSecondReview } change } => (change.Verdict.Value ?? claim.Verdict) == Verdict.Contested,
        ReviewAction.RetractEvidence => claim.Verdict == Verdict.Contested || claim.Proposal?.Verdict == Verdict.Contested,
        _ => false,
    };

    public static EvidenceTally Plus(this EvidenceTally tally, Stance stance, int count) => stance switch
    {
        Stance.Supports => tally with { Supports = tally.Supports + count },
        Stance.Refutes => tally with { Refutes = tally.Refutes + count },
        _ => tally with { Context = tally.Context + count },
    };

    /// <summary>An address counts once, for one stance: two different ones are needed.</summary>
    private static bool SpeakBothWays(IReadOnlyList<NewEvidence> pieces)
    {
        HashSet<string> supporting = Addresses(pieces, Stance.Supports);
        HashSet<string> refuting = Addresses(pieces, Stance.Refutes);
        return supporting.Count > 0 && refuting.Count > 0 && supporting.Union(refuting, StringComparer.Ordinal).Count() > 1;
    }

    private static HashSet<string> Addresses(IReadOnlyList<NewEvidence> pieces, Stance stance) =>
        pieces.Where(piece => piece.Stance == stance).Select(piece => SourceAddress.Normalise(piece.Url)).ToHashSet(StringComparer.Ordinal);
}
