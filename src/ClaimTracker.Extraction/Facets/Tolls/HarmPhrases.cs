using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>What several rules ask of the words around a word of harm.</summary>
internal sealed class HarmPhrases(ClaimWords w)
{
    public Happening Harmed(int at, Harm harm) => new(at, w.Form(at).ToString(), harm.Effect);

    /// <summary>"burned to death".</summary>
    public Happening? ToDeath(int i) => w.IsIn(i, Wording.Resultative) && w.Is(i + 1, "to")
        && w.Is(i + 2, "death") ? new Happening(i + 2, "death", CasualtyEffect.Killed) : null;

    public bool HasResult(int at) => HarmWords.TryGet(w.Count > at + 1 ? w.Form(at + 1) : default, out Harm harm) && harm.Is(HarmUse.Adjective);

    /// <summary>A noun phrase begins here that is no time: the verb before it is active.</summary>
    public bool HasObject(int i)
    {
        if (i >= w.Count || w.IsIn(i, Wording.Times))
        {
            return false;
        }

        for (int k = i + 1; k < i + 4 && k < w.Count && Wording.IsNominal(w.Tag(k - 1)); k++)
        {
            if (w.IsIn(k, Wording.Periods))
            {
                return false;
            }
        }

        if (w.Tag(i) is Xpos.PRP && !w.Is(i, "it"))
        {
            return true;
        }

        if (!Wording.IsNominal(w.Tag(i)) && !w.Is(i, "more") && !(w.Is(i, "at") && w.Is(i + 1, "least")) && !(w.Is(i, "up") && w.Is(i + 1, "to"))
            && !w.Is(i, "about"))
        {
            return false;
        }

        // "3 killed 14 injured": a list without commas
        int next = i;
        while (next < w.Count && w.Tag(next) is Xpos.CD)
        {
            next++;
        }

        return !(next > i && next < w.Count && HarmWords.TryGet(w.Form(next), out Harm harm) && harm.Is(HarmUse.Passive | HarmUse.Adjective));
    }

    public bool IsPassive(int verb)
    {
        for (int i = verb - 1; i >= 0 && i > verb - 5; i--)
        {
            if (Verbs.Be.Contains(w.Form(i)) || w.Is(i, "got"))
            {
                return true;
            }

            if (!w.IsIn(i, Wording.Auxiliaries) && w.Tag(i) is not Xpos.RB)
            {
                return false;
            }
        }

        return false;
    }
}
