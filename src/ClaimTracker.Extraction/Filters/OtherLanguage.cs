using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>Tells sentences that are not English by their letters and by the function words that they lack.</summary>
internal static class OtherLanguage
{
    private static readonly WordSet Function = new("""
        the a an of to in and is are was were be been have has had he she it they we you i this that these those for with as at by from on not but or which
        who will would can could there his her their its do did does if when more than after before about
        """);

    /// <summary>Another language, or a fragment where there is no word at all; null for English.</summary>
    public static string? Reason(AnalyzedSentence s)
    {
        int words = 0, function = 0, foreign = 0;
        for (int i = 0; i < s.Count; i++)
        {
            ReadOnlySpan<char> form = s.Form(i);
            if (!char.IsLetter(form[0]))
            {
                continue;
            }

            words++;
            function += Function.Contains(form) ? 1 : 0;
            foreign += form[0] > 'ɏ' ? 1 : 0;
        }

        if (words == 0)
        {
            return Reasons.Fragment;
        }

        return foreign * 2 > words || (words >= 12 && function * 12 < words && !IsCapitals(s)) ? Reasons.NotEnglish : null;
    }

    private static bool IsCapitals(AnalyzedSentence s)
    {
        int upper = 0, lower = 0;
        for (int i = 0; i < s.Count; i++)
        {
            foreach (char c in s.Form(i))
            {
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
            }
        }

        return upper > lower;
    }
}
