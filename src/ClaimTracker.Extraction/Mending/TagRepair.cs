using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Mending;

/// <summary>
/// Mends what a greedy tagger gets wrong most often: a clause with a subject but no finite verb, whose past tense was taken for a participle
/// ("the harvest reached/VBN 14.3 million") or whose present tense for a plural noun ("the company employs/NNS 6,500 people").
/// </summary>
internal static class TagRepair
{
    public static void Mend(AnalyzedSentence s)
    {
        MoneySigns.Mend(s);
        FixedForms.Mend(s);
        SentenceOpening.Mend(s);
        ReducedRelatives.Mend(s);
        SubordinateVerbs.Mend(s);
        MendClauses(s);
        ConjunctVerbs.Mend(s);
    }

    /// <summary>Gives each part between semicolons, colons and conjunctions a verb, where together with those before it has none.</summary>
    private static void MendClauses(AnalyzedSentence s)
    {
        int start = 0;
        int last = -1;
        for (int i = 1; i <= s.Count; i++)
        {
            bool closes = i == s.Count || s.Form(i) is ";" or ":" || (s.IsComma(i) && IsFrame(s, i + 1));
            bool boundary = closes || (s.Xpos[i] is Xpos.CC && s.Form(i) is "and" or "but");
            if (!boundary)
            {
                continue;
            }

            if (MainVerb.IsIn(s, start, i) || MendPart(s, start, last, i) || closes)
            {
                start = i + 1;
            }

            last = i;
        }
    }

    /// <summary>"…, the operator said.": the verb of speech at the end is no verb of the clause before it.</summary>
    private static bool IsFrame(AnalyzedSentence s, int from)
    {
        int i = from;
        while (i < s.Count && s.IsInNounPhrase(i))
        {
            i++;
        }

        return i > from && i + 1 < s.Count && Verbs.Quotative.Contains(s.Form(i)) && s.IsFinite(i) && s.Xpos[i + 1] is Xpos.Stop;
    }

    private static bool MendPart(AnalyzedSentence s, int start, int last, int end)
    {
        // ", and the army deployed": the part after a comma and its conjunction may be a clause of its own
        bool part = last > start && s.IsComma(last - 1) && !MainVerb.IsIn(s, last + 1, end) && MissingVerb.Mend(s, last + 1, end);
        return part || MissingVerb.Mend(s, start, end);
    }
}
