using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Filters;

/// <summary>Judgements of value: what is good, what seems so, what deserves what, and bare denials.</summary>
internal static class Opinions
{
    private static readonly WordSet Rating = new("""
        call calls called consider considers considered deem deems deemed brand brands branded label labels labelled describe describes described dub
        dubbed find finds
        """);

    private static readonly WordSet Insults = new("""
        crap shit bullshit damn damned fuck fucked fucking junk idiot idiots moron morons scum stupid idiotic disgusting pathetic clown clowns lol
        lmao wtf hell
        """);

    private static readonly WordSet Everybody = new("everyone everybody nobody anyone anybody");

    private static readonly WordSet Minds = new("""
        knows know agrees agree sees see understands understand trusts trust cares care wants want believes believe thinks think loves love hates
        hate likes like realises realizes remembers deserves can should
        """);

    public static string? Reason(Proposition p)
    {
        if (p.Form(0) is "Perhaps" or "perhaps" or "Maybe" or "maybe" && !p.Number)
        {
            return Reasons.Opinion;
        }

        // "What we have had is fog"
        if (p.Form(0) is "What" or "what" && Verbs.Be.Contains(p.Verb) && !p.IsSpecific())
        {
            return Reasons.Opinion;
        }

        if (p.At < 0)
        {
            return p.Draft.Aside ? null : Predicate(p, p.Subject);
        }

        if (IsInsult(p))
        {
            return Reasons.Opinion;
        }

        // "Everyone knows the trains are late", "Nobody trusts this minister"
        if (Everybody.Contains(p.SubjectForm) && !p.Number && Minds.Contains(p.Verb))
        {
            return Reasons.Opinion;
        }

        ReadOnlySpan<char> verb = p.Verb;
        if (Verbs.Seeming.Contains(verb) && !p.Number && p.Upos(p.At) is Upos.Verb && !HasParticle(p))
        {
            return Reasons.Opinion;
        }

        if (verb is "loves" or "love" or "hates" or "hate" or "adores" or "despises" or "loathes" && !p.Number)
        {
            return Reasons.Opinion;
        }

        if (verb is "paints" or "paint" or "painted" && p.Count < 14 && EndsWith(p, "picture"))
        {
            return Reasons.Opinion;
        }

        if (Verbs.Deserving.Contains(verb) || (verb is "takes" or "take" && IsProverb(p)))
        {
            return Reasons.Opinion;
        }

        if (Rating.Contains(verb) && !p.Number && EndsInJudgement(p))
        {
            return Reasons.Opinion;
        }

        // "has been a good exchange"
        int been = p.Form(p.At + 1) is "been" ? p.At + 1 : p.Upos(p.At + 1) is Upos.Adv or Upos.Part && p.Form(p.At + 2) is "been" ? p.At + 2 : -1;
        if (verb is "has" or "have" or "had" && been > 0)
        {
            return Predicate(p, been);
        }

        if (!Verbs.Be.Contains(verb) && !Verbs.Linking.Contains(verb))
        {
            return null;
        }

        return p.SubjectForm is "it" or "It" && p.FollowedBy(p.At, "like") ? Reasons.Opinion : Predicate(p, p.At);
    }

    /// <summary>Abuse, and "is so corrupt" with no "that" behind it.</summary>
    private static bool IsInsult(Proposition p)
    {
        bool insult = false, so = false, that = false;
        for (int i = 0; i < p.Count; i++)
        {
            insult |= Insults.Contains(p.Form(i));
            so |= i > p.At && i <= p.At + 2 && p.Form(i) is "so" or "such" && Verbs.Be.Contains(p.Verb) && p.Xpos(i + 1) is Xpos.JJ or Xpos.DT
                && p.Form(i + 1) is not ("many" or "few" or "far" or "much");
            that |= p.Form(i) is "that" or "as";
        }

        return !p.Number && (insult || (so && !that));
    }

    private static bool EndsWith(Proposition p, string word)
    {
        for (int i = p.At + 1; i < p.Count; i++)
        {
            if (p.Form(i).SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"appeared in court", "looked after the dam", "looked away" are events.</summary>
    private static bool HasParticle(Proposition p) =>
        (p.Upos(p.At + 1) is Upos.Adp && p.Form(p.At + 1) is not ("like" or "as"))
            || p.Form(p.At + 1) is "away" or "around" or "back" or "up" or "down" or "forward";

    /// <summary>"takes years to build", "takes courage to admit".</summary>
    private static bool IsProverb(Proposition p) =>
        !p.Number && p.Form(p.At + 1) is "years" or "time" or "courage" or "guts" or "patience" or "decades" or "generations" or "more"
            && p.FollowedBy(p.At + 1, "to");

    /// <summary>"call it priceless", "described the move as a disgrace".</summary>
    private static bool EndsInJudgement(Proposition p)
    {
        for (int i = p.At + 2; i < p.Count && i < p.At + 12; i++)
        {
            if (Judgements.Evaluative.Contains(p.Form(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first describing word after the copula decides: "is (simply) unacceptable", "is a disgrace", "was a rare moment".</summary>
    private static string? Predicate(Proposition p, int copula)
    {
        bool article = false;
        for (int i = copula + 1; i < p.Count && i < copula + 8; i++)
        {
            ReadOnlySpan<char> word = p.Form(i);
            if (word.IsEmpty)
            {
                break;
            }

            // "are moving terrorists" is no judgement, "is moving" is
            bool acts = p.Xpos(i) is Xpos.VBG && p.Upos(i + 1) is Upos.Noun or Upos.Propn or Upos.Det or Upos.Num or Upos.Adp;
            bool evaluative = !acts && Judgements.Evaluative.Contains(word);
            if (p.Upos(i) is Upos.Adv or Upos.Part or Upos.Det or Upos.Aux || (p.Upos(i) is Upos.Pron && !evaluative))
            {
                article |= p.Upos(i) is Upos.Det or Upos.Pron;
                continue;
            }

            if (word is "true" or "false" or "untrue" or "right" or "wrong" or "nonsense" && p.Count < 9 && p.SubjectKind is Upos.Pron)
            {
                return Reasons.BareDenial;
            }

            if (evaluative && !p.Number && !(Judgements.Comparative.Contains(word) && p.FollowedBy(i, "than")) && !IsOfficialSuperlative(p, i))
            {
                return Reasons.Opinion;
            }

            if (p.Upos(i) is Upos.Adj)
            {
                continue;
            }

            // "is a problem", "was a rare moment of joy": the noun says nothing that could be looked up
            bool empty = article && p.Upos(i) is Upos.Noun && Judgements.Figures.Contains(word) && p.Upos(i + 1) is not Upos.Noun;
            return empty && !p.IsSpecific() ? Reasons.Opinion : null;
        }

        return null;
    }

    /// <summary>"the best-selling", "the worst drought since 1990": measured.</summary>
    private static bool IsOfficialSuperlative(Proposition p, int at)
    {
        for (int i = at + 1; i < p.Count && i < at + 8; i++)
        {
            // "This is the worst budget in our history": of a thing only pointed at, that is rhetoric
            bool measured = p.Form(i) is "since" or "years" or "record" or "decades" or "centuries";
            if (measured || (p.Form(i) is "ever" or "in" && p.SubjectKind is not Upos.Pron and not Upos.Det))
            {
                return p.Form(at) is "worst" or "best" or "worse" or "better";
            }
        }

        return false;
    }
}
