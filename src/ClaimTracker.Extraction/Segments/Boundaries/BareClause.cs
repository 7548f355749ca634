using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>A clause that begins with a noun phrase and its finite verb right behind.</summary>
internal static class BareClause
{
    /// <summary>A noun phrase with at most one "of" and then at once an auxiliary or past tense.</summary>
    public static bool IsAt(AnalyzedSentence s, List<int> t, int at)
    {
        int verb = at;
        while (verb < t.Count && (s.IsInNounPhrase(t[verb]) || (s.Form(t[verb]) is "of" && verb > at)))
        {
            verb++;
        }

        if (verb == at || verb >= t.Count || !s.IsFinite(t[verb]))
        {
            return false;
        }

        bool subject = s.IsNoun(t[verb - 1]) || s.Xpos[t[verb - 1]] is Xpos.CD || verb == at + 1;
        return subject && (s.Upos[t[verb]] is Upos.Aux || s.Xpos[t[verb]] is Xpos.VBD) && !Verbs.Quotative.Contains(s.Form(t[verb]))
            && !(verb + 1 < t.Count && s.Form(t[verb + 1]) is "told" or "informed");
    }

    /// <summary>A noun phrase, or a part of something, directly before a finite verb.</summary>
    public static bool OpensWithPhrase(AnalyzedSentence s, List<int> t, int at)
    {
        int verb = PhraseEnd(s, t, at);
        return verb > at && verb < t.Count && s.IsFinite(t[verb]) && (s.IsNoun(t[verb - 1]) || s.Xpos[t[verb - 1]] is Xpos.PRP);
    }

    public static bool OpensWithName(AnalyzedSentence s, List<int> t, int at) => PhraseEnd(s, t, at) is var end && end > at && s.Xpos[t[end - 1]] is Xpos.NNP;

    /// <summary>"half of them", "some of us".</summary>
    public static bool OpensWithPart(AnalyzedSentence s, List<int> t, int at) => at + 2 < t.Count && s.Form(t[at + 1]) is "of" && IsWhole(s.Form(t[at + 2]));

    private static int PhraseEnd(AnalyzedSentence s, List<int> t, int at)
    {
        int i = at;
        while (i < t.Count && (s.IsInNounPhrase(t[i]) || (i == at + 1 && s.Form(t[i]) is "of") || (i == at + 2 && IsWhole(s.Form(t[i])))))
        {
            i++;
        }

        return i;
    }

    private static bool IsWhole(ReadOnlySpan<char> word) => word is "them" or "us" or "those" or "these";
}
