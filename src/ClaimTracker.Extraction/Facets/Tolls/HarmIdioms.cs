using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Harm said in several words: "claimed 12 lives", "lost their lives", "had their throats cut", "driven from their homes".</summary>
internal static class HarmIdioms
{
    private static readonly WordSet Taking = new("claim claims claimed claiming cost costs costing take takes took taken taking lose loses lost losing");

    private static readonly WordSet Leaving = new("driven forced pushed chased expelled lost left abandoned fled leave flee abandon");

    /// <summary>The verb before "lives" that takes them, or null.</summary>
    public static int? Verb(ClaimWords w, int lives)
    {
        for (int i = lives - 1; i >= 0 && i > lives - 6; i--)
        {
            if (w.IsIn(i, Taking) || w.Is(i, "loss"))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>"lost their lives", "had their throats cut", "did not survive": the words, or null.</summary>
    private static string? Lost(ClaimWords w, int verb)
    {
        bool owned = w.Is(verb + 1, "their") || w.Is(verb + 1, "his") || w.Is(verb + 1, "her");
        if (w.IsIn(verb, Taking) && owned && (w.Is(verb + 2, "lives") || w.Is(verb + 2, "life")))
        {
            return w.Text(verb, verb + 3);
        }

        for (int i = verb - 1; i < verb + 2 && i >= 0; i++)
        {
            if ((w.Is(i + 1, "throats") || w.Is(i + 1, "throat")) && (w.Is(i + 2, "cut") || w.Is(i + 2, "slit")))
            {
                return w.Text(i + 1, i + 3);
            }
        }

        return null;
    }

    /// <summary>What a verb group says of its subject beyond its one word; null where it is no idiom.</summary>
    public static Happening? Of(ClaimWords w, int verb)
    {
        if (Lost(w, verb) is { } death)
        {
            return new Happening(verb, death, CasualtyEffect.Killed);
        }

        if (!w.IsIn(verb, Leaving))
        {
            return null;
        }

        for (int i = verb + 1; i < w.Count && i < verb + 6; i++)
        {
            if (w.Is(i, "homes") && w.Is(i - 1, "their"))
            {
                return new Happening(verb, w.Text(verb, i + 1), CasualtyEffect.Displaced);
            }
        }

        return w.Is(verb, "forced") && w.Is(verb + 1, "to")
            && w.IsIn(verb + 2, Leaving) ? new Happening(verb, w.Text(verb, verb + 3), CasualtyEffect.Displaced) : null;
    }
}
