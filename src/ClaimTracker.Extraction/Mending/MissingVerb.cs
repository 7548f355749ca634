using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>Finds the word of a clause without a finite verb that must be it.</summary>
internal static class MissingVerb
{
    /// <summary>The surest place for the missing verb first, then "the dam supplies/NNS water/NN".</summary>
    /// <returns>Whether a verb was found.</returns>
    public static bool Mend(AnalyzedSentence s, int from, int to) => Mend(s, from, to, loosely: false) || Mend(s, from, to, loosely: true);

    private static bool Mend(AnalyzedSentence s, int from, int to, bool loosely)
    {
        bool nominal = false;
        bool comma = false;
        for (int i = from; i < to; i++)
        {
            Xpos tag = s.Xpos[i];
            if (tag is Xpos.WDT or Xpos.WP or Xpos.WRB && !comma)
            {
                // "Those who have come take their place": after the relative clause's own verb
                while (i < to && !s.IsFinite(i))
                {
                    i++;
                }

                if (!nominal || i + 1 >= to)
                {
                    return false;
                }

                continue;
            }

            if (nominal && Reading(s, from, i, to, loosely) is var verb && verb is not Xpos.None)
            {
                s.Retag(i, verb, Upos.Verb);
                return true;
            }

            comma |= s.IsComma(i);
            nominal |= s.IsNoun(i) || tag is Xpos.PRP or Xpos.CD or Xpos.EX || (tag is Xpos.DT && s.Form(i).Length > 3);
        }

        return false;
    }

    private static Xpos Reading(AnalyzedSentence s, int from, int i, int to, bool loosely)
    {
        if (loosely && i + 1 < to)
        {
            if (IsPluralPresent(s, from, i))
            {
                return Xpos.VBP;
            }

            if (i > from + 1 && IsSingularPresent(s, from, i))
            {
                return Xpos.VBZ;
            }
        }

        return VerbReading.Of(s, i, to, afterComma: i > from && s.IsComma(i - 1));
    }

    /// <summary>"farmers plant/NN in spring".</summary>
    private static bool IsPluralPresent(AnalyzedSentence s, int from, int i)
    {
        if (s.Xpos[i] is not (Xpos.NN or Xpos.VB))
        {
            return false;
        }

        Xpos before = s.Xpos[i - 1];
        Xpos next = s.Xpos[i + 1];
        bool subject = before is Xpos.NNS or Xpos.NNPS or Xpos.CD || (before is Xpos.NN && next is Xpos.NNS or Xpos.DT or Xpos.CD);
        bool complement = next is Xpos.IN or Xpos.DT or Xpos.CD or Xpos.RB or Xpos.PRPS or Xpos.TO or Xpos.NNS;
        return subject && complement && VerbStems.IsBase(s.Form(i)) && HasPlural(s, from, i);
    }

    /// <summary>"the dam supplies/NNS water/NN".</summary>
    private static bool IsSingularPresent(AnalyzedSentence s, int from, int i)
    {
        if (s.Xpos[i] is not Xpos.NNS || s.Xpos[i - 1] is not (Xpos.NN or Xpos.NNP) || s.IsComma(i - 1))
        {
            return false;
        }

        // before a preposition only in a full sentence whose subject is plainly one
        bool complement = s.Xpos[i + 1] is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.JJ
            || (s.Xpos[i + 1] is Xpos.IN && s.Form(s.Count - 1) is "." && s.Xpos[from] is Xpos.DT or Xpos.NNP or Xpos.PRPS);
        return complement && char.IsLower(s.Form(i)[0]) && VerbStems.IsThirdPerson(s.Form(i));
    }

    private static bool HasPlural(AnalyzedSentence s, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (s.Xpos[i] is Xpos.NNS or Xpos.NNPS)
            {
                return true;
            }
        }

        return false;
    }
}
