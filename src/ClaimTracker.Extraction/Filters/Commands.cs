using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>Commands and requests: "Let us proceed", "Please note", "Call us".</summary>
internal static class Commands
{
    private static readonly WordSet Starts = new("""
        let let's lets please don't do never always imagine remember consider click subscribe visit call contact email follow share join stop go come look
        listen wait think tell ask note see read keep get take make wake vote sign try give put
        bring send write help save enjoy beware ensure check avoid boil stay have
        """);

    public static bool Is(AnalyzedSentence s, int first, ReadOnlySpan<char> start) => IsOpening(s, first, start) || HasRequest(s);

    private static bool IsOpening(AnalyzedSentence s, int first, ReadOnlySpan<char> start)
    {
        bool bare = s.Xpos[first] is Xpos.VB || (s.Xpos[first] is Xpos.VBP && s.Upos[first] is Upos.Verb);
        if (bare || start is "Let" or "let" or "Let's" or "Lets" or "lets")
        {
            return true;
        }

        if (!Starts.Contains(start) || first + 1 >= s.Count)
        {
            return false;
        }

        Xpos next = s.Xpos[first + 1];
        return start switch
        {
            "Please" or "please" or "PLEASE" or "Imagine" or "imagine" or "Remember" or "Beware" or "Subscribe" or "Click" => true,
            "Never" or "never" or "Always" or "always" => next is Xpos.VB or Xpos.VBP,
            "Do" or "do" or "Don't" or "don't" or "Don’t" => true,
            _ => MayBeVerb(s.Upos[first]) && next is Xpos.PRP or Xpos.DT or Xpos.PRPS or Xpos.RP or Xpos.TO && !HasSubjectBefore(s, first),
        };
    }

    private static bool MayBeVerb(Upos tag) => tag is not (Upos.Noun or Upos.Propn or Upos.Num or Upos.Adp or Upos.Adv);

    private static bool HasSubjectBefore(AnalyzedSentence s, int at)
    {
        for (int i = 0; i < at; i++)
        {
            if (s.Upos[i] is Upos.Noun or Upos.Propn or Upos.Pron)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"In that spirit, gentlemen, let us proceed", "Sir, please sit down".</summary>
    private static bool HasRequest(AnalyzedSentence s)
    {
        for (int i = 1; i + 1 < s.Count; i++)
        {
            if (s.Form(i - 1) is not ",")
            {
                continue;
            }

            bool please = s.Form(i) is "please" && s.Xpos[i + 1] is Xpos.VB or Xpos.VBP;
            bool let = s.Form(i) is "let" && s.Form(i + 1) is "us" or "me" or "'s" or "’s";
            if (please || let)
            {
                return true;
            }
        }

        return false;
    }
}
