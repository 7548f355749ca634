using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>The first word, taken for a verb because it is capitalised: "Meanwhile/VB the rate rose", "Search/VB teams pulled".</summary>
internal static class SentenceOpening
{
    private static readonly WordSet Adverbs = new("meanwhile nevertheless nonetheless moreover furthermore however elsewhere overall afterwards separately");

    public static void Mend(AnalyzedSentence s)
    {
        if (s.Count < 3)
        {
            return;
        }

        // "“Forty/VB people died"
        int first = s.Upos[0] is Upos.Punct ? 1 : 0;
        if (s.Xpos[first] is not Xpos.CD && NumberWords.TryCardinal(s.Form(first), out _) && s.Upos[first] is Upos.Verb or Upos.Propn && s.IsNoun(first + 1))
        {
            s.Retag(first, Xpos.CD, Upos.Num);
        }

        if (Adverbs.Contains(s.Form(0)))
        {
            s.Retag(0, Xpos.RB, Upos.Adv);
        }
        else if (s.Xpos[0] is Xpos.VB && s.Count > 3 && s.Xpos[1] is Xpos.NNP && (s.IsFinite(2) || s.IsComma(2)) && HasFinite(s, 2))
        {
            s.Retag(0, Xpos.NNP, Upos.Propn);
        }
        else if (IsSubject(s) || IsBeforePlural(s) || IsGerund(s))
        {
            s.Retag(0, Xpos.NN, Upos.Noun);
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

    /// <summary>"Shelling/VBG continued/VBN in June", "Fighting/VBG near Kest resumed/VBN": what goes on is the subject of the only verb.</summary>
    private static bool IsGerund(AnalyzedSentence s)
    {
        if (s.Xpos[0] is not Xpos.VBG || s.Xpos[1] is not (Xpos.VBN or Xpos.IN) || HasFinite(s, 1))
        {
            return false;
        }

        for (int i = 1; i < s.Count && !s.IsComma(i); i++)
        {
            if (s.Xpos[i] is Xpos.VBN && (i == 1 || s.IsNoun(i - 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Search/VB teams pulled".</summary>
    private static bool IsBeforePlural(AnalyzedSentence s) =>
        s.Xpos[0] is Xpos.VB or Xpos.VBP && s.Upos[0] is Upos.Verb && s.Xpos[1] is Xpos.NNS && s.IsFinite(2) && s.Xpos[2] is not Xpos.MD;

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
}
