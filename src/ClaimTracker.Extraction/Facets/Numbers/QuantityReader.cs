using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>
/// The quantities of a tagged sentence. Years, dates, clock times, ordinals, enumerators and numbers inside names are none.
/// </summary>
internal static class QuantityReader
{
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
                Share(sentence, quantities, mention);
                quantities.Add(mention);
                i = Math.Max(mention.To, i + 1);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>"5 and 6 patients": the unit of the last is that of the one before.</summary>
    private static void Share(AnalyzedSentence s, List<QuantityMention> quantities, QuantityMention last)
    {
        if (quantities.Count == 0 || quantities[^1] is not { Quantity.Unit: null } before || before.To != last.From - 1
            || last.Quantity.Unit is null or "others" or "more")
        {
            return;
        }

        if (WordNumbers.Is(s, before.To, "and") || WordNumbers.Is(s, before.To, "or"))
        {
            quantities[^1] = before with { Quantity = before.Quantity with { Unit = last.Quantity.Unit } };
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

        bool glued = Currencies.Prefix(s.Form(i)) > 0;
        bool apart = !glued && i > 0 && (Currencies.IsSign(s.Form(i - 1)) || (i > 1 && s.Form(i - 1) is "." && s.Form(i - 2) is "Rs"));
        bool money = glued || apart;
        if (!NumberReader.TryRead(s, i, money, out NumberMention number) || NumberInName.Is(s, i, number, money) || NumberInName.IsClock(s, i, number)
            || Overlaps(dates, i, number.End))
        {
            return false;
        }

        Comparator comparator = Bounds.Before(s, apart ? i - 1 : i);
        comparator = number.Vague && comparator == Comparator.Exactly ? Comparator.About : comparator;
        double? max = null;
        int end = number.End;
        if (TryRange(s, i, number, apart, dates, out NumberMention upper))
        {
            double low = number.Value;
            if (!number.Scaled && upper.Scaled && number.Value < 1000 && number.Value < upper.Value)
            {
                low = Rescale(s, number, upper);
            }
            else if (SharesThousands(s, i, number, upper))
            {
                low *= 1000;
            }

            number = number with { Value = low };
            (max, end, comparator) = (upper.Value, upper.End, Comparator.Between);
        }

        else if (number.Digits && (IsChained(s, number.End) || (i > 1 && IsChained(s, i - 1) && char.IsAsciiDigit(s.Form(i - 2)[^1]))))
        {
            return false;
        }

        comparator = Bounds.After(s, ref end, comparator);
        (string? unit, int unitEnd) = UnitReader.Read(s, i, end, money, number);
        int behind = unitEnd;
        comparator = unitEnd > end ? Bounds.After(s, ref behind, comparator) : comparator;
        mention = new QuantityMention(i, end, unitEnd, new Quantity(number.Value, comparator, unit, max));
        return true;
    }

    /// <summary>"3-5,000" is three to five thousand.</summary>
    private static bool SharesThousands(AnalyzedSentence s, int i, NumberMention low, NumberMention upper)
    {
        ReadOnlySpan<char> form = s.Form(upper.End - 1);
        int comma = form.IndexOf(',');
        bool attached = low.End + 1 == upper.End - 1 && !s.SpaceBefore(low.End) && !s.SpaceBefore(upper.End - 1);
        return attached && low.Digits && comma > 0 && comma == form.LastIndexOf(',') && !s.Form(i).Contains(',')
            && double.TryParse(form[..comma], System.Globalization.CultureInfo.InvariantCulture, out double leading) && low.Value < leading;
    }

    /// <summary>"300 and 350 million", "$3-4bn": the scale of the upper end holds for both.</summary>
    private static double Rescale(AnalyzedSentence s, NumberMention low, NumberMention upper)
    {
        double factor = 1;
        for (int i = low.End; i < upper.End; i++)
        {
            ReadOnlySpan<char> form = s.Form(i).TrimEnd('+');
            int letters = form.LastIndexOfAnyInRange('0', '9') + 1;
            if (NumberWords.TryScale(form, out double scale) || (i == upper.End - 1 && letters < form.Length
                && NumberWords.TrySuffix(form[letters..], out scale)))
            {
                factor *= scale;
            }
        }

        return factor > 1 ? low.Value * factor : low.Value;
    }

    /// <summary>"3-2", "737-800": digits chained by a hyphen that make no range are a score or a name.</summary>
    private static bool IsChained(AnalyzedSentence s, int end) =>
        end + 1 < s.Count && s.Form(end) is "-" or "–" && !s.SpaceBefore(end) && !s.SpaceBefore(end + 1) && char.IsAsciiDigit(s.Form(end + 1)[0]);

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
        bool between = before >= 0 && s.Form(before) is "between" or "Between" or "BETWEEN";
        bool from = before >= 0 && s.Form(before) is "from" or "From" or "FROM";
        bool dash = word is "-" or "–" or "—" && (!s.SpaceBefore(link) || number.Digits);
        // "up 4 to 61", "4pp to 61%": by how much, and where to
        bool change = word is "to" && (before >= 0 && (s.Form(before) is "up" or "down" || Verbs.Change.Contains(s.Form(before))
            || s.Form(before) is "by") || char.IsLetter(s.Form(end - 1)[^1]) && number.Digits && !number.Scaled);
        bool joined = dash || (word is "and" or "AND" && between) || (word is "to" && !from && !change) || (word is "or" && number.Value < 13 && link == end);
        if (!joined)
        {
            return false;
        }

        int next = link + 1;
        bool upperMoney = Currencies.IsSign(s.Form(next)) && next + 1 < s.Count;
        next += upperMoney ? 1 : 0;
        if (!NumberReader.TryRead(s, next, money || upperMoney, out upper) || Overlaps(dates, next, upper.End))
        {
            return false;
        }

        // votes "88 to 61", a score "2-1", a change "cut to 3": only an upper end that is higher makes a range
        bool plausible = upper.Value > number.Value || (upper.Scaled && !number.Scaled);
        return plausible && !(word is "or" && upper.Value > number.Value + 2) && !upper.Fraction;
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
}
