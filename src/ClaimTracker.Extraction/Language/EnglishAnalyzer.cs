using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Language;

/// <summary>
/// English tokens, parts of speech and dependency trees, by models embedded in this assembly. Deterministic and independent of culture.
/// Models are shared and loaded on first use; an analyzer keeps buffers, so use one per thread.
/// </summary>
/// <remarks>The steps are called apart because they differ in price: parse only what needs a tree.</remarks>
public sealed class EnglishAnalyzer
{
    /// <summary>Replaces what <paramref name="sentence"/> held by the tokens of a part of a text, normally one sentence.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="span">The part, in UTF-16 code units of <paramref name="text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
#pragma warning disable CA1822 // an instance method: the next steps keep buffers
    public void Tokenize(string text, TextSpan span, AnalyzedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentence);
        if (span.Start < 0 || span.End < span.Start || span.End > text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, $"The span must lie in the text, whose length is {text.Length}.");
        }

        sentence.Reset(text);
        EnglishTokenizer.Tokenize(text, span.Start, span.End, sentence);
        sentence.Level = AnalysisLevel.Tokenized;
    }
}
