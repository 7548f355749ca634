using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>"where traffic runs/NNS at 80 decibels": a relative or subordinate clause without a verb up to its end.</summary>
internal static class SubordinateVerbs
{
    public static void Mend(AnalyzedSentence s)
    {
        for (int i = 0; i + 2 < s.Count; i++)
        {
            if (i == 0 ? IsOpening(s) : s.IsComma(i - 1) && OpensAfterComma(s, i))
            {
                MendFrom(s, i);
            }
        }
    }

    private static bool IsOpening(AnalyzedSentence s) =>
        s.Form(0) is "If" or "if" or "When" or "As" or "While" or "Because" or "Although" or "Unless" or "Once" or "Until" or "Since";

    private static bool OpensAfterComma(AnalyzedSentence s, int i)
    {
        bool simultaneous = s.Form(i) is "as" or "while" or "after" or "when" && s.Xpos[i] is Xpos.IN or Xpos.WRB;
        return simultaneous || s.Xpos[i] is Xpos.WDT or Xpos.WP or Xpos.WRB;
    }

    private static void MendFrom(AnalyzedSentence s, int i)
    {
        int end = i + 1;
        while (end < s.Count && !s.IsComma(end) && s.Xpos[end] is not Xpos.Stop)
        {
            if (s.IsFinite(end))
            {
                return;
            }

            end++;
        }

        // ", which farms/NNS 2,300 acres,": right behind its pronoun
        if (s.Xpos[i] is Xpos.WDT or Xpos.WP && IsThirdPerson(s, i + 1))
        {
            s.Retag(i + 1, Xpos.VBZ, Upos.Verb);
            return;
        }

        // "If the dam breaks/NNS, …": the last word before the comma
        if (!MissingVerb.Mend(s, i + 1, end) && end - i > 2 && s.IsNoun(end - 2) && IsThirdPerson(s, end - 1))
        {
            s.Retag(end - 1, Xpos.VBZ, Upos.Verb);
        }
    }

    private static bool IsThirdPerson(AnalyzedSentence s, int i) => s.Xpos[i] is Xpos.NNS && VerbStems.IsThirdPerson(s.Form(i));
}
