using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Whether a claim says that people came to harm without giving their number: "dozens were killed", "the mayor died", "nobody survived".</summary>
internal static class HarmStated
{
    private static readonly WordSet Sums = new("casualties casualty victims corpses survivors");
    private static readonly WordSet Surviving = new("survived survive survives");

    /// <summary>What dies, is hurt or goes missing without being alive.</summary>
    private static readonly WordSet Lifeless = new("""
        bill plan proposal deal project idea hope hopes dream dreams economy market markets share shares price prices profit profits sales business
        businesses company industry battery engine phone file files page pages evidence data money
        record records document documents reputation growth trade exports tourism story language tradition livestock cattle sheep goats horses dogs
        birds fish animals trees crops cows pigs chickens bees whales
        """);

    public static bool In(ClaimWords w, IReadOnlyList<CountedQuantity> counted)
    {
        for (int i = 0; i < w.Count; i++)
        {
            if (Quoted(w, i))
            {
                return false;
            }

            if (w.IsIn(i, Sums) || (w.IsIn(i, Surviving) && Denied(w, i)))
            {
                return true;
            }

            if (HarmWords.TryGet(w.Form(i), out Harm harm) && Says(w, i, harm) && !counted.Any(number => number.Happening is { } happening
                && happening.At == i) && !OfLifeless(w, i))
            {
                return true;
            }
        }

        return counted.Any(number => number.Happening is { Effect: not null } && Countables.MayBePeople(number.Quantity.Unit));
    }

    private static bool Says(ClaimWords w, int i, Harm harm)
    {
        Xpos tag = w.Tag(i);
        if (harm.Effect == CasualtyEffect.Detained)
        {
            return false;
        }

        bool title = char.IsUpper(w.Form(i)[0]) && i > 0 && tag is Xpos.NNP or Xpos.NNPS;
        if (title)
        {
            return false;
        }

        if (harm.Is(HarmUse.Intransitive) && Wording.IsVerb(tag) && harm.Effect == CasualtyEffect.Killed)
        {
            return true;
        }

        if (harm.Is(HarmUse.Passive | HarmUse.Adjective) && (tag is Xpos.VBN or Xpos.JJ or Xpos.VBD || !harm.Is(HarmUse.Active)) && Predicative(w, i))
        {
            return !(harm.Effect == CasualtyEffect.Missing && w.Is(i + 1, "from")) || HasPerson(w, i);
        }

        if (harm.Is(HarmUse.Active) && Wording.IsVerb(tag))
        {
            return i + 1 < w.Count && (Wording.IsNominal(w.Tag(i + 1)) || w.Tag(i + 1) is Xpos.PRP)
                && harm.Effect is CasualtyEffect.Killed or CasualtyEffect.Injured or CasualtyEffect.Abducted;
        }

        bool sum = harm.Is(HarmUse.Noun | HarmUse.Counted) && tag is Xpos.NN or Xpos.NNS && harm.Effect != CasualtyEffect.Displaced;
        bool dead = w.Is(i, "dead") && i > 0 && w.Is(i - 1, "the");
        return (sum && !w.Is(i, "capture") && !(w.Is(i, "death") && w.Is(i + 1, "penalty"))) || dead;
    }

    /// <summary>"was killed", "is missing", "were found dead", "left homeless".</summary>
    private static bool Predicative(ClaimWords w, int i)
    {
        for (int k = i - 1; k >= 0 && k > i - 5; k--)
        {
            if (Verbs.Be.Contains(w.Form(k)) || w.IsIn(k, Wording.Resultative))
            {
                return true;
            }

            if (!w.IsIn(k, Wording.Auxiliaries) && w.Tag(k) is not (Xpos.RB or Xpos.CC or Xpos.VBN))
            {
                return false;
            }
        }

        return false;
    }

    private static bool HasPerson(ClaimWords w, int i) => i > 0 && w.Tag(i - 1) is not Xpos.NN;

    private static bool OfLifeless(ClaimWords w, int at)
    {
        for (int i = 0; i < w.Count; i++)
        {
            if (w.IsIn(i, Lifeless) && Math.Abs(i - at) < 6)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Denied(ClaimWords w, int verb)
    {
        for (int i = verb - 1; i >= 0 && i > verb - 6; i--)
        {
            if (Judgements.Negations.Contains(w.Form(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A title or somebody's words: "the novel “Who Killed Orm?”".</summary>
    private static bool Quoted(ClaimWords w, int i) => w.Tag(i) is Xpos.OpenQuote && i > 0 && i + 1 < w.Count && char.IsUpper(w.Form(i + 1)[0]);
}
