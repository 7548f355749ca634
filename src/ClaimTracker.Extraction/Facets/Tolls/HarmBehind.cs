using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Harm said inside a counted noun phrase or right behind it: "12 dead", "40 seriously wounded", "18 who are missing".</summary>
internal sealed class HarmBehind(ClaimWords w, HarmPhrases phrases)
{
    private static readonly WordSet Taking = new("""
            take takes took taken taking seize seizes seized seizing hold holds held holding capture captured capturing
            """);

    /// <summary>"12 dead", "three deaths", "five wounded soldiers".</summary>
    public Happening? Inside(Counted counted)
    {
        for (int i = counted.End - 1; i >= counted.To; i--)
        {
            if (!HarmWords.TryGet(w.Form(i), out Harm harm) || w.Tag(i) is Xpos.VBG)
            {
                continue;
            }

            bool last = i == counted.End - 1;
            bool attribute = !last && (harm.Is(HarmUse.Passive) || w.Is(i, "dead") || w.Is(i, "missing"));
            bool itself = harm.Is(HarmUse.Counted) && (harm.Effect != CasualtyEffect.Abducted || harm.Is(HarmUse.Noun) || IsTaken(counted.From));
            if (itself || attribute || (last && harm.Is(HarmUse.Adjective)))
            {
                return phrases.Harmed(i, harm);
            }
        }

        return null;
    }

    /// <summary>"nine of the dead", "two of those killed".</summary>
    public Happening? OfTheHarmed(int to)
    {
        bool those = w.Is(to, "of") && (w.Is(to + 1, "the") || w.Is(to + 1, "those") || w.Is(to + 1, "these"));
        int at = w.Is(to + 2, "people") ? to + 3 : to + 2;
        return those && at < w.Count && HarmWords.TryGet(w.Form(at), out Harm harm)
            && harm.Is(HarmUse.Counted | HarmUse.Passive | HarmUse.Adjective) ? phrases.Harmed(at, harm) : null;
    }

    /// <summary>"12 people killed", "40 seriously wounded", "18 who are missing", "12 shot dead", "3 burned to death".</summary>
    public Happening? Behind(int at)
    {
        int i = at;
        bool relative = w.IsIn(i, Wording.Relatives);
        i += relative ? 1 : 0;
        int first = i;
        bool copula = false;
        while (i < w.Count && i < at + 8 && (w.IsIn(i, Wording.Auxiliaries) || w.Tag(i) is Xpos.RB || (w.IsIn(i, Wording.Resultative)
            && phrases.HasResult(i))))
        {
            copula |= Verbs.Be.Contains(w.Form(i)) || w.Is(i, "get") || w.Is(i, "got");
            i++;
        }

        if (i >= w.Count || (!relative && copula))
        {
            // a predicate: the subject's rule
            return null;
        }

        if (phrases.ToDeath(i) is { } death)
        {
            return death;
        }

        if (HarmWords.TryGet(w.Form(i), out Harm harm))
        {
            if (w.Tag(i) is Xpos.VBG && !harm.Is(HarmUse.Adjective))
            {
                return null;
            }

            bool suffered = harm.Is(HarmUse.Adjective) || (harm.Is(HarmUse.Passive) && (copula || !phrases.HasObject(i + 1))) || (relative
                && harm.Is(HarmUse.Intransitive));
            return suffered ? phrases.Harmed(i, harm) : harm.Is(HarmUse.Active | HarmUse.Passive) && !relative ? new Happening(i, null, null) : null;
        }

        bool participle = !relative && i == first && i == at && w.Tag(i) is Xpos.VBN && !phrases.HasObject(i + 1);
        return participle ? new Happening(i, w.Form(i).ToString(), null) : null;
    }

    /// <summary>"six priests, five of them Spaniards, who were killed on Thursday", "12 soldiers, who were wounded".</summary>
    public Happening? BehindAside(int at)
    {
        if (at >= w.Count || w.Tag(at) is not Xpos.Comma)
        {
            return null;
        }

        for (int i = at + 1; i < w.Count && i < at + 9 && !Wording.IsFinite(w.Tag(i)); i++)
        {
            if (w.IsIn(i, Wording.Relatives) && w.Tag(i) is not Xpos.DT && w.Tag(i - 1) is Xpos.Comma)
            {
                return Behind(i) is { Effect: not null } harmed ? harmed : null;
            }
        }

        return null;
    }

    /// <summary>"took 30 hostages": hostages alone may have been freed or killed.</summary>
    private bool IsTaken(int from)
    {
        for (int i = from - 1; i >= 0 && i > from - 7; i--)
        {
            if (w.IsIn(i, Taking))
            {
                return true;
            }
        }

        return false;
    }
}
