using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Filters;

/// <summary>"May the victims rest", "God bless you", "Long live the republic".</summary>
internal static class Wishes
{
    public static bool Is(AnalyzedSentence s, int first, ReadOnlySpan<char> start)
    {
        if (first + 1 >= s.Count)
        {
            return false;
        }

        Xpos next = s.Xpos[first + 1];
        ReadOnlySpan<char> form = s.Form(first + 1);
        return start switch
        {
            "God" or "Heaven" or "Long" => form is "bless" or "save" or "help" or "forbid" or "live" or "grant",
            "may" => OpensSubject(next, form),
            "May" => OpensSubject(next, form) || (next is Xpos.NNP && first + 2 < s.Count && s.Xpos[first + 2] is Xpos.VB or Xpos.VBP or Xpos.NN
                && !char.IsAsciiDigit(form[0])),
            _ => false,
        };
    }

    private static bool OpensSubject(Xpos next, ReadOnlySpan<char> form) => next is Xpos.DT or Xpos.PRP or Xpos.PRPS && form is not ("he" or "they");
}
