using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>What a page says to its reader or of its own parts: "You have 2 free articles left", "Here is the full list", "Fig. 2 shows the decline".</summary>
internal static class PageTalk
{
    private static readonly WordSet Things = new("""
        article articles newsletter newsletters email emails e-mail account subscription subscriptions browser cookies cookie password settings javascript
        privacy mailing inbox trial session terms ads adverts advertising notifications device login
        """);

    private static readonly WordSet Parts = new("""
        figure fig fig. table tab tab. chart map graph box image photo photograph picture diagram graphic illustration appendix annex exhibit video
        slide column list page post posts section link links thread update updates transcript gallery infographic
        """);

    private static readonly WordSet Showing = new("""
        show shows illustrate illustrates display displays depict depicts present presents summarise summarises summarize summarizes list lists give
        gives compare compares outline outlines contain contains provide provides describe describes explain explains
        """);

    private static readonly WordSet Places = new("below above here overleaf opposite left right");

    public static bool Is(Proposition p) => p.At >= 0 && (IsToReader(p) || ShowsPart(p) || PointsToPart(p));

    /// <summary>"You receive this newsletter because you signed up in 2021", "We and our 843 partners store cookies on your device".</summary>
    private static bool IsToReader(Proposition p)
    {
        bool you = false, own = false, thing = false;
        for (int i = 0; i < p.Count; i++)
        {
            you |= i <= p.At && p.Form(i) is "you" or "You";
            own |= p.Form(i) is "your" or "Your" or "our" or "Our" or "this" or "free";
            thing |= Things.Contains(p.Form(i));
        }

        bool we = p.SubjectForm is "we" or "We" or "partners";
        bool yours = false;
        for (int i = p.At; we && i < p.Count; i++)
        {
            yours |= p.Form(i) is "your" && Things.Contains(p.Form(i + 1));
        }

        return (you && own && thing) || yours;
    }

    /// <summary>"Figure 3 shows the decline", "The table below lists all wells"; a map of 1807 that shows a fort is evidence, and stays.</summary>
    private static bool ShowsPart(Proposition p)
    {
        bool numbered = Parts.Contains(p.Form(0)) && (p.Xpos(1) is Xpos.CD || p.Form(1) is "." || char.IsUpper(First(p.Form(1))));
        bool placed = false;
        for (int i = 1; i < p.At; i++)
        {
            placed |= Parts.Contains(p.Form(i - 1)) && Places.Contains(p.Form(i));
        }

        return (numbered || placed) && Showing.Contains(p.Verb);
    }

    /// <summary>"Here’s the full transcript of the call", "There is a new update to one of the posts below".</summary>
    private static bool PointsToPart(Proposition p)
    {
        bool here = p.Form(0) is "Here" or "here" && p.At == 1 && Verbs.Be.Contains(p.Verb);
        bool there = p.Form(0) is "There" or "there" && Verbs.Be.Contains(p.Verb);
        bool part = false, placed = false;
        for (int i = p.At + 1; i < p.Count; i++)
        {
            part |= Parts.Contains(p.Form(i));
            placed |= Places.Contains(p.Form(i));
        }

        return here ? !p.Number || part : there && part && placed;
    }

    /// <summary>"An earlier version of this story stated that 40 people had died": what is corrected is what was not so.</summary>
    public static bool IsCorrection(AnalyzedSentence s)
    {
        for (int i = 1; i + 2 < s.Count && i < 8; i++)
        {
            if (s.Form(i) is "version" && s.Form(i - 1) is "earlier" or "previous" or "original" or "updated" && s.Form(i + 1) is "of"
                && s.Form(i + 2) is "this" or "the")
            {
                return true;
            }
        }

        return false;
    }

    private static char First(ReadOnlySpan<char> form) => form.IsEmpty ? '\0' : form[0];
}
