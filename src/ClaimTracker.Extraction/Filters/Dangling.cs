using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

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

        if (first >= s.Count || !IsSubordinator(s.Form(first)) || IsPhrase(s, first))
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

    /// <summary>
    /// "As many as 40 people", "As early as May", "As of Monday", "Since 1990", "Once a mill town": a measure, a time or a noun, and no clause.
    /// </summary>
    private static bool IsPhrase(AnalyzedSentence s, int first)
    {
        if (first + 2 >= s.Count)
        {
            return false;
        }

        ReadOnlySpan<char> word = s.Form(first);
        ReadOnlySpan<char> next = s.Form(first + 1);
        bool measure = word is "As" or "as" && s.Upos[first + 1] is Upos.Adj or Upos.Adv && s.Form(first + 2) is "as" or "ago";
        bool phrase = word is "As" or "as" && next is "of" or "in" or "at" or "with" or "for" or "per" or "part" or "well" or "usual";
        bool time = word is "Since" or "since" or "Until" or "until" or "As" or "as" && !SubjectFollows(s, first + 1)
            && (next is "then" or "last" or "early" or "late" or "mid" or "dawn" or "noon" or "midnight" || s.Xpos[first + 1] is Xpos.CD
                || CalendarWords.TryDay(next, out _) || CalendarWords.TryMonth(next, out _));
        bool once = word is "Once" or "once" && s.Xpos[first + 1] is Xpos.DT or Xpos.CD or Xpos.RB or Xpos.VBN && !SubjectFollows(s, first + 1);
        return measure || phrase || time || once;
    }

    /// <summary>A noun phrase with its verb right behind it: "Since 40 people were hurt".</summary>
    private static bool SubjectFollows(AnalyzedSentence s, int at)
    {
        int i = at;
        while (i < s.Count && s.IsInNounPhrase(i))
        {
            i++;
        }

        int finite = 0;
        for (int j = i; j < s.Count; j++)
        {
            finite += SentenceTree.IsFiniteTag(s.Xpos[j]) ? 1 : 0;
        }

        return i > at && i < s.Count && SentenceTree.IsFiniteTag(s.Xpos[i]) && finite > 0 && s.Xpos[at] is not Xpos.CD
            && !CalendarWords.TryDay(s.Form(at), out _) && !CalendarWords.TryMonth(s.Form(at), out _);
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
            // "On 3 March 1962 when the governor received the flag"
            bool time = i > first + 1 && s.Form(i) is "when" && (s.Upos[i - 1] is Upos.Noun or Upos.Propn or Upos.Num || s.IsComma(i - 1));
            relative |= finite == 0 && (apart || close || time);

            finite += SentenceTree.IsFiniteTag(s.Xpos[i]) ? 1 : 0;
        }

        return relative && finite == 1;
    }
}
