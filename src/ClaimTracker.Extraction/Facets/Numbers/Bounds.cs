using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>How the words around a number bound it: "at least", "no fewer than", "or more".</summary>
internal static class Bounds
{
    public static Comparator Before(AnalyzedSentence s, int at)
    {
        int last = at - 1;
        int skipped = 0;
        while (last >= 0 && skipped < 3)
        {
            foreach ((string[] words, Comparator comparator) in Quantifiers.Before)
            {
                if (Matches(s, last, words))
                {
                    return comparator;
                }
            }

            if (!Quantifiers.Between.Contains(s.Form(last)))
            {
                break;
            }

            last--;
            skipped++;
        }

        return Comparator.Exactly;
    }

    private static bool Matches(AnalyzedSentence s, int last, string[] words)
    {
        if (last + 1 < words.Length)
        {
            return false;
        }

        for (int k = 0; k < words.Length; k++)
        {
            if (!s.Form(last - words.Length + 1 + k).Equals(words[k], StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"200 or more", "50+", "30 or so".</summary>
    public static Comparator After(AnalyzedSentence s, ref int end, Comparator comparator)
    {
        if (s.Form(end - 1)[^1] == '+')
        {
            return Comparator.AtLeast;
        }

        if (end < s.Count && s.Form(end) is "+")
        {
            end++;
            return Comparator.AtLeast;
        }

        if (end + 1 < s.Count && s.Form(end) is "or" or "OR")
        {
            Comparator? after = s.Form(end + 1) switch
            {
                "more" or "MORE" or "above" or "over" or "higher" => Comparator.AtLeast,
                "fewer" or "FEWER" or "less" or "LESS" or "below" or "lower" => Comparator.AtMost,
                "so" => Comparator.About,
                _ => null,
            };
            if (after is { } bound)
            {
                end += 2;
                return bound;
            }
        }

        if (end < s.Count && s.Form(end) is "-odd")
        {
            end++;
            return Comparator.About;
        }

        if (end + 1 < s.Count && s.Form(end) is "-" && s.Form(end + 1) is "odd" or "plus" or "strong")
        {
            end += 2;
            return s.Form(end - 1) switch { "odd" => Comparator.About, "plus" => Comparator.AtLeast, _ => comparator };
        }

        return comparator;
    }
}
