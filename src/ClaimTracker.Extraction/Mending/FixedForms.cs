using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>Forms whose tag follows from themselves and their neighbours: auxiliaries are finite wherever no modal or "to" stands before them.</summary>
internal static class FixedForms
{
    public static void Mend(AnalyzedSentence s)
    {
        for (int i = 0; i < s.Count; i++)
        {
            MendShowing(s, i);
            MendPast(s, i);
            MendAfterArticle(s, i);
            MendBased(s, i);
            MendPronoun(s, i);
            MendAuxiliary(s, i);
        }

        MendParticiples(s);

        // a verb cannot open a clause before a comma and a relative pronoun: "Exports, which …"
        if (s.Count > 2 && s.Xpos[0] is Xpos.VBZ && s.IsComma(1))
        {
            s.Retag(0, Xpos.NNS, Upos.Noun);
        }
    }

    /// <summary>"Figures from the board show/NN that".</summary>
    private static void MendShowing(AnalyzedSentence s, int i)
    {
        bool shows = i > 0 && i + 1 < s.Count && s.Form(i) is "show" or "suggest" or "indicate" or "say" && s.Xpos[i] is Xpos.NN or Xpos.VB;
        if (shows && s.Form(i + 1) is "that")
        {
            s.Retag(i, Xpos.VBP, Upos.Verb);
            s.Retag(i + 1, Xpos.IN, Upos.Sconj);
        }
    }

    /// <summary>"tore/NNP off".</summary>
    private static void MendPast(AnalyzedSentence s, int i)
    {
        bool name = i > 0 && s.Xpos[i] is Xpos.NNP && char.IsLower(s.Form(i)[0]) && s.IsNoun(i - 1);
        if (name && PastForms.Tenses.Contains(s.Form(i)) && i + 1 < s.Count && s.Xpos[i + 1] is Xpos.IN or Xpos.RP or Xpos.DT)
        {
            s.Retag(i, Xpos.VBD, Upos.Verb);
        }
    }

    /// <summary>"a combined/VBD 640 million": no verb follows an article.</summary>
    private static void MendAfterArticle(AnalyzedSentence s, int i)
    {
        if (i > 0 && i + 1 < s.Count && s.Xpos[i] is Xpos.VBD && s.Form(i - 1) is "a" or "an" or "the" or "its" or "their" or "his")
        {
            s.Retag(i, Xpos.VBN, Upos.Adj);
        }
    }

    /// <summary>"a group based/VBD in Port Sarel": a participle, for nobody bases in a place.</summary>
    private static void MendBased(AnalyzedSentence s, int i)
    {
        if (i > 0 && i + 1 < s.Count && s.Form(i) is "based" && s.Xpos[i] is Xpos.VBD && s.IsNoun(i - 1) && s.Form(i + 1) is "in" or "at" or "on" or "near")
        {
            s.Retag(i, Xpos.VBN, Upos.Verb);
        }
    }

    /// <summary>"that of" and "whose".</summary>
    private static void MendPronoun(AnalyzedSentence s, int i)
    {
        if (s.Form(i) is "that" && i + 1 < s.Count && s.Form(i + 1) is "of")
        {
            s.Retag(i, Xpos.DT, Upos.Pron);
        }

        if (s.Form(i) is "whose" or "Whose")
        {
            s.Retag(i, Xpos.WPS, Upos.Pron);
        }
    }

    private static void MendAuxiliary(AnalyzedSentence s, int i)
    {
        Xpos tag = s.Form(i) switch
        {
            "is" or "has" or "does" or "Is" => Xpos.VBZ,
            "was" or "were" or "did" => Xpos.VBD,
            "are" => Xpos.VBP,
            "do" or "Do" when i + 1 < s.Count && s.Form(i + 1) is "n't" or "n’t" or "nt" or "not" && i > 0 => Xpos.VBP,
            "'s" or "’s" when i > 0 && s.Xpos[i - 1] is Xpos.PRP or Xpos.EX or Xpos.WP => Xpos.VBZ,
            _ => Xpos.None,
        };
        if (tag is not Xpos.None && !s.IsFinite(i))
        {
            s.Retag(i, tag, Upos.Aux);
        }
    }

    /// <summary>"the water there, cut off from the air,": a participle that looks like a base form.</summary>
    private static void MendParticiples(AnalyzedSentence s)
    {
        for (int i = 2; i + 1 < s.Count; i++)
        {
            bool verb = s.IsComma(i - 1) && s.Xpos[i] is Xpos.VB or Xpos.VBD && PastForms.Participles.Contains(s.Form(i));
            if (verb && s.Xpos[i + 1] is Xpos.RP or Xpos.IN or Xpos.RB && s.Upos[i - 2] is Upos.Noun or Upos.Propn or Upos.Adv)
            {
                s.MutableXpos[i] = Xpos.VBN;
            }
        }
    }
}
