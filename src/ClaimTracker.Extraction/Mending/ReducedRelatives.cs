using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>"A survey carried/VBD out by the Department found": of two past tenses of one subject the first is a participle.</summary>
internal static class ReducedRelatives
{
    public static void Mend(AnalyzedSentence s)
    {
        for (int i = 1; i + 3 < s.Count; i++)
        {
            if (s.Xpos[i] is not Xpos.VBD || !s.IsNoun(i - 1))
            {
                continue;
            }

            bool held = IsHeld(s, i);
            if ((held || IsCandidate(s, i)) && HasVerbOfItsOwn(s, i + 2, held))
            {
                s.MutableXpos[i] = Xpos.VBN;
            }
        }
    }

    private static bool IsCandidate(AnalyzedSentence s, int i) =>
        s.Upos[i] is Upos.Verb && s.Xpos[i + 1] is Xpos.IN or Xpos.RP && s.Form(i + 1) is not "that"
        && (s.Form(i).EndsWith("ed", StringComparison.Ordinal) || PastForms.Participles.Contains(s.Form(i)));

    /// <summary>"a man thought to have fled": what somebody is held to be.</summary>
    private static bool IsHeld(AnalyzedSentence s, int i) =>
        s.Xpos[i + 1] is Xpos.TO && s.Form(i) is "thought" or "believed" or "said" or "known" or "reported" or "understood" or "estimated";

    /// <summary>The phrase that begins at <paramref name="from"/> ends in a finite verb.</summary>
    private static bool HasVerbOfItsOwn(AnalyzedSentence s, int from, bool held)
    {
        for (int i = from; i < s.Count; i++)
        {
            if (s.IsFinite(i))
            {
                return held || (s.IsNoun(i - 1) && s.Xpos[i] is Xpos.VBD);
            }

            bool phrase = s.Upos[i] is Upos.Noun or Upos.Propn or Upos.Adp or Upos.Det or Upos.Adj or Upos.Num or Upos.Part;
            if (!phrase && !(held && s.Upos[i] is Upos.Verb or Upos.Aux))
            {
                return false;
            }
        }

        return false;
    }
}
