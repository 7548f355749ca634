using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Death said by lives and throats: "claimed 12 lives", "lost their lives", "had their throats cut".</summary>
internal static class Lives
{
    private static readonly WordSet Taking = new("claim claims claimed claiming cost costs costing take takes took taken taking lose loses lost losing");

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
    public static string? Lost(ClaimWords w, int verb)
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
}
