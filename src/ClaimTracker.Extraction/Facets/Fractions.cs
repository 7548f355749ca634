using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Parts of something: "a third", "one in five", "half a million", "six and a half".</summary>
internal static class Fractions
{
    /// <summary>What may follow a cardinal: "one in five", "two thirds", "six and a half".</summary>
    public static bool TryExtend(AnalyzedSentence sentence, int at, ref NumberMention number)
    {
        int end = number.End;
        if (end + 1 < sentence.Count && sentence.Form(end) is "in" && number.Value < 10 && TryWhole(sentence, end + 1, number.Value, out NumberMention whole))
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
                number = new NumberMention(number.Value / denominator, word + 1, false, false, true);
            }
            else if (end + 2 < sentence.Count && form is "and" && sentence.Form(end + 1) is "a" && sentence.Form(end + 2) is "half")
            {
                number = number with { Value = number.Value + 0.5, End = end + 3 };
            }
        }

        return at < number.End;
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

    /// <summary>"a million", "a third", "a half".</summary>
    public static bool TryAfterArticle(AnalyzedSentence sentence, int at, out NumberMention number)
    {
        number = default;
        int next = at + 1;
        ReadOnlySpan<char> word = sentence.Form(next);
        if (NumberWords.TryScale(word, out double factor))
        {
            double value = factor;
            int end = next + 1;
            bool scaled = true;
            NumberScale.Apply(sentence, false, ref value, ref end, ref scaled);
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
    public static bool TryHalf(AnalyzedSentence sentence, int at, out NumberMention number)
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

    /// <summary>"a third of", "by a quarter", "a fifth,": not "a third man", "a quarter ago".</summary>
    private static bool IsFraction(AnalyzedSentence sentence, int word)
    {
        if (word + 1 >= sentence.Count)
        {
            return true;
        }

        ReadOnlySpan<char> next = sentence.Form(word + 1);
        return !char.IsLetterOrDigit(next[0])
            || next is "of" or "in" or "to" or "from" or "since" or "because" or "and" or "or" or "more" or "less" or "full" or "part" or "are" or "were" or "have"
            or "had" or "said" or "over" or "by" or "on" or "as" or "at" or "compared" or "when" or "this" or "last" or "between" or "during" or "after" or "within";
    }
}
