using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Filters;

/// <summary>Clauses that hang on a main clause which is not there.</summary>
internal static class Dangling
{
    /// <summary>"While the forces are not willing to endorse it": a subordinate clause without a main one.</summary>
    public static bool IsSubordinate(AnalyzedSentence s, int first)
    {
        while (first < s.Count && s.Upos[first] is Upos.Adv or Upos.Punct && s.Form(first) is "However" or "however" or "And" or ",")
        {
            first++;
        }

        if (first >= s.Count || !IsSubordinator(s.Form(first)))
        {
            return false;
        }

        int finite = 0;
        for (int i = first; i < s.Count; i++)
        {
            finite += s.Xpos[i] is Xpos.VBD or Xpos.VBZ or Xpos.VBP or Xpos.MD ? 1 : 0;
            // "Since the establishment of the zone, there have been" opens with no clause
            bool phrase = finite == 0 && s.Xpos[first] is Xpos.IN && i > first + 1;
            if (s.Form(i) is "," && (finite > 0 || phrase) && i + 1 < s.Count)
            {
                return false;
            }
        }

        return finite < 2 || s.Form(first) is "While" or "while";
    }

    private static bool IsSubordinator(ReadOnlySpan<char> word) =>
        word is "while" or "While" or "whereas" or "Whereas" or "although" or "Although" or "though" or "Though" or "when" or "When"
            or "as" or "As" or "once" or "Once" or "until" or "Until" or "since" or "Since";

    /// <summary>"In India, where 2,000 people are thought to have died": a place with a relative clause and nothing said of it.</summary>
    public static bool IsRelative(AnalyzedSentence s, int first)
    {
        if (s.Upos[first] is not Upos.Adp)
        {
            return false;
        }

        int finite = 0;
        bool relative = false;
        for (int i = first; i < s.Count; i++)
        {
            if (relative && s.Form(i) is ",")
            {
                return false;
            }

            bool apart = i > first && s.Form(i - 1) is "," && s.Form(i) is "where" or "which" or "who";
            bool close = i > first && s.Upos[i - 1] is Upos.Noun && s.Form(i) is "that" or "which" or "who";
            relative |= finite == 0 && (apart || close);

            finite += SentenceTree.IsFiniteTag(s.Xpos[i]) ? 1 : 0;
        }

        return relative && finite == 1;
    }
}
