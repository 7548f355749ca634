using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>
/// The quantities of a tagged sentence. Years, dates, clock times, ordinals, enumerators and numbers inside names are none.
/// </summary>
internal static class QuantityReader
{
    private static readonly WordSet NameNouns = new("""
        number no no. nr article section chapter page pages paragraph para clause resolution figure table appendix annex act room route highway road street line platform gate flight channel level phase stage
        grade class type group formula category version volume part unit turbine item case order bill rule title schedule district ward house zone area sector block building apartment flat door model year bulletin report
        covid boeing airbus windows apollo route option question step lot exhibit
        """);

    public static void Read(AnalyzedSentence sentence, List<DateMention> dates, List<QuantityMention> quantities)
    {
        int date = 0;
        for (int i = 0; i < sentence.Count;)
        {
            while (date < dates.Count && dates[date].To <= i)
            {
                date++;
            }

            if (date < dates.Count && i >= dates[date].From)
            {
                i = dates[date].To;
                continue;
            }

            if (TryRead(sentence, i, dates, out QuantityMention mention))
            {
                quantities.Add(mention);
                i = Math.Max(mention.To, i + 1);
            }
            else
            {
                i++;
            }
        }
    }

    private static bool TryRead(AnalyzedSentence s, int i, List<DateMention> dates, out QuantityMention mention)
    {
        mention = default;
        char first = s.Form(i)[0];
        if (!char.IsLetterOrDigit(first) && first is not ('.' or '¼' or '½' or '¾'))
        {
            return false;
        }

        bool money = i > 0 && IsCurrency(s.Form(i - 1));
        if (!NumberReader.TryRead(s, i, money, out NumberMention number) || IsName(s, i, number, money) || IsClock(s, i, number) || Overlaps(dates, i, number.End))
        {
            return false;
        }

        Comparator comparator = ReadComparator(s, money ? i - 1 : i);
        double? max = null;
        int end = number.End;
        if (TryRange(s, i, number, money, dates, out NumberMention upper))
        {
            double low = number.Value;
            if (!number.Scaled && upper.Scaled && number.Value < 1000 && number.Value < upper.Value)
            {
                low = Rescale(s, number, upper);
            }

            number = number with { Value = low };
            (max, end, comparator) = (upper.Value, upper.End, Comparator.Between);
        }

        comparator = ReadAfter(s, ref end, comparator, number);
        (string? unit, int unitEnd) = UnitReader.Read(s, i, end, money, number);
        mention = new QuantityMention(i, end, unitEnd, new Quantity(number.Value, comparator, unit, max));
        return true;
    }

    /// <summary>"300 and 350 million": the scale of the upper end holds for both.</summary>
    private static double Rescale(AnalyzedSentence s, NumberMention low, NumberMention upper)
    {
        double factor = 1;
        for (int i = low.End; i < upper.End; i++)
        {
            if (NumberWords.TryScale(s.Form(i), out double scale) || (NumberWords.TrySuffix(s.Form(i), out scale) && i == upper.End - 1))
            {
                factor *= scale;
            }
        }

        return factor > 1 ? low.Value * factor : low.Value;
    }

    private static bool TryRange(AnalyzedSentence s, int i, NumberMention number, bool money, List<DateMention> dates, out NumberMention upper)
    {
        upper = default;
        int end = number.End;
        // "30% to 40%", "$5-$10"
        int link = end < s.Count && s.Form(end) is "%" or "percent" ? end + 1 : end;
        if (link + 1 >= s.Count)
        {
            return false;
        }

        ReadOnlySpan<char> word = s.Form(link);
        int before = money ? i - 2 : i - 1;
        bool between = before >= 0 && s.Form(before) is "between" or "Between";
        bool from = before >= 0 && s.Form(before) is "from" or "From";
        bool dash = word is "-" or "–" or "—" && (!s.SpaceBefore(link) || number.Digits);
        bool joined = dash || (word is "and" && between) || (word is "to" && !from) || (word is "or" && number.Value < 13 && link == end);
        if (!joined)
        {
            return false;
        }

        int next = link + 1;
        bool upperMoney = IsCurrency(s.Form(next)) && next + 1 < s.Count;
        next += upperMoney ? 1 : 0;
        if (!NumberReader.TryRead(s, next, money || upperMoney, out upper) || Overlaps(dates, next, upper.End))
        {
            return false;
        }

        // votes "88 to 61", a score "2-1", a change "cut to 3": only an upper end that is higher makes a range
        bool plausible = upper.Value > number.Value || (upper.Scaled && !number.Scaled);
        return plausible && !(word is "or" && upper.Value > number.Value + 2) && !upper.Fraction;
    }

    private static Comparator ReadComparator(AnalyzedSentence s, int at)
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
    private static Comparator ReadAfter(AnalyzedSentence s, ref int end, Comparator comparator, NumberMention number)
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

        if (end + 1 < s.Count && s.Form(end) is "or")
        {
            Comparator? after = s.Form(end + 1) switch
            {
                "more" or "above" or "over" or "higher" => Comparator.AtLeast,
                "fewer" or "less" or "below" or "lower" => Comparator.AtMost,
                "so" => Comparator.About,
                _ => null,
            };
            if (after is { } bound)
            {
                end += 2;
                return bound;
            }
        }

        if (end < s.Count && s.Form(end) is "-odd" || (end + 1 < s.Count && s.Form(end) is "-" && s.Form(end + 1) is "odd"))
        {
            return Comparator.About;
        }

        return comparator;
    }

    /// <summary>The number is part of a name or label: "Number 9", "Article 5", "M5", "Turbine 7", "Covid-19", "one of", "no one".</summary>
    private static bool IsName(AnalyzedSentence s, int i, NumberMention number, bool money)
    {
        if (money)
        {
            return false;
        }

        ReadOnlySpan<char> before = i > 0 ? s.Form(i - 1) : default;
        ReadOnlySpan<char> next = number.End < s.Count ? s.Form(number.End) : default;
        if (!number.Digits && number is { Value: 1, Fraction: false, Scaled: false })
        {
            bool pronoun = next is "of" or "another" or "day" or "thing" or "way" or "'s" or "’s" or "," or "." or "or" or "who" or "that" or "which" or "side" or "time" or "hand" or "point" || next.IsEmpty
                || before is "no" or "No" or "any" or "Any" or "every" or "each" or "this" or "that" or "the" or "The" or "another" or "which" or "some"
                || (s.Level >= AnalysisLevel.Tagged && number.End < s.Count && s.Xpos[number.End] is not (Xpos.NN or Xpos.NNP or Xpos.JJ or Xpos.NNS or Xpos.CD or Xpos.HYPH));
            if (pronoun)
            {
                return true;
            }
        }

        if (before.IsEmpty)
        {
            // an enumerator
            return number.Digits && next is "." or ")";
        }

        if (before is "#" or "№" || (before is "-" && i > 1 && !s.SpaceBefore(i) && !s.SpaceBefore(i - 1) && char.IsLetter(s.Form(i - 2)[^1])))
        {
            return true;
        }

        // "Section 3", "turbine 7": a label, not "report 3 deaths" where the noun would be a verb
        bool label = NameNouns.Contains(before) && number.Digits && number is { Scaled: false } && next is not ("%" or "percent" or "per")
            && (s.Level < AnalysisLevel.Tagged || (s.Upos[i - 1] is not (Upos.Verb or Upos.Aux or Upos.Det) && (number.End >= s.Count || char.IsUpper(before[0]) || s.Xpos[number.End] is not (Xpos.NNS or Xpos.NN or Xpos.JJ))));
        bool proper = number.Digits && number is { Scaled: false } && s.Level >= AnalysisLevel.Tagged && s.Xpos[i] is Xpos.NNP;
        return label || proper;
    }

    /// <summary>"00:01", "7 p.m.", "at 3:40".</summary>
    private static bool IsClock(AnalyzedSentence s, int i, NumberMention number)
    {
        if (!number.Digits && !(number.Value <= 12))
        {
            return false;
        }

        ReadOnlySpan<char> next = number.End < s.Count ? s.Form(number.End) : default;
        return s.Form(i).Contains(':')
            || (number.Value <= 24 && next is "am" or "pm" or "a.m." or "p.m." or "a.m" or "p.m" or "AM" or "PM" or "o'clock" or "o’clock")
            || (next is ":" && number.End + 1 < s.Count && !s.SpaceBefore(number.End) && !s.SpaceBefore(number.End + 1) && char.IsAsciiDigit(s.Form(number.End + 1)[0]))
            || (i > 1 && s.Form(i - 1) is ":" && !s.SpaceBefore(i) && !s.SpaceBefore(i - 1) && char.IsAsciiDigit(s.Form(i - 2)[0]));
    }

    private static bool Overlaps(List<DateMention> dates, int from, int to)
    {
        foreach (DateMention date in dates)
        {
            if (date.From < to && from < date.To)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsCurrency(ReadOnlySpan<char> form) =>
        form is "$" or "£" or "€" or "¥" or "₹" or "₽" or "₺" or "₴" or "₦" or "USD" or "EUR" or "GBP" or "CHF" || (form.Length is > 1 and < 5 && form[^1] is '$');
}
