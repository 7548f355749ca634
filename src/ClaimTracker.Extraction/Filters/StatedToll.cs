using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>
/// Whether a stretch says how many were killed, hurt, are missing or had to leave: "7 killed, 23 injured", "As many as 40 people died". Such a figure is what
/// fact-checkers look for first; however broken the sentence is, it is never dropped as a fragment, heading, exclamation or boilerplate.
/// </summary>
internal static class StatedToll
{
    /// <summary>Words between the figure and what happened.</summary>
    private const int Farthest = 7;

    /// <summary>Characters behind a heading in which its figures would be told again.</summary>
    private const int RepeatedWithin = 6000;

    private static readonly WordSet Counts = new("dozens scores hundreds thousands several many nobody none");

    private static readonly WordSet Loose = new("dead death missing displace kill killing dying injuring wounding");

    /// <param name="s">A tagged sentence or clause.</param>
    /// <param name="items">The tokens that are looked at, in rising order; negative items are passed over. Null for all.</param>
    public static bool Is(AnalyzedSentence s, IReadOnlyList<int>? items = null)
    {
        int count = -1, victim = -1;
        int length = items?.Count ?? s.Count;
        for (int i = 0; i < length; i++)
        {
            int at = items?[i] ?? i;
            if (at < 0)
            {
                continue;
            }

            count = IsCount(s, at) ? i : count;
            victim = Verbs.Casualty.Contains(s.Form(at)) ? i : victim;
            bool near = count >= 0 && victim >= 0 && Math.Abs(count - victim) <= Farthest;
            if (near && !(victim < count - 2 && Loose.Contains(s.Form(items?[victim] ?? victim))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a reason may not be held against a toll.</summary>
    public static bool Overrules(string reason) => reason is Reasons.Fragment or Reasons.Heading or Reasons.Exclamation or Reasons.Boilerplate;

    /// <summary>One of the sentence's figures stands again in the text, near enough to be that of the same event.</summary>
    public static bool IsRepeated(AnalyzedSentence s, ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> near = text[..Math.Min(text.Length, RepeatedWithin)];
        for (int i = 0; i < s.Count; i++)
        {
            if (IsCount(s, i) && char.IsAsciiDigit(s.Form(i)[0]) && IsWordOf(near, s.Form(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordOf(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        for (int from = 0; text[from..].IndexOf(word) is >= 0 and var found; from += found + 1)
        {
            int at = from + found, end = at + word.Length;
            bool open = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            if (open && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCount(AnalyzedSentence s, int at)
    {
        ReadOnlySpan<char> form = s.Form(at);
        if (Counts.Contains(form))
        {
            return true;
        }

        if (s.Xpos[at] is not Xpos.CD || form.ContainsAny(':', '/', '%'))
        {
            return false;
        }

        bool year = form.Length == 4 && form[0] is '1' or '2' && form[1] is '9' or '0' && char.IsAsciiDigit(form[3]);
        bool day = (at > 0 && CalendarWords.TryMonth(s.Form(at - 1), out _)) || (at + 1 < s.Count && CalendarWords.TryMonth(s.Form(at + 1), out _));
        bool other = at + 1 < s.Count && s.Form(at + 1) is "%" or "percent" or "per" or "km" or "hours" or "days" or "years" or "months" or "weeks";
        return !year && !day && !other;
    }
}
