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
        if (!TryParse(digits, out double value) && !TryDecimalComma(sentence, at, digits, tail, out value))
        {
            return false;
        }

        if (tail.Length > 1 && tail[0] == '/')
        {
            // "24/7", "9/11", "08/03" are no parts of anything
            bool fraction = TryParse(tail[1..], out double denominator) && denominator is 2 or 3 or 4 or 5 or 6 or 8 or 10 && value < denominator
                && digits[0] != '0' && tail[1] != '0';
            number = new NumberMention(fraction ? value / denominator : 0, at + 1, true, false, true);
            return fraction;
        }

        if (!TryTail(sentence, at, tail.TrimEnd('+'), money, ref value, out bool scaled))
        {
            return false;
        }

        int end = at + 1;
        if (tail.IsEmpty && digits.Length <= 3 && digits.IndexOfAny(",.") < 0)
        {
            ReadGroups(sentence, ref value, ref end);
        }

        // "1½" in two tokens
        if (end < sentence.Count && sentence.Form(end) is "¼" or "½" or "¾" && !sentence.SpaceBefore(end))
        {
            value += Vulgar(sentence.Form(end)[0]);
            end++;
        }

        NumberScale.Apply(sentence, money, ref value, ref end, ref scaled);
        number = new NumberMention(value, end, true, scaled, false);
        return true;
    }

    /// <summary>What stands with the digits in one token: "45m", "2bn", "10k"; "60km" keeps its unit with the number.</summary>
    private static bool TryTail(AnalyzedSentence sentence, int at, ReadOnlySpan<char> tail, bool money, ref double value, out bool scaled)
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

        if (NumberWords.TrySuffix(tail, out double factor) && IsScale(sentence, at, tail, money))
        {
            value *= factor;
            scaled = true;
            return true;
        }

        bool unit = char.IsLetter(tail[0]) || tail[0] is '%';
        return unit && tail is not ("st" or "nd" or "rd" or "th" or "s");
    }

    /// <summary>"1.2m people", "$2b": a lone "m" is millions before what is counted and metres elsewhere ("2m waves", "1,850 m").</summary>
    public static bool IsScale(AnalyzedSentence sentence, int at, ReadOnlySpan<char> suffix, bool money)
    {
        if (money || suffix.Length > 1 || suffix[0] is 'k' or 'K' or 'M')
        {
            return true;
        }

        int next = at + 1;
        bool counted = next < sentence.Count && (sentence.Form(next) is "people" || (sentence.Level >= AnalysisLevel.Tagged
            && sentence.Xpos[next] is Xpos.NNS && !MeasuredInMetres.Contains(sentence.Form(next))));
        return counted && suffix[0] is 'm' or 'b';
    }

    private static readonly WordSet MeasuredInMetres = new("""
            waves walls fences hurdles swells cables ropes pipes boats drops cliffs towers trees poles dunes trenches tunnels races sprints
            heights depths contours
            """);

    private static double Vulgar(char fraction) => fraction switch { '¼' => 0.25, '½' => 0.5, _ => 0.75 };

    /// <summary>"12 000".</summary>
    private static void ReadGroups(AnalyzedSentence sentence, ref double value, ref int end)
    {
        while (end < sentence.Count && sentence.Form(end).Length == 3 && char.IsAsciiDigit(sentence.Form(end)[0])
            && sentence.Tokens[end].Start == sentence.Tokens[end - 1].End + 1
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
            && double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value)
                && double.IsFinite(value);
    }

    /// <summary>"589,2 tonnes": a comma that parts no thousands is a decimal one where what is counted follows; alone it is nothing.</summary>
    private static bool TryDecimalComma(AnalyzedSentence sentence, int at, ReadOnlySpan<char> digits, ReadOnlySpan<char> tail, out double value)
    {
        value = 0;
        int comma = digits.IndexOf(',');
        bool form = comma > 0 && comma == digits.LastIndexOf(',') && digits.Length - comma - 1 is 1 or 2 && !digits.Contains('.');
        bool counted = tail is "%" || (at + 1 < sentence.Count && (sentence.Form(at + 1) is "%" or "percent"
            || NumberWords.TryScale(sentence.Form(at + 1), out _)
            || (sentence.Level >= AnalysisLevel.Tagged && sentence.Xpos[at + 1] is Xpos.NN or Xpos.NNS)));
        if (!form || !counted)
        {
            return false;
        }

        Span<char> point = stackalloc char[digits.Length];
        digits.CopyTo(point);
        point[comma] = '.';
        return double.TryParse(point, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>"12,34,567" as in India: two by two before the last three.</summary>
    private static bool PartsLakhs(ReadOnlySpan<char> whole, int comma)
    {
        if (whole.Length < 8 || comma is not (1 or 2))
        {
            return false;
        }

        for (int i = whole.Length - 4; i > 0 && i >= comma; i -= 3)
        {
            if (whole[i] != ',')
            {
                return false;
            }
        }

        return true;
    }

    private static bool PartsThousands(ReadOnlySpan<char> digits, int comma)
    {
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        if (PartsLakhs(whole, comma))
        {
            return true;
        }

        for (int i = comma; i < whole.Length; i += 4)
        {
            if (whole[i] != ',' || i + 3 >= whole.Length || whole.Slice(i + 1, 3).Contains(','))
            {
                return false;
            }
        }

        return comma <= 3;
    }
}
