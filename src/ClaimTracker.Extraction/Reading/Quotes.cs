using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Reading;

/// <summary>The stretch of text that a claim quotes, with the closing punctuation where it ends a sentence.</summary>
internal static class Quotes
{
    /// <summary>From the first to the last word of the claim.</summary>
    public static TextSpan Of(AnalyzedSentence s, Draft draft, TextSpan sentence)
    {
        int start = Math.Min(s.Tokens[draft.QuoteFrom].Start, s.Tokens[draft.QuoteTo].Start);
        int end = Math.Max(s.Tokens[draft.QuoteFrom].End, s.Tokens[draft.QuoteTo].End);
        for (int i = draft.QuoteFrom; i <= draft.QuoteTo; i++)
        {
            (start, end) = (Math.Min(start, s.Tokens[i].Start), Math.Max(end, s.Tokens[i].End));
        }

        return new TextSpan(start, End(s.Text, end, sentence));
    }

    /// <summary>From one token of the sentence to another.</summary>
    public static TextSpan Between(SentencePlace place, TextSpan tokens)
    {
        AnalyzedSentence s = place.Sentence;
        return new TextSpan(s.Tokens[tokens.Start].Start, End(s.Text, s.Tokens[tokens.End].End, place.Span));
    }

    private static int End(string text, int end, TextSpan sentence)
    {
        while (end < sentence.End && text[end] is '.' or '!' or '”' or '’' or '…' or '"')
        {
            end++;
        }

        return end;
    }
}
