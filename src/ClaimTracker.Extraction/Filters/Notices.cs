using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>
/// What a document says of itself or of how to use it: "This release is available in large print", "This article does not constitute advice".
/// </summary>
internal static class Notices
{
    private static readonly WordSet Documents = new("""
        article articles document release statement report page site website webpage newsletter bulletin transcript publication material content
        information leaflet brochure briefing update summary version edition podcast
        programme program episode video post blog email e-mail message notice webinar view views opinion opinions forecast forecasts figures price prices
        """);

    private static readonly WordSet Uses = new("""
        available intended provided issued constitute constitutes information informational reference guidance advice legal subject copyright protected
        reproduced endorsed responsible liable substitute guide translated corrected amended updated
        edited produced supported sponsored distributed republished syndicated accessible downloaded shared
        """);

    public static string? Reason(Proposition p)
    {
        if (p.At < 0 || p.Subject < 0 || p.IsSpecificNumber())
        {
            return null;
        }

        bool own = p.Subject > 0 && p.Form(p.Subject - 1) is "this" or "This" or "these" or "These" && Documents.Contains(p.SubjectForm);
        bool performance = p.SubjectForm is "performance" && p.Form(p.Subject - 1) is "past" or "Past";
        bool disclaimer = p.FollowedBy(p.At, "not") && Uses.Contains(p.Form(p.At + 2)) && p.Form(p.At + 2) is "responsible" or "liable" or "constitute";
        if (disclaimer || performance)
        {
            return Reasons.Boilerplate;
        }

        for (int i = p.At + 1; own && i < p.Count && i < p.At + 7; i++)
        {
            if (Uses.Contains(p.Form(i)) && p.Xpos(p.At) is not Xpos.VBD)
            {
                return Reasons.Boilerplate;
            }
        }

        // "The boundaries shown do not imply endorsement", "Comments on this story close after 7 days"
        for (int i = p.At + 1; i < p.Count && i < p.At + 4; i++)
        {
            if (p.Form(i) is "imply" or "implies" or "constitute" or "represent" && p.FollowedBy(p.At, "not")
                && p.Form(i + 1) is "endorsement" or "official" or "any" or "the" or "an" or "acceptance" or "recognition" && EndsInDisclaimer(p))
            {
                return Reasons.Boilerplate;
            }
        }

        if (p.Verb is "close" or "closes" && p.Form(0) is "Comments" or "Commenting" or "comments")
        {
            return Reasons.Boilerplate;
        }

        // "The trial continues."
        if (p.Count <= 6 && p.Verb is "continues" or "continue"
            && p.SubjectForm is "trial" or "hearing" or "inquest" or "case" or "inquiry" or "investigation" or "investigations" or "search" && !p.Number)
        {
            return Reasons.Boilerplate;
        }

        // "Copies are available on request", "Tickets can be downloaded"
        bool offer = p.Xpos(p.At) is Xpos.MD && (p.FollowedBy(p.At, "arranged") || p.FollowedBy(p.At, "downloaded")
            || p.FollowedBy(p.At, "contacted") || p.FollowedBy(p.At, "reached"));
        bool request = p.Count < 10 && p.FollowedBy(p.At, "available") && !p.IsSpecific();
        return (offer && p.Verb is "can" or "may") || request ? Reasons.Boilerplate : null;
    }

    private static bool EndsInDisclaimer(Proposition p)
    {
        for (int i = p.At + 1; i < p.Count; i++)
        {
            if (p.Form(i) is "endorsement" or "acceptance" or "recognition" or "advice" or "opinion" or "position" or "views")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSpecificNumber(this Proposition p) => p.Number && p.Count > 12;
}
