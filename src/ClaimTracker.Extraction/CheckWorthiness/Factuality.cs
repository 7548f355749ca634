using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.CheckWorthiness;

/// <summary>
/// Tells by its wording a sentence that states no fact where no rule of grammar does: "Moths have not stood still". Asked last, and only of statements
/// without a number. A buffer, not thread-safe.
/// </summary>
internal sealed class Factuality
{
    /// <summary>Log-odds of five to three; how it was chosen, and what that means for the figures, is in docs/extraction.md.</summary>
    private const double Threshold = 0.5;

    /// <summary>A past event is a fact more often than its wording tells.</summary>
    private const double PastThreshold = 0.85;

    private readonly StatementFeatures _features = new();

    /// <param name="past">Its verb tells of something that happened.</param>
    public bool IsNotFactual(AnalyzedSentence sentence, IReadOnlyList<int> items, bool past)
    {
        _features.Read(sentence, items);
        return StatementModel.NotFactual.Margin(_features) >= (past ? PastThreshold : Threshold);
    }
}
