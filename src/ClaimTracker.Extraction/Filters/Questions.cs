using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>Questions, by their mark or by their word order.</summary>
internal static class Questions
{
    public static bool IsMarked(AnalyzedSentence s)
    {
        int last = s.Count - 1;
        while (last > 0 && s.Form(last)[0] is '"' or '”' or '’' or ')' or '\'' or ']' or ',')
        {
            last--;
        }

        return IsMark(s.Form(last)) || (last > 0 && IsMark(s.Form(last - 1)) && s.Form(last)[0] is '!' or '.');
    }

    /// <summary>"?", "?!" and "really?", not the "?" inside an address.</summary>
    private static bool IsMark(ReadOnlySpan<char> form) => form[^1] == '?' || (form.Contains('?') && !form.ContainsAnyExcept("?!.…"));

    /// <summary>An auxiliary before its subject: "Was the storm", "May the victims rest"; "Had it not been" is a condition.</summary>
    public static bool IsInverted(AnalyzedSentence s, int first)
    {
        if (first + 1 >= s.Count || s.Upos[first] is not Upos.Aux || s.Form(first) is "Let" or "let")
        {
            return false;
        }

        return s.Xpos[first + 1] is Xpos.PRP or Xpos.DT or Xpos.NNP or Xpos.PRPS or Xpos.EX or Xpos.NNS && !CalendarWords.TryMonth(s.Form(first), out _);
    }
}
