using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Parts of something: "a third", "one in five", "nine out of ten", "half a million", "a quarter of a million", "six and a half".</summary>
internal static class Fractions
{
    /// <summary>What may follow a cardinal: "one in five", "two thirds".</summary>
    public static bool TryExtend(AnalyzedSentence sentence, int at, ref NumberMention number)
    {
        int end = number.End;
        if (end + 1 < sentence.Count && WordNumbers.Is(sentence, end, "in") && number.Value < 10
            && TryWhole(sentence, end + 1, number.Value, out NumberMention whole))
        {
            number = new NumberMention(number.Value / whole.Value, whole.End, false, false, true);
        }
        else if (end < sentence.Count && number.Value < 20)
        {
            int word = sentence.Form(end) is "-" && end + 1 < sentence.Count ? end + 1 : end;
            ReadOnlySpan<char> form = sentence.Form(word);
            bool plural = number.Value == 1 || form[^1] is 's' or 'S';
            if (NumberWords.TryDenominator(form, out double denominator) && plural && IsFraction(sentence, word))
            {
                number = OfScale(sentence, number.Value / denominator, word + 1);
            }
        }

        return TryOutOf(sentence, ref number) && at < number.End;
    }

    /// <summary>"nine out of ten", a rate; "37 out of 214" are two numbers. Always true.</summary>
    public static bool TryOutOf(AnalyzedSentence sentence, ref NumberMention number)
    {
        int end = number.End;
        if (!number.Fraction && end + 2 < sentence.Count && WordNumbers.Is(sentence, end, "out") && WordNumbers.Is(sentence, end + 1, "of")
            && NumberReader.TryRead(sentence, end + 2, false, out NumberMention whole) && whole.Value is > 1 and <= 10 or 12 or 20 or 100 or 1000
                && whole.Value > number.Value && !whole.Fraction)
        {
            number = new NumberMention(number.Value / whole.Value, whole.End, number.Digits, false, true);
        }

        return true;
    }

    /// <summary>"and a half", "and a quarter", "and three quarters" behind a number.</summary>
    public static bool TryAndPart(AnalyzedSentence sentence, int at, out double part, out int after)
    {
        (part, after) = (0, at + 3);
        if (at + 2 >= sentence.Count || !WordNumbers.Is(sentence, at, "and"))
        {
            return false;
        }

        if (WordNumbers.Is(sentence, at + 1, "a"))
        {
            part = WordNumbers.Is(sentence, at + 2, "half") ? 0.5 : WordNumbers.Is(sentence, at + 2, "quarter") ? 0.25 : 0;
        }
        else if (WordNumbers.Is(sentence, at + 1, "three") && (WordNumbers.Is(sentence, at + 2, "quarters") || WordNumbers.Is(sentence, at + 2, "quarter")))
        {
            part = 0.75;
        }

        return part > 0;
    }

    /// <summary>The "five" of "one in five": no month's day or year.</summary>
    private static bool TryWhole(AnalyzedSentence sentence, int at, double part, out NumberMention whole)
    {
        if (!NumberReader.TryRead(sentence, at, false, out whole) || whole.Value <= part || whole.Fraction)
        {
            return false;
        }

        bool round = whole.Value <= 20 || whole.Value % 10 == 0;
        bool beforeMonth = whole.End < sentence.Count && CalendarWords.TryMonth(sentence.Form(whole.End), out _);
        return round && !beforeMonth && whole.Value is < 1500 or > 2100;
    }

    /// <summary>"a third", "a half", "a quarter of a million", "a couple of hundred".</summary>
    public static bool TryAfterArticle(AnalyzedSentence sentence, int at, out NumberMention number)
    {
        number = default;
        int next = at + 1;
        ReadOnlySpan<char> word = sentence.Form(next);
        if (WordNumbers.Is(sentence, next, "couple"))
        {
            int scale = WordNumbers.Is(sentence, next + 1, "of") ? next + 2 : next + 1;
            bool known = scale < sentence.Count && NumberWords.TryScale(sentence.Form(scale), out double factor) && factor > 0;
            number = known && NumberWords.TryScale(sentence.Form(scale), out factor)
                ? new NumberMention(2 * factor, scale + 1, false, true, false, Vague: true) : default;
            return known;
        }

        if (NumberWords.TryDenominator(word, out double denominator) && denominator > 2 && IsFraction(sentence, next))
        {
            number = OfScale(sentence, 1 / denominator, next + 1);
            return true;
        }

        return word is "half" or "HALF" && TryHalf(sentence, next, out number);
    }

    /// <summary>"a quarter of a million" is a number, "a quarter of the crop" a part.</summary>
    private static NumberMention OfScale(AnalyzedSentence sentence, double part, int end)
    {
        bool scaled = end + 2 < sentence.Count && WordNumbers.Is(sentence, end, "of") && (WordNumbers.Is(sentence, end + 1, "a")
            || WordNumbers.Is(sentence, end + 1, "one"));
        return scaled && NumberWords.TryScale(sentence.Form(end + 2), out double factor)
            ? new NumberMention(part * factor, end + 3, false, true, false)
            : new NumberMention(part, end, false, false, true);
    }

    /// <summary>"half of", "half a million", "half the".</summary>
    public static bool TryHalf(AnalyzedSentence sentence, int at, out NumberMention number)
    {
        number = new NumberMention(0.5, at + 1, false, false, true);
        if (at + 1 >= sentence.Count)
        {
            return true;
        }

        ReadOnlySpan<char> next = sentence.Form(at + 1);
        int scale = next is "a" or "A" or "-" ? at + 2 : at + 1;
        if (scale < sentence.Count && NumberWords.TryScale(sentence.Form(scale), out double factor))
        {
            number = new NumberMention(factor / 2, scale + 1, false, true, false);
            return true;
        }

        // "half of", "half the", "half as many", "the first half" is told apart by the caller's words before
        bool ordinal = at > 0 && sentence.Form(at - 1) is "first" or "second" or "other" or "last" or "latter" or "better";
        return !ordinal && next is not ("time" or "back" or "-");
    }

    /// <summary>"a third of", "by a quarter", "a fifth,": not "a third man", "a quarter ago".</summary>
    private static bool IsFraction(AnalyzedSentence sentence, int word)
    {
        if (word + 1 >= sentence.Count)
        {
            return true;
        }

        ReadOnlySpan<char> next = sentence.Form(word + 1);
        return !char.IsLetterOrDigit(next[0]) || Following.Contains(next);
    }

    private static readonly WordSet Following = new("""
            of in to from since because and or more less full part are were have had said over by on as at compared when this last between
            during after within
            """);
}
