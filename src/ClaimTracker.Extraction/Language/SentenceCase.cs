namespace ClaimTracker.Extraction.Language;

/// <summary>How capitals are used in a sentence; tells the models what a capital is worth.</summary>
internal enum SentenceCase
{
    Mixed,
    AllCapitals,
    NoCapitals,
    Headline,
}

internal static class SentenceCases
{
    public static SentenceCase Of(string text, ReadOnlySpan<Token> tokens)
    {
        int upper = 0;
        int lower = 0;
        int words = 0;
        int capitalised = 0;
        foreach (Token token in tokens)
        {
            char first = text[token.Start];
            if (char.IsLetter(first))
            {
                words++;
                capitalised += char.IsUpper(first) ? 1 : 0;
            }

            for (int i = token.Start; i < token.End; i++)
            {
                char c = text[i];
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
            }
        }

        if (upper == 0)
        {
            return SentenceCase.NoCapitals;
        }

        if (upper > 4 * lower && words > 1)
        {
            return SentenceCase.AllCapitals;
        }

        return words >= 4 && capitalised * 10 >= words * 7 ? SentenceCase.Headline : SentenceCase.Mixed;
    }
}
