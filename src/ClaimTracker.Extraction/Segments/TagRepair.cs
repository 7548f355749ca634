using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// Mends what a greedy tagger gets wrong most often: a clause with a subject but no finite verb, whose past tense was taken for a participle
/// ("the harvest reached/VBN 14.3 million") or whose present tense for a plural noun ("the company employs/NNS 6,500 people").
/// </summary>
internal static class TagRepair
{
    private static readonly WordSet Pasts = new("""
        cost hit cut rose fell set put led won lost sold met left held ran grew drew read shot split beat hurt quit shut swept blew flew slept kept crept shook struck burst spread bore tore wore threw sank sprang swam rang broke
        shed wept shrank slid clung crept strove froze wrought sped swore spun stung shone ceased thrust strode sued fled vowed
        spoke stole drove rode wrote fought caught taught bought brought sought thought built sent spent lent bent dealt felt fled hung laid paid said sat slid stood stuck swung told took understood went woke wound
        """);

    private static readonly WordSet Participles = new("cut hit set put led built shut let split quit spread run");

    private static readonly WordSet Adverbs = new("meanwhile nevertheless nonetheless moreover furthermore however elsewhere overall afterwards separately");

    public static void Mend(AnalyzedSentence s)
    {
        MendAuxiliaries(s);
        MendOpening(s);
        MendReduced(s);
        MendRelatives(s);
        int start = 0;
        int last = -1;
        for (int i = 1; i <= s.Count; i++)
        {
            bool boundary = i == s.Count || s.Form(i) is ";" or ":" || (s.Xpos[i] is Xpos.CC && s.Form(i) is "and" or "but");
            if (!boundary)
            {
                continue;
            }

            if (!HasMainVerb(s, start, i))
            {
                // ", and the army deployed": the part after a comma and its conjunction may be a clause of its own
                bool part = last > start && s.IsComma(last - 1) && !HasMainVerb(s, last + 1, i) && MendClause(s, last + 1, i);
                if (part || MendClause(s, start, i) || i == s.Count || s.Form(i) is ";" or ":")
                {
                    start = i + 1;
                }
            }
            else
            {
                start = i + 1;
            }

            last = i;
        }

        MendConjuncts(s);
    }

    /// <summary>Forms that are finite wherever no modal or "to" stands before them.</summary>
    private static void MendAuxiliaries(AnalyzedSentence s)
    {
        for (int i = 0; i < s.Count; i++)
        {
            // "Figures from the board show/NN that", "tore/NNP off"
            if (i > 0 && i + 1 < s.Count && s.Form(i) is "show" or "suggest" or "indicate" or "say" && s.Xpos[i] is Xpos.NN or Xpos.VB && s.Form(i + 1) is "that")
            {
                (s.MutableXpos[i], s.MutableUpos[i], s.MutableXpos[i + 1], s.MutableUpos[i + 1]) = (Xpos.VBP, Upos.Verb, Xpos.IN, Upos.Sconj);
            }

            if (i > 0 && s.Xpos[i] is Xpos.NNP or Xpos.NN && char.IsLower(s.Form(i)[0]) && s.IsNoun(i - 1) && Pasts.Contains(s.Form(i)) && i + 1 < s.Count && s.Xpos[i + 1] is Xpos.IN or Xpos.RP or Xpos.DT && s.Xpos[i] is Xpos.NNP)
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.VBD, Upos.Verb);
            }

            Xpos tag = s.Form(i) switch
            {
                "is" or "has" or "does" or "Is" => Xpos.VBZ,
                "was" or "were" or "did" => Xpos.VBD,
                "are" => Xpos.VBP,
                "do" or "Do" when i + 1 < s.Count && s.Form(i + 1) is "n't" or "n’t" or "nt" or "not" && i > 0 => Xpos.VBP,
                _ => Xpos.None,
            };
            if (i > 0 && s.Form(i) is "'s" or "’s" && s.Xpos[i - 1] is Xpos.PRP or Xpos.EX or Xpos.WP)
            {
                tag = Xpos.VBZ;
            }

            // "a combined/VBD 640 million": no verb follows an article
            if (i > 0 && i + 1 < s.Count && s.Xpos[i] is Xpos.VBD && s.Form(i - 1) is "a" or "an" or "the" or "its" or "their" or "his")
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.VBN, Upos.Adj);
            }

            if (s.Form(i) is "that" && i + 1 < s.Count && s.Form(i + 1) is "of")
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.DT, Upos.Pron);
            }

            if (s.Form(i) is "whose" or "Whose")
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.WPS, Upos.Pron);
            }

            if (tag is not Xpos.None && !s.IsFinite(i))
            {
                s.MutableXpos[i] = tag;
                s.MutableUpos[i] = Upos.Aux;
            }
        }

        // "the water there, cut off from the air,": a participle that looks like a base form
        for (int i = 2; i + 1 < s.Count; i++)
        {
            if (s.IsComma(i - 1) && s.Xpos[i] is Xpos.VB or Xpos.VBD && Participles.Contains(s.Form(i)) && s.Xpos[i + 1] is Xpos.RP or Xpos.IN or Xpos.RB && s.Upos[i - 2] is Upos.Noun or Upos.Propn or Upos.Adv)
            {
                s.MutableXpos[i] = Xpos.VBN;
            }
        }

        // a verb cannot open a clause before a comma and a relative pronoun: "Exports, which …"
        if (s.Count > 2 && s.Xpos[0] is Xpos.VBZ && s.IsComma(1))
        {
            s.MutableXpos[0] = Xpos.NNS;
            s.MutableUpos[0] = Upos.Noun;
        }
    }

    /// <summary>"Meanwhile/VB the rate rose", "Search/VB teams pulled".</summary>
    private static void MendOpening(AnalyzedSentence s)
    {
        if (s.Count < 4)
        {
            return;
        }

        if (Adverbs.Contains(s.Form(0)))
        {
            (s.MutableXpos[0], s.MutableUpos[0]) = (Xpos.RB, Upos.Adv);
        }
        else if (s.Xpos[0] is Xpos.VB && s.Xpos[1] is Xpos.NNP && (s.IsFinite(2) || s.IsComma(2)) && HasFinite(s, 2))
        {
            (s.MutableXpos[0], s.MutableUpos[0]) = (Xpos.NNP, Upos.Propn);
        }
        else if (IsSubject(s))
        {
            (s.MutableXpos[0], s.MutableUpos[0]) = (Xpos.NN, Upos.Noun);
        }
        else if (s.Xpos[0] is Xpos.VB or Xpos.VBP && s.Upos[0] is Upos.Verb && s.Xpos[1] is Xpos.NNS && s.IsFinite(2) && s.Xpos[2] is not Xpos.MD)
        {
            (s.MutableXpos[0], s.MutableUpos[0]) = (Xpos.NN, Upos.Noun);
        }
    }

    private static bool HasFinite(AnalyzedSentence s, int from)
    {
        for (int i = from; i < s.Count; i++)
        {
            if (s.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Demand/VB for large items has been weak": a base form with a phrase and then a finite verb is the subject.</summary>
    private static bool IsSubject(AnalyzedSentence s)
    {
        if (s.Xpos[0] is not Xpos.VB || s.Xpos[1] is not Xpos.IN)
        {
            return false;
        }

        for (int i = 2; i < s.Count; i++)
        {
            if (s.IsFinite(i))
            {
                return s.IsNoun(i - 1);
            }

            if (s.IsComma(i) || s.Xpos[i] is Xpos.PRP or Xpos.CC or Xpos.WDT or Xpos.WP)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"smashed four cases and left/JJ with": what stands beside a past tense is one.</summary>
    private static void MendConjuncts(AnalyzedSentence s)
    {
        bool past = false, present = false;
        for (int i = 0; i + 1 < s.Count; i++)
        {
            present = s.IsFinite(i) ? s.Xpos[i] is Xpos.VBZ : present;
            past = s.IsFinite(i) ? s.Xpos[i] is Xpos.VBD && s.Upos[i] is Upos.Verb : past;
            bool third = i > 0 && s.Xpos[i - 1] is Xpos.CC && s.Xpos[i] is Xpos.NNS && s.Xpos[i + 1] is Xpos.DT or Xpos.PRPS or Xpos.TO or Xpos.NN && present && VerbStems.IsThirdPerson(s.Form(i));
            if (third)
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.VBZ, Upos.Verb);
            }

            bool active = past && i > 0 && s.Xpos[i - 1] is Xpos.CC && s.Xpos[i] is Xpos.VBN && s.Xpos[i + 1] is Xpos.DT or Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.CD or Xpos.PRPS or Xpos.PRP;
            if (active)
            {
                s.MutableXpos[i] = Xpos.VBD;
            }

            // "rezoned the yards, cut the time and put $85 million into the fund": past tenses that look like base forms
            bool unchanged = past && i > 0 && s.Xpos[i - 1] is Xpos.CC or Xpos.Comma && s.Xpos[i] is Xpos.VB or Xpos.VBN or Xpos.NN && Participles.Contains(s.Form(i)) && s.Xpos[i + 1] is Xpos.DT or Xpos.CD or Xpos.Currency or Xpos.PRPS;
            if (unchanged)
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.VBD, Upos.Verb);
            }

            bool conjunct = past && i > 0 && s.Xpos[i - 1] is Xpos.CC && s.Xpos[i] is Xpos.JJ or Xpos.NN or Xpos.VB && Pasts.Contains(s.Form(i));
            if (conjunct && s.Xpos[i + 1] is Xpos.IN or Xpos.DT or Xpos.CD or Xpos.TO or Xpos.PRPS or Xpos.RP)
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.VBD, Upos.Verb);
            }
        }
    }

    /// <summary>"A survey carried/VBD out by the Department found": of two past tenses of one subject the first is a participle.</summary>
    private static void MendReduced(AnalyzedSentence s)
    {
        for (int i = 1; i + 3 < s.Count; i++)
        {
            bool candidate = s.Xpos[i] is Xpos.VBD && s.Upos[i] is Upos.Verb && s.IsNoun(i - 1) && s.Xpos[i + 1] is Xpos.IN or Xpos.RP && s.Form(i + 1) is not "that" && (s.Form(i).EndsWith("ed", StringComparison.Ordinal) || Participles.Contains(s.Form(i)));
            bool held = s.Xpos[i] is Xpos.VBD && s.IsNoun(i - 1) && s.Xpos[i + 1] is Xpos.TO && s.Form(i) is "thought" or "believed" or "said" or "known" or "reported" or "understood" or "estimated";
            candidate |= held;
            for (int k = i + 2; candidate && k < s.Count; k++)
            {
                if (s.IsFinite(k))
                {
                    if ((s.IsNoun(k - 1) || held) && s.Xpos[k] is Xpos.VBD or Xpos.MD or Xpos.VBZ or Xpos.VBP && (held || s.Xpos[k] is Xpos.VBD))
                    {
                        s.MutableXpos[i] = Xpos.VBN;
                    }

                    break;
                }

                candidate = s.Upos[k] is Upos.Noun or Upos.Propn or Upos.Adp or Upos.Det or Upos.Adj or Upos.Num or Upos.Part || (held && s.Upos[k] is Upos.Verb or Upos.Aux);
            }
        }
    }

    /// <summary>"where traffic runs/NNS at 80 decibels": a relative clause without a verb up to its end.</summary>
    private static void MendRelatives(AnalyzedSentence s)
    {
        for (int i = 0; i + 2 < s.Count; i++)
        {
            bool opening = i == 0 && s.Form(0) is "If" or "if" or "When" or "As" or "While" or "Because" or "Although" or "Unless" or "Once" or "Until" or "Since";
            bool simultaneous = s.Form(i) is "as" or "while" or "after" or "when" && s.Xpos[i] is Xpos.IN or Xpos.WRB;
            if (!opening && (i == 0 || !s.IsComma(i - 1) || !(simultaneous || s.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB)))
            {
                continue;
            }

            int end = i + 1;
            bool finite = false;
            while (end < s.Count && !s.IsComma(end) && s.Xpos[end] is not Xpos.Stop)
            {
                finite |= s.IsFinite(end);
                end++;
            }

            // ", which farms/NNS 2,300 acres,": right behind its pronoun
            if (!finite && s.Xpos[i] is Xpos.WDT or Xpos.WP && s.Xpos[i + 1] is Xpos.NNS && VerbStems.IsThirdPerson(s.Form(i + 1)))
            {
                (s.MutableXpos[i + 1], s.MutableUpos[i + 1]) = (Xpos.VBZ, Upos.Verb);
                continue;
            }

            // "If the dam breaks/NNS, …": the last word before the comma
            if (!finite && !MendClause(s, i + 1, end) && end - i > 2 && s.IsNoun(end - 2) && s.Xpos[end - 1] is Xpos.NNS && VerbStems.IsThirdPerson(s.Form(end - 1)))
            {
                (s.MutableXpos[end - 1], s.MutableUpos[end - 1]) = (Xpos.VBZ, Upos.Verb);
            }
        }
    }

    private static bool HasMainVerb(AnalyzedSentence s, int from, int to)
    {
        int opened = 0;
        for (int i = from; i < to; i++)
        {
            if (s.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WPS or Xpos.WRB || (s.Upos[i] is Upos.Sconj && s.Xpos[i] is Xpos.IN) || (i > from && s.Form(i) is "after" or "before" or "until" or "since" && ClauseFollows(s, i + 1, to)))
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

    private static bool ClauseFollows(AnalyzedSentence s, int from, int to)
    {
        for (int i = from; i < to && i < from + 10; i++)
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

    /// <summary>The surest place for the missing verb first, then "the dam supplies/NNS water/NN".</summary>
    private static bool MendClause(AnalyzedSentence s, int from, int to) => MendClause(s, from, to, loosely: false) || MendClause(s, from, to, loosely: true);

    private static bool MendClause(AnalyzedSentence s, int from, int to, bool loosely)
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

            if (loosely && nominal && i + 1 < to && tag is Xpos.NN or Xpos.VB && s.Xpos[i - 1] is Xpos.NNS or Xpos.NNPS or Xpos.CD or Xpos.NN && (s.Xpos[i - 1] is not Xpos.NN || s.Xpos[i + 1] is Xpos.NNS or Xpos.DT or Xpos.CD) && s.Xpos[i + 1] is Xpos.IN or Xpos.DT or Xpos.CD or Xpos.RB or Xpos.PRPS or Xpos.TO or Xpos.NNS && VerbStems.IsBase(s.Form(i)) && HasPlural(s, from, i))
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.VBP, Upos.Verb);
                return true;
            }

            if (loosely && nominal && i > from + 1 && i + 1 < to && tag is Xpos.NNS && s.Xpos[i - 1] is Xpos.NN or Xpos.NNP && s.Xpos[i + 1] is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.JJ or Xpos.IN && !s.IsComma(i - 1) && (s.Xpos[i + 1] is not Xpos.IN || (s.Form(s.Count - 1) is "." && s.Xpos[from] is Xpos.DT or Xpos.NNP or Xpos.PRPS)) && char.IsLower(s.Form(i)[0]) && VerbStems.IsThirdPerson(s.Form(i)))
            {
                (s.MutableXpos[i], s.MutableUpos[i]) = (Xpos.VBZ, Upos.Verb);
                return true;
            }

            bool afterComma = i > from && s.IsComma(i - 1);
            if (nominal && Becomes(s, i, to, afterComma) is { } verb && verb is not Xpos.None)
            {
                s.MutableXpos[i] = verb;
                s.MutableUpos[i] = Upos.Verb;
                return true;
            }

            comma |= s.IsComma(i);
            nominal |= s.IsNoun(i) || tag is Xpos.PRP or Xpos.CD or Xpos.EX || (tag is Xpos.DT && s.Form(i).Length > 3);
        }

        return false;
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

    private static Xpos Becomes(AnalyzedSentence s, int i, int to, bool afterComma)
    {
        Xpos tag = s.Xpos[i];
        ReadOnlySpan<char> form = s.Form(i);
        bool follows = i + 1 < to;
        Xpos next = follows ? s.Xpos[i + 1] : Xpos.Stop;
        if (s.Form(Math.Min(i + 1, to - 1)) is ":" || (form.Length > 0 && !char.IsLower(form[0])))
        {
            return Xpos.None;
        }

        afterComma &= !HasCommaPair(s, i);
        bool nounBefore = s.IsNoun(i - 1) || s.IsComma(i - 1) || s.Form(i - 1) is "high" or "long" or "wide" or "deep" or "old";
        if (tag is Xpos.JJ or Xpos.NN && !afterComma && nounBefore && form.Length > 4 && form.EndsWith("ed", StringComparison.Ordinal) && next is Xpos.CD or Xpos.DT or Xpos.PRPS or Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.TO or Xpos.JJ)
        {
            return Xpos.VBD;
        }

        if (tag is Xpos.VBN && !afterComma && s.Xpos[i - 1] is not (Xpos.DT or Xpos.PRPS or Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VB or Xpos.CC or Xpos.HYPH))
        {
            return Xpos.VBD;
        }

        if (tag is Xpos.NNS or Xpos.NN && !afterComma && form.Length > 3 && VerbStems.IsThirdPerson(form)
            && s.Xpos[i - 1] is not (Xpos.NNS or Xpos.NNPS) && (s.Xpos[i - 1] is Xpos.PRP || (next is Xpos.CD or Xpos.DT or Xpos.PRPS or Xpos.PRP or Xpos.VBG or Xpos.Currency or Xpos.TO or Xpos.RB or Xpos.IN && (next is not Xpos.IN || s.Xpos[i - 1] is Xpos.RB || s.Form(i + 1) is "between" or "that") && (s.Xpos[i - 1] is Xpos.NN or Xpos.NNP or Xpos.PRP or Xpos.Comma or Xpos.RB || (i > 1 && s.Xpos[i - 1] is Xpos.CD && s.Xpos[i - 2] is Xpos.NN or Xpos.NNP)))))
        {
            return Xpos.VBZ;
        }

        bool plural = s.Xpos[i - 1] is Xpos.NNS or Xpos.NNPS or Xpos.NNP;
        if (form is "open" && tag is Xpos.JJ && plural && next is Xpos.NN or Xpos.NNS or Xpos.JJ)
        {
            return Xpos.VBP;
        }

        return tag is Xpos.NN or Xpos.VB or Xpos.JJ or Xpos.VBN && Pasts.Contains(form) && next is Xpos.CD or Xpos.DT or Xpos.Currency or Xpos.IN or Xpos.TO or Xpos.RB or Xpos.RP or Xpos.PRPS or Xpos.Stop && (nounBefore || s.Xpos[i - 1] is not (Xpos.DT or Xpos.JJ or Xpos.PRPS or Xpos.TO or Xpos.MD or Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.VBN or Xpos.VB)) ? Xpos.VBD
            : tag is Xpos.VB && s.Xpos[i - 1] is not (Xpos.TO or Xpos.MD or Xpos.VB or Xpos.VBP or Xpos.VBD or Xpos.CC) && s.Form(i - 1) is not "to" && !afterComma ? Xpos.VBP
            : Xpos.None;
    }

    /// <summary>The comma before closes an aside after the subject: another comma stands before it.</summary>
    private static bool HasCommaPair(AnalyzedSentence s, int i)
    {
        int commas = 0;
        for (int k = 0; k < i; k++)
        {
            commas += s.IsComma(k) ? 1 : 0;
        }

        return commas >= 2;
    }
}
