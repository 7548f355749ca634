using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>"smashed four cases and left/JJ with": what stands beside a past tense is one.</summary>
internal static class ConjunctVerbs
{
    public static void Mend(AnalyzedSentence s)
    {
        bool past = false, present = false;
        for (int i = 0; i + 1 < s.Count; i++)
        {
            if (s.IsFinite(i))
            {
                present = s.Xpos[i] is Xpos.VBZ;
                past = s.Xpos[i] is Xpos.VBD && s.Upos[i] is Upos.Verb;
            }

            if (i == 0)
            {
                continue;
            }

            if (present && IsThirdPerson(s, i))
            {
                s.Retag(i, Xpos.VBZ, Upos.Verb);
            }

            if (past)
            {
                MendPast(s, i);
            }
        }
    }

    private static bool IsThirdPerson(AnalyzedSentence s, int i) =>
        s.Xpos[i - 1] is Xpos.CC && s.Xpos[i] is Xpos.NNS && s.Xpos[i + 1] is Xpos.DT or Xpos.PRPS or Xpos.TO or Xpos.NN && VerbStems.IsThirdPerson(s.Form(i));

    private static void MendPast(AnalyzedSentence s, int i)
    {
        bool afterConjunction = s.Xpos[i - 1] is Xpos.CC;
        Xpos next = s.Xpos[i + 1];
        if (afterConjunction && s.Xpos[i] is Xpos.VBN && next is Xpos.DT or Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.CD or Xpos.PRPS or Xpos.PRP)
        {
            s.MutableXpos[i] = Xpos.VBD;
        }

        // "rezoned the yards, cut the time and put $85 million into the fund": past tenses that look like base forms
        bool unchanged = s.Xpos[i - 1] is Xpos.CC or Xpos.Comma && s.Xpos[i] is Xpos.VB or Xpos.VBN or Xpos.NN && PastForms.Participles.Contains(s.Form(i));
        if (unchanged && next is Xpos.DT or Xpos.CD or Xpos.Currency or Xpos.PRPS)
        {
            s.Retag(i, Xpos.VBD, Upos.Verb);
        }

        bool irregular = afterConjunction && s.Xpos[i] is Xpos.JJ or Xpos.NN or Xpos.VB && PastForms.Tenses.Contains(s.Form(i));
        if (irregular && next is Xpos.IN or Xpos.DT or Xpos.CD or Xpos.TO or Xpos.PRPS or Xpos.RP)
        {
            s.Retag(i, Xpos.VBD, Upos.Verb);
        }
    }
}
