using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.CheckWorthiness;

/// <summary>Scores one claim. A buffer, not thread-safe.</summary>
internal sealed class WorthinessScorer
{
    /// <summary>
    /// Platt scaling from debates, where one sentence in four is worth checking, to claims that the filters have already let through:
    /// fitted on the annotated documents for development (docs/extraction.md).
    /// </summary>
    private const double Slope = 0.55;
    private const double Offset = 0.9;

    /// <summary>A group of words is a reason from this share of the log-odds on.</summary>
    private const double LeastContribution = 0.15;

    private const int MostReasons = 4;

    private readonly StatementFeatures _features = new();

    /// <returns>The score in three decimals, and the codes of what moved it most, the strongest first.</returns>
    public (double Score, IReadOnlyList<string> Reasons) Score(AnalyzedSentence sentence, IReadOnlyList<int> items)
    {
        _features.Read(sentence, items);
        Span<double> contributions = stackalloc double[WorthinessGroups.Count];
        double margin = StatementModel.Worthiness.Margin(_features, contributions);
        double score = 1 / (1 + Math.Exp(-((Slope * margin) + Offset)));
        List<string> reasons = [];
        while (reasons.Count < MostReasons)
        {
            int strongest = 0;
            for (int group = 1; group < contributions.Length; group++)
            {
                strongest = Math.Abs(contributions[group]) > Math.Abs(contributions[strongest]) ? group : strongest;
            }

            if (Math.Abs(contributions[strongest]) < LeastContribution)
            {
                break;
            }

            reasons.Add(WorthinessGroups.Code(strongest, contributions[strongest] > 0));
            contributions[strongest] = 0;
        }

        // exponentials may differ in the last bits between processors
        return (Math.Round(score, 3), reasons);
    }
}
