using System.Globalization;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>One number as it stands in a sentence, in digits or words, with its scale.</summary>
/// <param name="Value">Multiplied out.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Digits">Written in digits.</param>
/// <param name="Scaled">A scale word or suffix stands with it ("3 million", "$2bn").</param>
/// <param name="Fraction">A part of something ("a third", "one in five").</param>
internal readonly record struct NumberMention(double Value, int End, bool Digits, bool Scaled, bool Fraction);

internal static class NumberReader
{
    private const int LongestDigits = 24;

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="money">A currency sign stands before it, so that "m" means millions.</param>
    public static bool TryRead(AnalyzedSentence sentence, int at, bool money, out NumberMention number)
    {
        number = default;
        ReadOnlySpan<char> form = sentence.Form(at);
        if (char.IsAsciiDigit(form[0]) || (form.Length > 1 && form[0] == '.' && char.IsAsciiDigit(form[1])) || form[0] is >= '¼' and <= '¾')
        {
            return TryDigits(sentence, at, form, money, out number);
        }

        return char.IsLetter(form[0]) && TryWords(sentence, at, form, out number);
    }

    private static bool TryDigits(AnalyzedSentence sentence, int at, ReadOnlySpan<char> form, bool money, out NumberMention number)
    {
        number = default;
        if (form[0] is '¼' or '½' or '¾')
        {
            number = new NumberMention(form[0] switch { '¼' => 0.25, '½' => 0.5, _ => 0.75 }, at + 1, true, false, true);
            return form.Length == 1;
        }

        int length = 0;
        while (length < form.Length && length < LongestDigits && (char.IsAsciiDigit(form[length]) || form[length] is ',' or '.'))
        {
            length++;
        }

        ReadOnlySpan<char> digits = form[..length].TrimEnd(",.");
        ReadOnlySpan<char> tail = form[length..];
        if (!TryParse(digits, out double value))
        {
            return false;
        }

        int end = at + 1;
        bool scaled = false;
        if (tail.Length == 1 && tail[0] is '½' or '¼' or '¾')
        {
            value += tail[0] == '½' ? 0.5 : tail[0] == '¼' ? 0.25 : 0.75;
        }
        else if (tail.Length > 1 && tail[0] == '/' && TryParse(tail[1..], out double denominator) && denominator > 0)
        {
            number = new NumberMention(value / denominator, end, true, false, true);
            return true;
        }
        else if (tail.Length > 0)
        {
            // "45m", "2bn", "10k"; "60km" keeps its unit with the number
            bool suffix = NumberWords.TrySuffix(tail, out double factor) && (money || tail.Length > 1 || tail[0] is 'k' or 'K' or 'M');
            if (!suffix && !char.IsLetter(tail[0]) && tail[0] is not ('+' or '%'))
            {
                return false;
            }

            if (!suffix && tail is "st" or "nd" or "rd" or "th" or "s")
            {
                return false;
            }

            value *= suffix ? factor : 1;
            scaled = suffix;
        }

        // "12 000"
        while (!scaled && tail.IsEmpty && end < sentence.Count && sentence.Form(end).Length == 3 && char.IsAsciiDigit(sentence.Form(end)[0]) && digits.Length <= 3 && digits.IndexOfAny(",.") < 0
            && sentence.Tokens[end].Start == sentence.Tokens[end - 1].End + 1 && int.TryParse(sentence.Form(end), NumberStyles.None, CultureInfo.InvariantCulture, out int group))
        {
            value = (value * 1000) + group;
            end++;
        }

        Scale(sentence, money, ref value, ref end, ref scaled);
        number = new NumberMention(value, end, true, scaled, false);
        return true;
    }

    private static void Scale(AnalyzedSentence sentence, bool money, ref double value, ref int end, ref bool scaled)
    {
        while (end < sentence.Count)
        {
            ReadOnlySpan<char> word = sentence.Form(end);
            bool attached = sentence.Tokens[end].Start == sentence.Tokens[end - 1].End;
            if (NumberWords.TryScale(word, out double factor)
                || (NumberWords.TrySuffix(word, out factor) && (money || word.Length > 1 || (attached && word[0] is 'k' or 'K' or 'M')) && !scaled))
            {
                value *= factor;
                scaled = true;
                end++;
            }
            else if (word is "-" && end + 1 < sentence.Count && NumberWords.TryScale(sentence.Form(end + 1), out factor))
            {
                value *= factor;
                scaled = true;
                end += 2;
            }
            else
            {
                return;
            }
        }
    }

    private static bool TryWords(AnalyzedSentence sentence, int at, ReadOnlySpan<char> form, out NumberMention number)
    {
        number = default;
        bool article = form.Equals("a", StringComparison.OrdinalIgnoreCase) || form.Equals("an", StringComparison.OrdinalIgnoreCase);
        if (article)
        {
            return at + 1 < sentence.Count && TryAfterArticle(sentence, at, out number);
        }

        if (form.Equals("half", StringComparison.OrdinalIgnoreCase))
        {
            return TryHalf(sentence, at, out number);
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
            else if (any && word is "-" && end + 1 < sentence.Count && (NumberWords.TryCardinal(sentence.Form(end + 1), out _) || NumberWords.TryScale(sentence.Form(end + 1), out _)) && !scaled)
            {
                // the hyphen of "twenty-five"
            }
            else if (any && scaled && word is "and" && end + 1 < sentence.Count && NumberWords.TryCardinal(sentence.Form(end + 1), out _) && !(end + 2 < sentence.Count && NumberWords.TryScale(sentence.Form(end + 2), out _)))
            {
                // "two hundred and fifty"
            }
            else
            {
                break;
            }

            end++;
        }

        if (!any)
        {
            return false;
        }

        double value = total + current;
        number = new NumberMention(value, end, false, total > 0 || scaled, false);
        return TryExtend(sentence, at, ref number);
    }

    /// <summary>What may follow a cardinal: "one in five", "two thirds", "six and a half".</summary>
    private static bool TryExtend(AnalyzedSentence sentence, int at, ref NumberMention number)
    {
        int end = number.End;
        if (end + 1 < sentence.Count && sentence.Form(end) is "in" && number.Value < 10 && TryRead(sentence, end + 1, false, out NumberMention whole) && whole.Value > number.Value && !whole.Fraction
            && (whole.Value <= 20 || whole.Value % 10 == 0) && (whole.End >= sentence.Count || !CalendarWords.TryMonth(sentence.Form(whole.End), out _)) && whole.Value is < 1500 or > 2100)
        {
            number = new NumberMention(number.Value / whole.Value, whole.End, false, false, true);
        }
        else if (end < sentence.Count && number.Value < 20)
        {
            int word = sentence.Form(end) is "-" && end + 1 < sentence.Count ? end + 1 : end;
            ReadOnlySpan<char> form = sentence.Form(word);
            bool plural = number.Value == 1 || form[^1] is 's' or 'S';
            if (NumberWords.TryDenominator(form, out double denominator) && plural && !(denominator == 2 && number.Value == 1 && !IsFraction(sentence, word)) && IsFraction(sentence, word))
            {
                number = new NumberMention(number.Value / denominator, word + 1, false, false, true);
            }
            else if (end + 2 < sentence.Count && form is "and" && sentence.Form(end + 1) is "a" && sentence.Form(end + 2) is "half")
            {
                number = number with { Value = number.Value + 0.5, End = end + 3 };
            }
        }

        return at < number.End;
    }

    /// <summary>"a third of", "by a quarter", "a fifth,": not "a third man", "a quarter ago".</summary>
    private static bool IsFraction(AnalyzedSentence sentence, int word)
    {
        if (word + 1 >= sentence.Count)
        {
            return true;
        }

        ReadOnlySpan<char> next = sentence.Form(word + 1);
        return !char.IsLetterOrDigit(next[0]) || next is "of" or "in" or "to" or "from" or "since" or "because" or "and" or "or" or "more" or "less" or "full" or "part" or "are" or "were" or "have" or "had" or "said" or "over" or "by" or "on" or "as" or "at" or "compared" or "when" or "this" or "last" or "between" or "during" or "after" or "within";
    }

    private static bool TryAfterArticle(AnalyzedSentence sentence, int at, out NumberMention number)
    {
        number = default;
        int next = at + 1;
        ReadOnlySpan<char> word = sentence.Form(next);
        if (NumberWords.TryScale(word, out double factor))
        {
            double value = factor;
            int end = next + 1;
            bool scaled = true;
            Scale(sentence, false, ref value, ref end, ref scaled);
            number = new NumberMention(value, end, false, true, false);
            return true;
        }

        if (NumberWords.TryDenominator(word, out double denominator) && denominator > 2 && IsFraction(sentence, next))
        {
            number = new NumberMention(1 / denominator, next + 1, false, false, true);
            return true;
        }

        return word is "half" && TryHalf(sentence, next, out number);
    }

    /// <summary>"half of", "half a million", "half the".</summary>
    private static bool TryHalf(AnalyzedSentence sentence, int at, out NumberMention number)
    {
        number = new NumberMention(0.5, at + 1, false, false, true);
        if (at + 1 >= sentence.Count)
        {
            return true;
        }

        ReadOnlySpan<char> next = sentence.Form(at + 1);
        int scale = next is "a" or "-" ? at + 2 : at + 1;
        if (scale < sentence.Count && NumberWords.TryScale(sentence.Form(scale), out double factor))
        {
            number = new NumberMention(factor / 2, scale + 1, false, true, false);
            return true;
        }

        // "half of", "half the", "half as many", "the first half" is told apart by the caller's words before
        bool ordinal = at > 0 && sentence.Form(at - 1) is "first" or "second" or "other" or "last" or "latter" or "better";
        return !ordinal && next is not ("time" or "back" or "-");
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

    /// <summary>"1,300", "1.3", "185,180.5"; a comma must part thousands.</summary>
    private static bool TryParse(ReadOnlySpan<char> digits, out double value)
    {
        value = 0;
        int comma = digits.IndexOf(',');
        if (comma == 0 || digits.IsEmpty)
        {
            return false;
        }

        if (comma > 0)
        {
            int point = digits.IndexOf('.');
            ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
            for (int i = whole.Length - 4; i > 0 && i >= comma; i -= 4)
            {
                if (whole[i] != ',')
                {
                    return false;
                }
            }
        }

        // two points: a version, date or time
        return digits.Count('.') <= 1 && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
