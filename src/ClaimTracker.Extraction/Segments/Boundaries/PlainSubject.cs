using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>A pronoun, or a bare noun phrase after something that ends a complement, directly before a finite verb that agrees.</summary>
internal static class PlainSubject
{
    /// <param name="at">After the conjunction, which has a token before it.</param>
    public static bool IsAt(AnalyzedSentence s, List<int> t, int at)
    {
        if (s.IsSubjectPronoun(t[at]))
        {
            int finite = SkipAdverbs(s, t, at + 1);
            return finite < t.Count && s.IsFinite(t[finite]);
        }

        int end = at;
        while (end < t.Count && (s.IsInNounPhrase(t[end]) || (s.Form(t[end]) is "of" && end > at)))
        {
            end++;
        }

        int last = end - 1;
        int verb = SkipAdverbs(s, t, end);
        return last >= at && verb < t.Count && s.IsFinite(t[verb]) && s.IsNoun(t[last]) && Agrees(s, t[at - 2], t[last], t[verb], adverb: verb - last > 1);
    }

    /// <param name="before">The left neighbour of the conjunction: no noun phrase that could be coordinated with the subject.</param>
    private static bool Agrees(AnalyzedSentence s, int before, int noun, int verb, bool adverb)
    {
        bool phraseBefore = s.IsNoun(before) || s.Xpos[before] is Xpos.CD or Xpos.JJ;
        bool plural = s.Xpos[noun] is Xpos.NNS or Xpos.NNPS;
        bool singularVerb = s.Form(verb) is "is" or "was" or "has" || s.Xpos[verb] is Xpos.VBZ;
        bool pluralVerb = s.Form(verb) is "are" or "were" or "have" || s.Xpos[verb] is Xpos.VBP;
        if (plural)
        {
            return !singularVerb && (!phraseBefore || adverb || !pluralVerb || IsDate(s, before));
        }

        return singularVerb || (!pluralVerb && (!phraseBefore || IsDate(s, before)));
    }

    private static int SkipAdverbs(AnalyzedSentence s, List<int> t, int at)
    {
        while (at < t.Count && s.Upos[t[at]] is Upos.Adv)
        {
            at++;
        }

        return at;
    }

    private static bool IsDate(AnalyzedSentence s, int token) =>
        CalendarWords.TryMonth(s.Form(token), out _) || CalendarWords.TryDay(s.Form(token), out _) || (s.Form(token).Length == 4
            && char.IsAsciiDigit(s.Form(token)[0]));
}
