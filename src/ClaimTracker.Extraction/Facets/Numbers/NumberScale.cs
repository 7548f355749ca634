using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>The scale words behind a number: "million", "bn", "-million".</summary>
internal static class NumberScale
{
    /// <summary>Multiplies <paramref name="value"/> by the scales that begin at <paramref name="end"/> and moves that behind them.</summary>
    public static void Apply(AnalyzedSentence sentence, bool money, ref double value, ref int end, ref bool scaled)
    {
        while (end < sentence.Count)
        {
            ReadOnlySpan<char> word = sentence.Form(end);
            bool attached = sentence.Tokens[end].Start == sentence.Tokens[end - 1].End;
            if (NumberWords.TryScale(word, out double factor)
                || (NumberWords.TrySuffix(word, out factor) && (money || word.Length > 1 || (attached && word[0] is 'k' or 'K' or 'M')) && !scaled))
            {
                value *= factor;
                scaled = true;
                end++;
            }
            else if (word is "-" && end + 1 < sentence.Count && NumberWords.TryScale(sentence.Form(end + 1), out factor))
            {
                value *= factor;
                scaled = true;
                end += 2;
            }
            else
            {
                return;
            }
        }
    }
}
