using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>What the speaker feels, and what is said to the hearer.</summary>
internal static class FirstPerson
{
    private static readonly WordSet Condolence = new("thoughts hearts heart prayers sympathy sympathies condolences gratitude");

    private static readonly WordSet Feelings = new("pleasure joy hope comfort pause satisfaction pain chills goosebumps sad angry sick proud");

    public static string? Reason(Proposition p, bool first, bool second)
    {
        if (Condolence.Contains(p.SubjectForm) && !p.Number)
        {
            return Reasons.FirstPersonFeeling;
        }

        // "It gives me no pleasure"
        if (p.Form(p.At + 1) is "me" or "us" && !p.Number)
        {
            for (int i = p.At + 2; i < p.Count && i < p.At + 5; i++)
            {
                if (Feelings.Contains(p.Form(i)))
                {
                    return Reasons.FirstPersonFeeling;
                }
            }
        }

        if (!first && !second)
        {
            return null;
        }

        for (int i = p.At; first && i >= 0 && i < p.Count && i < p.At + 4; i++)
        {
            if (p.Upos(i) is Upos.Verb && Verbs.FirstPersonFeeling.Contains(p.Form(i)))
            {
                return Reasons.FirstPersonFeeling;
            }

            if (i > p.At && p.Upos(i) is not (Upos.Adv or Upos.Part or Upos.Aux))
            {
                break;
            }
        }

        // "I'm not buying new kit": what the speaker means to do
        if (first && !p.Number && p.SubjectForm is "I" or "i" && Verbs.Be.Contains(p.Verb) && (p.Xpos(p.At + 1) is Xpos.VBG
            || (p.Form(p.At + 1) is "not" or "n't" or "n’t" && p.Xpos(p.At + 2) is Xpos.VBG)))
        {
            return Reasons.FirstPersonFeeling;
        }

        if (first && p.Form(p.At + 1) is "no" && p.Form(p.At + 2) is "apology" or "apologies" or "secret" or "doubt" or "regrets")
        {
            return Reasons.FirstPersonFeeling;
        }

        // "I took a screen shot of it a while back": told by nobody knows whom, of nothing that has a name
        if (first && p.SubjectForm is "I" or "i" && !p.Number && p.Draft.Speaker is null && !p.IsSpecific())
        {
            return Reasons.FirstPersonFeeling;
        }

        // "I have rarely seen such happy faces", "I see their faces every night"
        bool such = first && !p.Number && (p.Verb is "see" or "hear" || HasSuch(p));
        return such || (first && IsState(p)) ? Reasons.FirstPersonFeeling : second && !p.Number ? Reasons.Opinion : null;
    }

    /// <summary>"I am grateful", "I'm not against wind power", "I remain": a feeling; "I am a nurse" states something.</summary>
    private static bool IsState(Proposition p)
    {
        if (p.Verb is "remain" or "stand" or "look" or "stay")
        {
            return true;
        }

        if (!Verbs.Be.Contains(p.Verb))
        {
            return false;
        }

        int predicate = p.Draft.Predicate < 0 ? -1 : p.Draft.Items.IndexOf(p.Draft.Predicate);
        return p.Upos(predicate) is Upos.Adj or Upos.Adp or Upos.Sconj || p.FollowedBy(p.At, "against") || p.FollowedBy(p.At, "for");
    }

    private static bool HasSuch(Proposition p)
    {
        for (int i = p.At + 1; i + 1 < p.Count; i++)
        {
            if (p.Form(i) is "such" && p.Form(i + 1) is not "as")
            {
                return true;
            }
        }

        return false;
    }
}
