using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Numbers in words: "twenty-five", "a hundred and twenty", "one point two million", "a dozen and a half".</summary>
internal static class WordNumbers
{
    public static bool TryRead(AnalyzedSentence sentence, int at, ReadOnlySpan<char> form, out NumberMention number)
    {
        number = default;
        if (IsArticle(form))
        {
            bool scale = at + 1 < sentence.Count && NumberWords.TryScale(sentence.Form(at + 1), out _);
            return scale ? TryCardinal(sentence, at, out number) : at + 1 < sentence.Count && Fractions.TryAfterArticle(sentence, at, out number);
        }

        return form.Equals("half", StringComparison.OrdinalIgnoreCase) ? Fractions.TryHalf(sentence, at, out number) : TryCardinal(sentence, at, out number);
    }

    public static bool Is(AnalyzedSentence sentence, int at, string word) => at < sentence.Count
        && sentence.Form(at).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsArticle(ReadOnlySpan<char> form) => form.Equals("a", StringComparison.OrdinalIgnoreCase)
        || form.Equals("an", StringComparison.OrdinalIgnoreCase);

    private static bool TryCardinal(AnalyzedSentence sentence, int at, out NumberMention number)
    {
        number = default;
        int end = at;
        double total = 0, current = 0, last = 1;
        bool any = false, scaled = false;
        while (end < sentence.Count)
        {
            ReadOnlySpan<char> word = sentence.Form(end);
            if (end == at && IsArticle(word))
            {
                (current, any) = (1, true);
            }
            else if (NumberWords.TryCardinal(word, out double cardinal) || TryCompound(word, out cardinal))
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
                (scaled, last) = (true, factor);
            }
            else if (any && TryPoint(sentence, end, out double decimals, out int after))
            {
                (current, end) = (current + decimals, after);
                continue;
            }
            else if (any && Fractions.TryAndPart(sentence, end, out double part, out after))
            {
                // "a dozen and a half" is half a dozen more, "two and a half million" half a million
                current += scaled ? part * last : part;
                end = after;
                bool more = end < sentence.Count && NumberWords.TryScale(sentence.Form(end), out _) && !scaled;
                if (!more)
                {
                    break;
                }

                continue;
            }
            else if (!any || !IsLink(sentence, end, scaled, current > 0, last))
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

    /// <summary>"point two five".</summary>
    private static bool TryPoint(AnalyzedSentence sentence, int at, out double decimals, out int after)
    {
        (decimals, after) = (0, at + 1);
        if (!Is(sentence, at, "point"))
        {
            return false;
        }

        double place = 0.1;
        while (after < sentence.Count && NumberWords.TryCardinal(sentence.Form(after), out double digit) && digit < 10)
        {
            decimals += digit * place;
            place /= 10;
            after++;
        }

        decimals = Math.Round(decimals, 9);
        return after > at + 1;
    }

    /// <summary>The hyphen of "twenty-five", the conjunction of "two hundred and fifty".</summary>
    private static bool IsLink(AnalyzedSentence sentence, int at, bool scaled, bool hundreds, double last)
    {
        if (at + 1 >= sentence.Count)
        {
            return false;
        }

        ReadOnlySpan<char> next = sentence.Form(at + 1);
        bool cardinal = NumberWords.TryCardinal(next, out double value) || TryCompound(next, out value);
        if (sentence.Form(at) is "-")
        {
            return !scaled && (cardinal || NumberWords.TryScale(next, out _));
        }

        if (!scaled || !cardinal || !Is(sentence, at, "and") || value >= last)
        {
            return false;
        }

        // "two hundred and fifty thousand" is one number, "one thousand and two million" none
        int behind = at + 2;
        double factor = 0;
        bool scale = behind < sentence.Count && NumberWords.TryScale(sentence.Form(behind), out factor);
        return !scale || hundreds || factor < last;
    }

    private static bool TryCompound(ReadOnlySpan<char> word, out double value)
    {
        int hyphen = word.IndexOf('-');
        if (hyphen > 0 && NumberWords.TryCardinal(word[..hyphen], out double tens) && tens >= 20
            && NumberWords.TryCardinal(word[(hyphen + 1)..], out double units) && units < 10)
        {
            value = tens + units;
            return true;
        }

        value = 0;
        return false;
    }
}
