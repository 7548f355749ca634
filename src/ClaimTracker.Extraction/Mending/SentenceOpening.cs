using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>The first word, taken for a verb because it is capitalised: "Meanwhile/VB the rate rose", "Search/VB teams pulled".</summary>
internal static class SentenceOpening
{
    private static readonly WordSet Adverbs = new("meanwhile nevertheless nonetheless moreover furthermore however elsewhere overall afterwards separately");

    public static void Mend(AnalyzedSentence s)
    {
        if (s.Count < 4)
        {
            return;
        }

        if (Adverbs.Contains(s.Form(0)))
        {
            s.Retag(0, Xpos.RB, Upos.Adv);
        }
        else if (s.Xpos[0] is Xpos.VB && s.Xpos[1] is Xpos.NNP && (s.IsFinite(2) || s.IsComma(2)) && HasFinite(s, 2))
        {
            s.Retag(0, Xpos.NNP, Upos.Propn);
        }
        else if (IsSubject(s) || IsBeforePlural(s))
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
