using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments;

/// <summary>Noun phrases by tags alone, read backwards from where they end.</summary>
internal static class NounPhrases
{
    private const int Longest = 16;

    /// <summary>
    /// Where the phrase that ends before <paramref name="end"/> begins, without prepositional phrases; <paramref name="end"/> where there is none.
    /// </summary>
    public static int BaseStart(AnalyzedSentence s, List<int> t, int end)
    {
        int start = end;
        while (start > 0 && end - start < Longest && s.IsInNounPhrase(t[start - 1]))
        {
            start--;
            if (s.Xpos[t[start]] is Xpos.DT && start < end - 1 && s.Xpos[t[start + 1]] is not Xpos.HYPH)
            {
                return start < end && IsLast(s, t[end - 1]) ? start : end;
            }
        }

        // "the crushing shed", "its recently opened branch"
        int verb = start - 1;
        if (start < end && verb > 0 && s.Xpos[t[verb]] is Xpos.VBG or Xpos.VBN)
        {
            int before = s.Xpos[t[verb - 1]] is Xpos.RB && verb > 1 ? verb - 2 : verb - 1;
            start = s.Xpos[t[before]] is Xpos.DT or Xpos.PRPS ? before : start;
        }

        return start < end && IsLast(s, t[end - 1]) ? start : end;
    }

    private static bool IsLast(AnalyzedSentence s, int token) => s.IsNoun(token) || s.Xpos[token] is Xpos.CD;

    /// <summary>As <see cref="BaseStart"/>, with what "of", "in", "at", "on", "for" and "and" join to it from the left.</summary>
    public static int Start(AnalyzedSentence s, List<int> t, int end, bool person)
    {
        int start = BaseStart(s, t, end);
        while (start > 1 && start < end && end - start < Longest)
        {
            ReadOnlySpan<char> link = s.Form(t[start - 1]);
            bool joins = link is "of" || (!person && link is "in" or "at" or "on" or "for" or "between") || (link is "and"
                && s.Xpos[t[end - 1]] is not (Xpos.NNP or Xpos.NNPS));
            if (!joins || !s.IsNoun(t[start - 2]))
            {
                break;
            }

            int further = BaseStart(s, t, start - 1);
            if (further == start - 1)
            {
                break;
            }

            start = further;
        }

        return start;
    }

    public static bool IsPlural(AnalyzedSentence s, List<int> t, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            // "iron and sulphur", "the north and the south"; behind a preposition it does not count
            if (i > start && s.Upos[t[i]] is Upos.Adp)
            {
                return i > start && s.Xpos[t[i - 1]] is Xpos.NNS or Xpos.NNPS;
            }

            if (s.Form(t[i]) is "and")
            {
                return true;
            }
        }

        return end > start && s.Xpos[t[end - 1]] is Xpos.NNS or Xpos.NNPS;
    }
}
