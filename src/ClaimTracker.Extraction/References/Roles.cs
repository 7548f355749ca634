using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.References;

/// <summary>Whether a noun phrase is the subject of its clause or hangs on a preposition, by the tags on both sides of it.</summary>
internal static class Roles
{
    private const int LongestApposition = 16;

    public static MentionRole Of(AnalyzedSentence s, int first, int end)
    {
        int before = first - 1;
        while (before >= 0 && s.Xpos[before] is Xpos.DT or Xpos.JJ or Xpos.JJS or Xpos.PRPS or Xpos.CD or Xpos.NN or Xpos.POS or Xpos.NNP or Xpos.HYPH or Xpos.VBN)
        {
            before--;
        }

        if (end < s.Count && s.Xpos[end] is Xpos.POS)
        {
            return MentionRole.Other;
        }

        if (before >= 0 && s.Xpos[before] is Xpos.IN or Xpos.TO)
        {
            return MentionRole.Oblique;
        }

        int next = PastApposition(s, end);
        while (next < s.Count && s.Xpos[next] is Xpos.RB)
        {
            next++;
        }

        bool subject = next < s.Count && s.IsFinite(next);
        bool inverted = before >= 0 && s.Lemma(before) is "say" or "add" or "tell" or "explain";
        return subject || inverted ? MentionRole.Subject : MentionRole.Other;
    }

    private static int PastApposition(AnalyzedSentence s, int end)
    {
        if (end >= s.Count || s.Form(end) is not ",")
        {
            return end;
        }

        // the name is the apposition: "the mayor, Ann Lee, said"
        if (end + 1 < s.Count && s.IsFinite(end + 1))
        {
            return end + 1;
        }

        int comma = end + 1;
        while (comma < s.Count && s.Form(comma) is not "," && comma - end < LongestApposition)
        {
            comma++;
        }

        bool verb = comma + 1 < s.Count && s.Form(comma) is "," && (s.IsFinite(comma + 1) || s.Xpos[comma + 1] is Xpos.RB);
        return verb ? comma + 1 : end;
    }
}
