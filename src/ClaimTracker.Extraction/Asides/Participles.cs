using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>", developed in Oxford,": participles that say something of a noun.</summary>
internal sealed class Participles(AnalyzedSentence s, List<Segment> found)
{
    private static readonly WordSet NoParticiples = new("""
        compared based given provided including followed according depending regarding concerning related born made set left put said led gotta gonna
        got
        """);

    /// <summary>Participles that say why the whole clause is so ("rose to 41.2 billion, helped by …").</summary>
    private static readonly WordSet Causes = new("""
        helped driven boosted fuelled fueled hit hurt dragged lifted supported buoyed followed accompanied pushed caused prompted triggered offset
        aided weighed spurred sparked
        """);

    /// <returns>The index after the aside that begins at the comma <paramref name="i"/>, or -1 where there is none.</returns>
    public int Try(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int verb = i + 1;
        while (verb + 1 < t.Count && (s.Upos[t[verb]] is Upos.Adv || s.Form(t[verb]) is "once"))
        {
            verb++;
        }

        bool mainBefore = Extent.NextFinite(s, t, 0, i) >= 0;
        bool participle = s.Xpos[t[verb]] is Xpos.VBN || (s.Xpos[t[verb]] is Xpos.VBD && !mainBefore);
        bool closed = !mainBefore && t.Count > verb + 2 && participle && s.Form(t[verb]) is "made" or "born" or "set" or "put" or "led" or "given" or "left"
            && Extent.MainGoesOn(s, t, verb - 1, ownVerb: false) is > 0 and var resumed && Extent.FiniteAt(s, t, resumed + 1) > 0;
        if (!participle || (NoParticiples.Contains(s.Form(t[verb])) && !closed) || !(s.IsNoun(t[i - 1]) || s.Xpos[t[i - 1]] is Xpos.CD) || s.IsDash(t[i]))
        {
            if (!(participle && !NoParticiples.Contains(s.Form(t[verb])) && s.Upos[t[i - 1]] is Upos.Adv && !mainBefore))
            {
                return -1;
            }
        }

        // "Joseph Kraft, syndicated columnist": the participle is the noun's
        bool attribute = verb + 1 < t.Count && s.IsNoun(t[verb + 1]);
        int end = mainBefore ? Extent.EndOfParticiple(s, t, verb) : Extent.MainGoesOn(s, t, verb - 1, ownVerb: false);
        if (attribute || end < 0 || end - verb < 3 || (mainBefore && (Causes.Contains(s.Form(t[verb])) || Counts(t, i))))
        {
            return -1;
        }

        (int from, int to) = Antecedents.Antecedent(s, t, i, mainBefore, person: false);
        List<int> name = from < to ? Antecedents.Name(s, t, from, to) : [];
        if (name.Count == 0)
        {
            return -1;
        }

        found.Add(AsideStatement.Of(Rules.Participle, segment, [.. name, .. t[(i + 1)..end]], Insertion.Passive(NounPhrases.IsPlural(s, t, from, to) ? "were"
            : "was"), name.Count));
        return end;
    }

    private bool Counts(List<int> t, int comma)
    {
        for (int i = NounPhrases.BaseStart(s, t, comma); i < comma; i++)
        {
            if (s.Xpos[t[i]] is Xpos.CD or Xpos.Currency || s.Form(t[i]) is "%")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Built at the Garrow yard, they replace the Guardian": an opening participle states something of the subject.</summary>
    public void TakeOpening(Segment segment)
    {
        List<int> t = segment.Tokens;
        if (t.Count < 8 || s.Xpos[t[0]] is not (Xpos.VBN or Xpos.VBD) || segment.NameOnly || NoParticiples.Contains(s.Form(t[0]))
            && s.Form(t[0]) is not ("Born" or "Made" or "Built" or "Set"))
        {
            return;
        }

        int comma = t.FindIndex(token => s.IsComma(token));
        int verb = comma < 3 ? -1 : Extent.NextFinite(s, t, comma + 1, t.Count);
        if (verb < 0 || Extent.NextFinite(s, t, 1, comma) >= 0)
        {
            return;
        }

        // the subject is a pronoun or a plain noun phrase right after the comma, and nothing stands between it and its verb
        int end = comma + 1;
        while (end < verb && (s.IsInNounPhrase(t[end]) || s.Xpos[t[end]] is Xpos.PRP || (s.Form(t[end]) is "of" && end > comma + 1)))
        {
            end++;
        }

        int adverb = end;
        while (adverb < verb && s.Upos[t[adverb]] is Upos.Adv)
        {
            adverb++;
        }

        bool subject = end > comma + 1 && adverb == verb && (s.IsNoun(t[end - 1]) || s.IsSubjectPronoun(t[end - 1]));
        if (!subject)
        {
            return;
        }

        bool plural = NounPhrases.IsPlural(s, t, comma + 1, end) || s.Form(t[end - 1]) is "they" or "we";
        List<int> name = t[(comma + 1)..end];
        found.Add(AsideStatement.Of(Rules.OpeningParticiple, segment, [.. name, .. t[..comma]], Insertion.Passive(plural ? "were" : "was"), name.Count));
        t.RemoveRange(0, comma + 1);
    }
}
