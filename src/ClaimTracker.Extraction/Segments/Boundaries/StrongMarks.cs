using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>Semicolons, colons, ellipses and dashes.</summary>
internal static class StrongMarks
{
    public static Cut Semicolon(AnalyzedSentence s, List<int> t, int start, int i)
    {
        int next = SkipConjunction(s, t, i + 1);
        bool parts = ClauseStart.HasClause(s, t, start, i) && (ClauseStart.IsAt(s, t, next) || ClauseStart.HasClause(s, t, next, t.Count));
        return parts ? new Cut(next) : Cut.None;
    }

    public static Cut ColonOrDash(AnalyzedSentence s, List<int> t, int start, int i)
    {
        int next = SkipConjunction(s, t, i + 1);
        bool parts = ClauseStart.HasClause(s, t, start, i) && s.Xpos[t[i + 1]] is not (Xpos.OpenQuote or Xpos.VBN) && ClauseStart.IsAt(s, t, next)
            && !IsOpeningDash(s, t, i);
        return parts ? new Cut(next) : Cut.None;
    }

    private static int SkipConjunction(AnalyzedSentence s, List<int> t, int at) =>
        at + 1 < t.Count && s.Form(t[at]) is "and" or "but" or "so" or "while" or "whereas" ? at + 1 : at;

    /// <summary>A dash with another after it: the two set an aside off.</summary>
    private static bool IsOpeningDash(AnalyzedSentence s, List<int> t, int i)
    {
        if (!s.IsDash(t[i]))
        {
            return false;
        }

        for (int k = i + 1; k < t.Count; k++)
        {
            if (s.IsDash(t[k]))
            {
                return true;
            }
        }

        return false;
    }
}
