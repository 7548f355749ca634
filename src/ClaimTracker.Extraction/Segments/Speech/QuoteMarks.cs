using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>The quotation marks of a sentence.</summary>
internal static class QuoteMarks
{
    /// <summary>Removes the quotation marks that wrap the whole speech.</summary>
    public static void Strip(AnalyzedSentence s, List<int> t)
    {
        if (t.Count > 0 && s.IsOpenQuote(t[0]))
        {
            t.RemoveAll(token => s.IsOpenQuote(token) || s.IsCloseQuote(token));
        }
    }

    public static bool OpensBefore(AnalyzedSentence s, List<int> t, int before)
    {
        for (int i = 0; i < before; i++)
        {
            if (s.IsOpenQuote(t[i]))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Closes(AnalyzedSentence s, List<int> t)
    {
        for (int i = t.Count - 1; i > 0; i--)
        {
            if (s.IsCloseQuote(t[i]))
            {
                return true;
            }
        }

        return false;
    }
}
