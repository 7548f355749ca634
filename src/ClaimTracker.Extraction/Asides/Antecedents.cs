using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>What an aside is about.</summary>
internal static class Antecedents
{
    /// <summary>What the aside at the comma <paramref name="comma"/> is about.</summary>
    public static (int From, int To) Antecedent(AnalyzedSentence s, List<int> t, int comma, bool mainBefore, bool person)
    {
        if (mainBefore)
        {
            comma = Antecedents.BeforeTime(s, t, comma);

            // "the spread of a disease, which": the thing last named, where it is one of its own
            int nearest = NounPhrases.BaseStart(s, t, comma);
            bool indefinite = s.Form(t[Math.Min(nearest, comma - 1)]) is "a" or "an";
            bool own = !person && nearest > 1 && s.Xpos[t[nearest]] is Xpos.DT && s.Xpos[t[comma - 1]] is Xpos.NN && (s.Form(t[nearest - 1]) is "of"
                || (indefinite && s.Form(t[nearest - 1]) is "between" or "with" or "from" or "for" or "by" or "and" or "to" or "or"));
            return (own ? nearest : NounPhrases.Start(s, t, comma, person), comma);
        }

        // the subject: from the start, or from the comma that closes an opening phrase
        int from = 0;
        for (int k = comma - 1; k > 0; k--)
        {
            if (s.IsComma(t[k]) && s.Upos[t[0]] is Upos.Adp or Upos.Adv or Upos.Sconj or Upos.Cconj)
            {
                from = k + 1;
                break;
            }
        }

        while (from < comma && (s.Upos[t[from]] is Upos.Cconj or Upos.Adp or Upos.Sconj or Upos.Punct || (s.Upos[t[from]] is Upos.Adv && from + 1 < comma
            && s.IsComma(t[from + 1]))))
        {
            from++;
        }

        return comma - from > 16 ? (comma, comma) : (from, comma);
    }

    /// <summary>
    /// Where an antecedent begins that agrees with the verb of its relative clause: "Temeria Bay and Ostrund, which have" goes on to the left;
    /// <paramref name="to"/> where none does.
    /// </summary>
    public static int Agreeing(AnalyzedSentence s, List<int> t, int from, int to, int verb)
    {
        bool plural = s.Form(verb) is "are" or "were" or "have" || (s.Xpos[verb] is Xpos.VBP && s.Upos[verb] is Upos.Verb);
        bool singular = s.Form(verb) is "is" or "was" or "has" || s.Xpos[verb] is Xpos.VBZ;
        if (!plural && !singular)
        {
            return from;
        }

        int nearest = NounPhrases.BaseStart(s, t, to);
        if (NounPhrases.IsPlural(s, t, from, to) != plural && nearest > from && NounPhrases.IsPlural(s, t, nearest, to) == plural)
        {
            // "6,430 lichens in front of the Tessel Glacier, which has"
            return nearest;
        }

        while (NounPhrases.IsPlural(s, t, from, to) != plural)
        {
            bool joined = from > 1 && s.Form(t[from - 1]) is "and" or "of" or "from" or "in" or "for" or "at" && s.IsNoun(t[from - 2]);
            int further = joined ? NounPhrases.BaseStart(s, t, from - 1) : from;
            if (further >= from - 1 || to - further > 16)
            {
                // names of groups take both numbers
                return plural && s.Xpos[t[to - 1]] is Xpos.NNP && (from < 1 || s.Form(t[from - 1]) is not "and") ? from : to;
            }

            from = further;
        }

        return from;
    }

    /// <summary>"$2.3bn last year, of which": a time at the end is no antecedent.</summary>
    public static int BeforeTime(AnalyzedSentence s, List<int> t, int end)
    {
        int start = NounPhrases.BaseStart(s, t, end);
        bool time = start < end && start > 1 && (CalendarWords.Periods.Contains(s.Form(t[end - 1])) || Extent.IsMonth(s, t[end - 1]) || (end - start == 1
            && s.Xpos[t[start]] is Xpos.CD && s.Form(t[start]).Length == 4));
        if (!time)
        {
            return end;
        }

        start -= s.Upos[t[start - 1]] is Upos.Adp && s.Form(t[start - 1]) is not "of" ? 1 : 0;
        return start > 1 && s.IsNoun(t[start - 1]) || s.Xpos[t[start - 1]] is Xpos.CD ? start : end;
    }

    /// <summary>The antecedent's tokens, without an age or other aside of its own.</summary>
    public static List<int> Name(AnalyzedSentence s, List<int> t, int from, int to)
    {
        List<int> name = t[from..to];
        int comma = name.FindIndex(token => s.IsComma(token));
        return comma > 0 ? name[..comma] : name;
    }

    /// <summary>The verb is singular and the noun before plural: the relative clause is about the whole clause before it.</summary>
    public static bool Disagrees(AnalyzedSentence s, List<int> t, int from, int to, int verb)
    {
        bool singular = s.Xpos[t[verb]] is Xpos.VBZ || s.Form(t[verb]) is "was";
        return (singular && NounPhrases.IsPlural(s, t, from, to)) || s.Xpos[t[to - 1]] is Xpos.VBN
            || s.Form(t[verb]) is "means" or "meant" or "gives" or "gave" or "led" or "leads" or "caused" or "causes" or "resulted" or "followed"
            or "prompted" or "translates" or "came" or "makes" or "made" or "helped";
    }
}
