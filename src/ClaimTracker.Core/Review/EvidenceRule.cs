namespace ClaimTracker.Core.Review;

/// <summary>What a verdict must rest on.</summary>
public static class EvidenceRule
{
    /// <returns>What is missing; empty where the rule holds.</returns>
    public static IEnumerable<ReviewError> Broken(Verdict verdict, EvidenceTally evidence, string? searched)
    {
        if (verdict == Verdict.Unproven)
        {
            if (string.IsNullOrWhiteSpace(searched))
            {
                yield return new("/searched", "searchedRequired", "The verdict unproven needs what was searched.");
            }
        }
        else if (verdict == Verdict.Contested && (evidence.Supports == 0 || evidence.Refutes == 0))
        {
            yield return new("/addEvidence", "evidenceBothWays", "The verdict contested needs evidence that supports and evidence that refutes the claim.");
        }
        else if (evidence.Total == 0)
        {
            yield return new("/addEvidence", "evidenceRequired", "This verdict needs at least one piece of evidence.");
        }
    }

    public static EvidenceTally Plus(this EvidenceTally tally, Stance stance, int count) => stance switch
    {
        Stance.Supports => tally with { Supports = tally.Supports + count },
        Stance.Refutes => tally with { Refutes = tally.Refutes + count },
        _ => tally with { Context = tally.Context + count },
    };
}
