using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Segments.Speech;

namespace ClaimTracker.Extraction.Filters;

/// <summary>What the words of a tagged sentence tell before it is parsed: questions, commands, wishes, greetings, fragments, other languages.</summary>
internal static class SentenceFilter
{
    public const int LongestSentence = 220;

    private static readonly WordSet Courtesies = new("""
        thanks thank please welcome sorry congratulations hello hi hey bye goodbye cheers greetings amen bravo wow lol yes no ok okay oh yeah agreed
        exactly indeed
        """);

    /// <summary>A reason that holds for the whole sentence whatever its clauses are, or null.</summary>
    public static string? Whole(AnalyzedSentence s)
    {
        if (Questions.IsMarked(s) && TagQuestion.Start(s) < 0)
        {
            return Reasons.Question;
        }

        if (PageTalk.IsCorrection(s))
        {
            return Reasons.Boilerplate;
        }

        bool verb = false;
        for (int i = 0; i < s.Count; i++)
        {
            verb |= s.Upos[i] is Upos.Verb or Upos.Aux;
        }

        return OtherLanguage.Reason(s) ?? (verb || StatedToll.Is(s) ? null : WithoutVerb(s));
    }

    /// <summary>A reason against a clause that begins as this sentence or segment does, or null.</summary>
    public static string? Clause(AnalyzedSentence s) =>
        Opening(s) is { } reason && !(StatedToll.Overrules(reason) && StatedToll.Is(s)) ? reason : null;

    private static string? Opening(AnalyzedSentence s)
    {
        int first = First(s);
        if (first >= s.Count)
        {
            return Reasons.Fragment;
        }

        if (Questions.IsMarked(s))
        {
            return Reasons.Question;
        }

        int words = 0;
        bool finite = false;
        for (int i = 0; i < s.Count; i++)
        {
            words += char.IsLetterOrDigit(s.Form(i)[0]) ? 1 : 0;
            finite |= SentenceTree.IsFiniteTag(s.Xpos[i]);
        }

        ReadOnlySpan<char> start = s.Form(first);
        if (words <= 16 && IsThanks(s, first))
        {
            return Reasons.Exclamation;
        }

        if (words <= 8 && IsCourtesy(s, first, start))
        {
            return start is "Please" or "please" ? Reasons.Command : Reasons.Exclamation;
        }

        if (Wishes.Is(s, first, start))
        {
            return Reasons.Wish;
        }

        if (start is "Which" or "which" || (finite && Dangling.IsSubordinate(s, first)))
        {
            return Reasons.Fragment;
        }

        if (Questions.IsInverted(s, first))
        {
            return start is "May" or "may" ? Reasons.Wish : Reasons.Question;
        }

        if (Commands.Is(s, first, start))
        {
            return Reasons.Command;
        }

        if (Dangling.IsRelative(s, first))
        {
            return Reasons.Fragment;
        }

        return finite ? null : WithoutVerb(s);
    }

    private static string WithoutVerb(AnalyzedSentence s) => s.Form(s.Count - 1)[0] == '!' ? Reasons.Exclamation : Reasons.Fragment;

    /// <summary>"Q Thank you, Mr. President", "Dr. Orde, thank you very much".</summary>
    private static bool IsThanks(AnalyzedSentence s, int first)
    {
        for (int i = first; i + 1 < s.Count && i < first + 5; i++)
        {
            bool opens = i == first || s.IsComma(i - 1) || (i == first + 1 && s.Form(first) is "Q" or "A");
            if (opens && ((s.Form(i) is "thank" or "Thank" && s.Form(i + 1) is "you") || s.Form(i) is "Thanks" or "thanks"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Thanks", "No", but not "No people were hurt", "No fewer than nine wells were poisoned", "Welcome rain fell".</summary>
    private static bool IsCourtesy(AnalyzedSentence s, int first, ReadOnlySpan<char> start)
    {
        bool determiner = start is "No" or "no" && first + 1 < s.Count
            && (s.Xpos[first + 1] is Xpos.NN or Xpos.NNS or Xpos.JJ or Xpos.JJR or Xpos.JJS or Xpos.RBR or Xpos.NNP or Xpos.NNPS or Xpos.CD
                || s.Form(first + 1) is "one" or "other" or "such");
        return Courtesies.Contains(start) && !determiner;
    }

    /// <summary>The first word after quotes, bullets, conjunctions and interjections.</summary>
    private static int First(AnalyzedSentence s)
    {
        int first = 0;
        while (first < s.Count && (!char.IsLetterOrDigit(s.Form(first)[0]) || s.Xpos[first] is Xpos.CC or Xpos.UH || IsFiller(s.Form(first))))
        {
            first++;
        }

        return first;
    }

    private static bool IsFiller(ReadOnlySpan<char> word) =>
        word is "So" or "so" or "Now" or "now" or "Then" or "then" or "Well" or "well" or "Okay" or "Everyone" or "everyone" or "Also" or "Just" or "just";
}
