using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>
/// What is reported in a clause at the end of another: "… after the group said on Wednesday that it had found errors", "…, adding that …".
/// </summary>
internal static class AnnouncedContent
{
    private const int LongestTail = 6;

    /// <summary>Where what was said begins; -1 where nothing is reported so.</summary>
    public static int After(AnalyzedSentence s, List<int> t, int at)
    {
        if (s.Form(t[at]) is not ("after" or "as"))
        {
            return -1;
        }

        int verb = at + 1;
        while (verb < t.Count && (s.IsInNounPhrase(t[verb]) || s.Form(t[verb]) is "of" or "it"))
        {
            verb++;
        }

        if (verb == at + 1 || verb >= t.Count || !s.IsFinite(t[verb]) || !Verbs.Reporting.Contains(s.Form(t[verb]))
            || !Verbs.Quotative.Contains(s.Form(t[verb])))
        {
            return -1;
        }

        int that = verb + 1;
        while (that < t.Count && that - verb < LongestTail && s.Form(t[that]) is not "that" && IsTail(s.Upos[t[that]]))
        {
            that++;
        }

        return that + 2 < t.Count && s.Form(t[that]) is "that" && ClauseStart.IsAt(s, t, that + 1) ? that + 1 : -1;
    }

    /// <summary>", adding that over 40,000 had been shifted": the speech goes on.</summary>
    public static bool IsAdded(AnalyzedSentence s, List<int> t, int word) => s.Xpos[t[word]] is Xpos.VBG && Verbs.Reporting.Contains(s.Form(t[word]));

    public static Cut Added(AnalyzedSentence s, List<int> t, int word)
    {
        int added = word + 2;
        return s.Form(t[word + 1]) is "that" && added < t.Count && ClauseStart.IsAt(s, t, added) ? new Cut(added, ContinuesSpeech: true) : Cut.None;
    }

    private static bool IsTail(Upos tag) => tag is Upos.Adp or Upos.Adv or Upos.Propn or Upos.Noun or Upos.Num or Upos.Det or Upos.Adj;
}
