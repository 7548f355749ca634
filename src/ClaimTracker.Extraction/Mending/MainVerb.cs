using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Mending;

/// <summary>Whether a stretch has a finite verb besides those of the clauses nested in it.</summary>
internal static class MainVerb
{
    private const int LongestSubject = 10;

    public static bool IsIn(AnalyzedSentence s, int from, int to)
    {
        int opened = 0;
        for (int i = from; i < to; i++)
        {
            if (s.OpensNested(i) || s.Xpos[i] is Xpos.WPS || (i > from && OpensTime(s, i, to)))
            {
                opened++;
            }
            else if (s.IsFinite(i) && --opened < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"after the dam broke": a preposition that begins a clause.</summary>
    private static bool OpensTime(AnalyzedSentence s, int i, int to) => s.Form(i) is "after" or "before" or "until" or "since" && ClauseFollows(s, i + 1, to);

    private static bool ClauseFollows(AnalyzedSentence s, int from, int to)
    {
        for (int i = from; i < to && i < from + LongestSubject; i++)
        {
            if (s.IsFinite(i))
            {
                return true;
            }

            if (s.IsComma(i))
            {
                return false;
            }
        }

        return false;
    }
}
