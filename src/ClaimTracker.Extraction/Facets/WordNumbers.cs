using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Numbers in words: "twenty-five", "two hundred and fifty", "a million".</summary>
internal static class WordNumbers
{
    public static bool TryRead(AnalyzedSentence sentence, int at, ReadOnlySpan<char> form, out NumberMention number)
    {
        number = default;
        bool article = form.Equals("a", StringComparison.OrdinalIgnoreCase) || form.Equals("an", StringComparison.OrdinalIgnoreCase);
        if (article)
        {
            return at + 1 < sentence.Count && Fractions.TryAfterArticle(sentence, at, out number);
        }

        if (form.Equals("half", StringComparison.OrdinalIgnoreCase))
        {
            return Fractions.TryHalf(sentence, at, out number);
        }

        int end = at;
        double total = 0, current = 0;
        bool any = false, scaled = false;
        while (end < sentence.Count)
        {
            ReadOnlySpan<char> word = sentence.Form(end);
            if (NumberWords.TryCardinal(word, out double cardinal) || TryCompound(word, out cardinal))
            {
                // "twenty five" goes on, "two three" does not
                bool goesOn = !any || scaled || (current % 100 >= 20 && current % 10 == 0 && cardinal < 10);
                if (!goesOn)
                {
                    break;
                }

                (current, any, scaled) = (current + cardinal, true, false);
            }
            else if (any && NumberWords.TryScale(word, out double factor))
            {
                (total, current) = factor <= 100 ? (total, current * factor) : (total + (current * factor), 0);
                scaled = true;
            }
            else if (!any || !IsLink(sentence, end, scaled))
            {
                break;
            }

            end++;
        }

        if (!any)
        {
            return false;
        }

        number = new NumberMention(total + current, end, false, total > 0 || scaled, false);
        return Fractions.TryExtend(sentence, at, ref number);
    }

    /// <summary>The hyphen of "twenty-five", the conjunction of "two hundred and fifty".</summary>
    private static bool IsLink(AnalyzedSentence sentence, int at, bool scaled)
    {
        if (at + 1 >= sentence.Count)
        {
            return false;
        }

        ReadOnlySpan<char> word = sentence.Form(at);
        ReadOnlySpan<char> next = sentence.Form(at + 1);
        if (word is "-")
        {
            return !scaled && (NumberWords.TryCardinal(next, out _) || NumberWords.TryScale(next, out _));
        }

        return scaled && word is "and" && NumberWords.TryCardinal(next, out _) && !(at + 2 < sentence.Count && NumberWords.TryScale(sentence.Form(at + 2), out _));
    }

    private static bool TryCompound(ReadOnlySpan<char> word, out double value)
    {
        int hyphen = word.IndexOf('-');
        if (hyphen > 0 && NumberWords.TryCardinal(word[..hyphen], out double tens) && tens >= 20 && NumberWords.TryCardinal(word[(hyphen + 1)..], out double units) && units < 10)
        {
            value = tens + units;
            return true;
        }

        value = 0;
        return false;
    }
}
