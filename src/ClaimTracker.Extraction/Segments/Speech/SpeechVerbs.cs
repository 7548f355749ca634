using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>Verbs that may stand with a quotation: those of reporting, and those of manner that need one ("“…,” she laughed" is not among them).</summary>
internal static class SpeechVerbs
{
    private static readonly WordSet More = new("""
        answer answers answered agrees agreed tells asking asks began begins continues went read reads ran runs reads cry cried exclaimed exclaims
        interjected countered counters pointed urged urges praised vowed vows pledged pledges
        promised promises reflected reflects reasoned wrote writes writing thundered whispered screamed yelled shouts pleaded pleads lamented laments mused
        muses noting saying adding telling insisting arguing warning claiming stressing stating
        explaining declaring announcing admitting confirming writing recalling complaining concluding replying boasting joking suggesting believes declares
        declared opined summarised summarized theorised elaborated clarified conceded concedes
        denied denies accused accuses criticised demanded demands hoped hopes predicted denounced quoted disclosed revealed reveals testifies teased
        enthused fumed griped gushed marvelled snapped sniffed confided confirms confirmed announces tweets
        wondered wonders intoned echoed chimed advised advises assured
        """);

    private static readonly WordSet Acts = new("""
        criticised criticized praised condemned welcomed defended rejected attacked denied dismissed echoed agreed disagreed described denounced
        blamed apologised apologized objected complained protested responded hailed backed
        """);

    /// <summary>The sentence tells of an act of speech without its words: a quotation right behind it is of who acts.</summary>
    public static bool Announces(AnalyzedSentence s)
    {
        for (int i = 1; i < s.Count; i++)
        {
            if (s.IsFinite(i) || Acts.Contains(s.Form(i)))
            {
                return Acts.Contains(s.Form(i));
            }
        }

        return false;
    }

    public static bool IsAt(AnalyzedSentence s, int token) => s.Upos[token] is Upos.Verb && Is(s.Form(token));

    public static bool Is(ReadOnlySpan<char> form) => Verbs.Quotative.Contains(form) || Verbs.Reporting.Contains(form) || More.Contains(form);
}
