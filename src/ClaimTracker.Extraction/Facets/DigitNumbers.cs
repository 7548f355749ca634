using System.Globalization;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Numbers in digits: "1,300", "12 000", "2½", "3/4", "45m", "½".</summary>
internal static class DigitNumbers
{
    private const int LongestDigits = 24;

    public static bool TryRead(AnalyzedSentence sentence, int at, ReadOnlySpan<char> form, bool money, out NumberMention number)
    {
        number = default;
        if (form[0] is '¼' or '½' or '¾')
        {
            number = new NumberMention(Vulgar(form[0]), at + 1, true, false, true);
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

        if (tail.Length > 1 && tail[0] == '/' && TryParse(tail[1..], out double denominator) && denominator > 0)
        {
            number = new NumberMention(value / denominator, at + 1, true, false, true);
            return true;
        }

        if (!TryTail(tail, money, ref value, out bool scaled))
        {
            return false;
        }

        int end = at + 1;
        if (tail.IsEmpty && digits.Length <= 3 && digits.IndexOfAny(",.") < 0)
        {
            ReadGroups(sentence, ref value, ref end);
        }

        NumberScale.Apply(sentence, money, ref value, ref end, ref scaled);
        number = new NumberMention(value, end, true, scaled, false);
        return true;
    }

    /// <summary>What stands with the digits in one token: "45m", "2bn", "10k"; "60km" keeps its unit with the number.</summary>
    private static bool TryTail(ReadOnlySpan<char> tail, bool money, ref double value, out bool scaled)
    {
        scaled = false;
        if (tail.IsEmpty)
        {
            return true;
        }

        if (tail.Length == 1 && tail[0] is '½' or '¼' or '¾')
        {
            value += Vulgar(tail[0]);
            return true;
        }

        if (NumberWords.TrySuffix(tail, out double factor) && (money || tail.Length > 1 || tail[0] is 'k' or 'K' or 'M'))
        {
            value *= factor;
            scaled = true;
            return true;
        }

        bool unit = char.IsLetter(tail[0]) || tail[0] is '+' or '%';
        return unit && tail is not ("st" or "nd" or "rd" or "th" or "s");
    }

    private static double Vulgar(char fraction) => fraction switch { '¼' => 0.25, '½' => 0.5, _ => 0.75 };

    /// <summary>"12 000".</summary>
    private static void ReadGroups(AnalyzedSentence sentence, ref double value, ref int end)
    {
        while (end < sentence.Count && sentence.Form(end).Length == 3 && char.IsAsciiDigit(sentence.Form(end)[0]) && sentence.Tokens[end].Start == sentence.Tokens[end - 1].End + 1
            && int.TryParse(sentence.Form(end), NumberStyles.None, CultureInfo.InvariantCulture, out int group))
        {
            value = (value * 1000) + group;
            end++;
        }
    }

    /// <summary>"1,300", "1.3", "185,180.5"; a comma must part thousands.</summary>
    private static bool TryParse(ReadOnlySpan<char> digits, out double value)
    {
        value = 0;
        int comma = digits.IndexOf(',');
        if (comma == 0 || digits.IsEmpty || (comma > 0 && !PartsThousands(digits, comma)))
        {
            return false;
        }

        // two points: a version, date or time
        return digits.Count('.') <= 1
            && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    private static bool PartsThousands(ReadOnlySpan<char> digits, int comma)
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

        return true;
    }
}
