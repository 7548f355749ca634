using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>A conjunction after a comma, or one that parts clauses without: "…, and …", "… whereas …".</summary>
internal static class Conjunctions
{
    /// <param name="word">The token after the comma, or the token itself where there is none.</param>
    public static bool IsAt(AnalyzedSentence s, List<int> t, int word, bool comma) => s.Form(t[word]) switch
    {
        "whereas" or "although" or "though" or "but" => true,
        "while" or "when" or "and" or "so" or "yet" => comma,
        _ => false,
    };

    /// <param name="i">The comma, or the conjunction where there is none.</param>
    /// <param name="word">The conjunction; a token follows it.</param>
    public static Cut Part(AnalyzedSentence s, List<int> t, int start, int i, int word)
    {
        // "and, when the auditors came, burned the files"
        if (i > start && word > i && s.Xpos[t[i - 1]] is Xpos.CC)
        {
            return Cut.None;
        }

        int next = word + 1;
        bool speech = s.Form(t[next]) is "that" && s.Upos[t[next]] is Upos.Sconj && !(next + 1 < t.Count && s.Form(t[next + 1]) is "of");
        next = SkipInterjections(s, t, speech ? next + 1 : next);
        if (next >= t.Count)
        {
            return Cut.None;
        }

        bool inverted = s.Form(t[word]) is "so" && s.IsFinite(t[next]);
        return !inverted && ClauseStart.HasClause(s, t, start, i) && ClauseStart.IsAt(s, t, next) ? new Cut(next, speech) : Cut.None;
    }

    /// <summary>", even though …".</summary>
    public static bool IsEvenThough(AnalyzedSentence s, List<int> t, int start, int i, int word) =>
        s.Form(t[word]) is "even" && s.Form(t[word + 1]) is "though" && word + 2 < t.Count && ClauseStart.HasClause(s, t, start, i)
            && ClauseStart.IsAt(s, t, word + 2);

    /// <summary>"so no, they did not", "and now it makes".</summary>
    private static int SkipInterjections(AnalyzedSentence s, List<int> t, int next)
    {
        while (next + 1 < t.Count && (s.Xpos[t[next]] is Xpos.UH || (s.Form(t[next]) is "no" && s.IsComma(t[next + 1]))))
        {
            next++;
            next += s.IsComma(t[next]) ? 1 : 0;
        }

        return next;
    }
}
