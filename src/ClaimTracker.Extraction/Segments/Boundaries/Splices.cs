using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>A comma with no conjunction behind it, or with "as".</summary>
internal static class Splices
{
    private const int ShortestClause = 4;

    /// <param name="comma">At least two tokens follow it.</param>
    public static Cut Part(AnalyzedSentence s, List<int> t, int start, int comma)
    {
        int word = comma + 1;
        if (!ClauseStart.HasClause(s, t, start, comma))
        {
            return Cut.None;
        }

        if (IsSimultaneous(s, t, word))
        {
            return new Cut(word + 1);
        }

        // "bills had gone up by 140 percent, a fifth of the staff had been dismissed and …"
        bool bare = s.Xpos[t[word]] is Xpos.DT or Xpos.CD or Xpos.PRPS && BareClause.IsAt(s, t, word);
        bool pronoun = s.IsSubjectPronoun(t[word]) && s.IsFinite(t[word + 1]) && comma - start >= ShortestClause && !Speaks(s, t, start, comma);
        return bare || pronoun ? new Cut(word) : Cut.None;
    }

    /// <summary>"your instinct is to say, wait a minute, this is …": what follows is only words.</summary>
    private static bool Speaks(AnalyzedSentence s, List<int> t, int from, int to) =>
        t[from..to].Exists(token => s.Xpos[token] is Xpos.VB or Xpos.VBG && Verbs.Quotative.Contains(s.Form(token)));

    /// <summary>", as heavy rain forced rescuers to …": what happened at the same time.</summary>
    private static bool IsSimultaneous(AnalyzedSentence s, List<int> t, int word) =>
        s.Form(t[word]) is "as" && !s.IsSubjectPronoun(t[word + 1]) && PlainSubject.IsAt(s, t, word + 1) && !Verbs.Quotative.Contains(s.Form(t[FiniteAfter(s, t, word + 1)]));

    private static int FiniteAfter(AnalyzedSentence s, List<int> t, int at)
    {
        while (at + 1 < t.Count && !s.IsFinite(t[at]))
        {
            at++;
        }

        return at;
    }
}
