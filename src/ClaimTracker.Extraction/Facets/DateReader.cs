using System.Globalization;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>
/// Dates of a sentence, with their Extended Date/Time Format value where the sentence, the document's date or the last full date before tells the year.
/// A date without a year is taken as the latest such day not after the document's date.
/// </summary>
internal sealed class DateReader(DateOnly? published)
{
    public void Read(AnalyzedSentence sentence, List<DateMention> dates)
    {
        for (int i = 0; i < sentence.Count;)
        {
            if (TryRead(sentence, i, out DateMention date))
            {
                dates.Add(date);
                i = date.To;
            }
            else
            {
                i++;
            }
        }
    }

    private bool TryRead(AnalyzedSentence s, int i, out DateMention date)
    {
        date = default;
        ReadOnlySpan<char> form = s.Form(i);
        char first = form[0];
        if (char.IsAsciiDigit(first))
        {
            return TryFromDigits(s, i, form, out date);
        }

        if (char.IsUpper(first))
        {
            if (CalendarWords.TryMonth(form, out int month))
            {
                return TryFromMonth(s, i, month, out date);
            }

            if (CalendarWords.TryDay(form, out int day))
            {
                // "Monday, 3 May 2021" is read from the number; the day's name joins it
                int next = i + 1 < s.Count && s.Form(i + 1) is "," ? i + 2 : i + 1;
                if (next < s.Count && (char.IsAsciiDigit(s.Form(next)[0]) || CalendarWords.TryMonth(s.Form(next), out _)) && TryRead(s, next, out date) && date.Iso is { Length: > 4 })
                {
                    date = date with { From = i };
                    return true;
                }

                date = new DateMention(i, i + 1, Latest(day));
                return true;
            }
        }

        return char.IsLetter(first) && TryRelative(s, i, form, out date);
    }

    private bool TryFromDigits(AnalyzedSentence s, int i, ReadOnlySpan<char> form, out DateMention date)
    {
        date = default;
        if (form.Length == 10 && form[4] == '-' && DateOnly.TryParseExact(form, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso))
        {
            date = new DateMention(i, i + 1, Iso(iso.Year, iso.Month, iso.Day));
            return true;
        }

        // the tokenizer cuts at hyphens: 2020-01-12
        if (form.Length == 4 && i + 4 < s.Count && s.Form(i + 1) is "-" && s.Form(i + 3) is "-" && Adjacent(s, i, i + 5) && TryNumber(s.Form(i + 2), 1, 12, out int isoMonth) && TryNumber(s.Form(i + 4), 1, 31, out int isoDay) && IsYear(form, out int isoYear))
        {
            date = new DateMention(i, i + 5, Iso(isoYear, isoMonth, isoDay));
            return true;
        }

        // "12 January 2020", "12th of January", "3-5 May"
        if (TryDayNumber(form, out int day))
        {
            int month = i + 1 < s.Count && s.Form(i + 1) is "of" ? i + 2 : i + 1;
            if (month + 1 < s.Count && s.Form(month) is "-" or "–" or "and" or "to" && TryDayNumber(s.Form(month + 1), out int until) && month + 2 < s.Count && CalendarWords.TryMonth(s.Form(month + 2), out int shared))
            {
                (int end, int? year) = Year(s, month + 3);
                year ??= LatestYear(shared, until);
                date = new DateMention(i, end, year is null ? null : $"{Iso(year.Value, shared, day)}/{Iso(year.Value, shared, until)}");
                return true;
            }

            if (month < s.Count && CalendarWords.TryMonth(s.Form(month), out int number))
            {
                (int end, int? year) = Year(s, month + 1);
                year ??= LatestYear(number, day);
                date = new DateMention(i, end, year is null ? null : Iso(year.Value, number, day));
                return true;
            }
        }

        // "1990s", "1990-s"
        if (form.Length == 5 && form[4] is 's' && IsYear(form[..4], out int decade) && decade % 10 == 0)
        {
            date = new DateMention(i, i + 1, string.Create(CultureInfo.InvariantCulture, $"{decade / 10}X"));
            return true;
        }

        return IsYear(form, out int alone) && TryYear(s, i, alone, out date);
    }

    /// <summary>Four digits are a year where a preposition, season or "early" stands before, or nothing that could be counted behind.</summary>
    private static bool TryYear(AnalyzedSentence s, int i, int year, out DateMention date)
    {
        date = default;
        bool range = i + 2 < s.Count && s.Form(i + 1) is "-" or "–" or "/" && Adjacent(s, i, i + 3) && (IsYear(s.Form(i + 2), out _) || TryNumber(s.Form(i + 2), 0, 99, out _));
        bool lead = i > 0 && (s.Form(i - 1) is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "Until" or "from" or "From" or "before" or "after" or "After" or "during" or "During" or "early" or "late" or "mid" or "of" or "between" or "Between" or "than" or "to" or "and" or "the" or "for"
            or "summer" or "spring" or "autumn" or "winter" or "fall" or "around" or "circa" or "its" or "their" or "(" || s.Form(i - 1) is "-");
        ReadOnlySpan<char> next = i + 1 < s.Count ? s.Form(i + 1) : default;
        bool counted = next is "%" or "percent" or "per" or "people" or "million" or "billion" or "thousand" or "tonnes" or "tons" or "km" or "metres" or "meters" or "miles" or "litres" or "euros" or "dollars"
            || (!lead && !next.IsEmpty && s.Level >= AnalysisLevel.Tagged && s.Xpos[i + 1] is Xpos.NNS);
        if (counted || (i > 0 && s.Form(i - 1) is "$" or "€" or "£" or "#" or "No." or "Resolution" or "resolution") || (!lead && i > 0 && !range && year < 1900))
        {
            return false;
        }

        // "to", "and" and "than" before a bare number need a partner that is a year
        if (i > 0 && s.Form(i - 1) is "to" or "than" && !HasYearBefore(s, i))
        {
            return year is >= 1900 and <= 2099 && s.Form(i - 1) is "than" && false;
        }

        if (range)
        {
            ReadOnlySpan<char> end = s.Form(i + 2);
            int last = end.Length == 4 ? int.Parse(end, CultureInfo.InvariantCulture) : (year / 100 * 100) + int.Parse(end, CultureInfo.InvariantCulture);
            date = new DateMention(i, i + 3, last > year ? string.Create(CultureInfo.InvariantCulture, $"{year}/{last}") : null);
            return true;
        }

        date = new DateMention(i, i + 1, year.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private static bool HasYearBefore(AnalyzedSentence s, int i)
    {
        for (int k = Math.Max(0, i - 6); k < i; k++)
        {
            if (IsYear(s.Form(k), out _))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryFromMonth(AnalyzedSentence s, int i, int month, out DateMention date)
    {
        int at = i + 1;
        // "April-June 2019", "March to May"
        if (at + 1 < s.Count && s.Form(at) is "-" or "–" or "to" && CalendarWords.TryMonth(s.Form(at + 1), out int last))
        {
            (int end, int? year) = Year(s, at + 2);
            date = new DateMention(i, end, year is null ? null : $"{Iso(year.Value, month)}/{Iso(year.Value, last)}");
            return true;
        }

        if (at < s.Count && TryDayNumber(s.Form(at), out int day) && !(at + 1 < s.Count && s.Form(at + 1) is "%" or "percent" or "people" or ":"))
        {
            int until = 0;
            int end = at + 1;
            if (end + 1 < s.Count && s.Form(end) is "-" or "–" or "to" && TryDayNumber(s.Form(end + 1), out until))
            {
                end += 2;
            }

            (end, int? year) = Year(s, end);
            year ??= LatestYear(month, Math.Max(day, until));
            date = new DateMention(i, end, year is null ? null : until > day ? $"{Iso(year.Value, month, day)}/{Iso(year.Value, month, until)}" : Iso(year.Value, month, day));
            return true;
        }

        (int close, int? monthYear) = Year(s, at);
        // the names May and March need something that makes them a date
        bool bare = close == at;
        bool lead = i > 0 && s.Form(i - 1) is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "Until" or "from" or "From" or "early" or "late" or "mid" or "last" or "Last" or "this" or "This" or "next" or "of" or "during" or "before" or "after" or "for" or "and" or "to" or "between" or "-" or "through" or "on" or "previous" or "than";
        date = new DateMention(i, close, (monthYear ?? LatestYear(month, 1)) is { } known ? Iso(known, month) : null);
        return !bare || lead || s.Form(i).Length > 5;
    }

    private bool TryRelative(AnalyzedSentence s, int i, ReadOnlySpan<char> form, out DateMention date)
    {
        date = default;
        switch (form)
        {
            case "yesterday" or "Yesterday":
                date = new DateMention(i, i + 1, published is { } day ? Iso(day.AddDays(-1)) : null);
                return true;
            case "today" or "Today" or "tonight" or "Tonight":
                date = new DateMention(i, i + 1, published is { } now ? Iso(now) : null);
                return true;
            case "last" or "Last" or "this" or "This" or "past" or "next" or "Next" when i + 1 < s.Count && CalendarWords.Periods.Contains(s.Form(i + 1)):
                date = new DateMention(i, i + 2, RelativeIso(form, s.Form(i + 1)));
                return s.Form(i + 1) is not ("season" or "day" or "night") || form is not ("this" or "This");
            default:
                return false;
        }
    }

    private string? RelativeIso(ReadOnlySpan<char> which, ReadOnlySpan<char> period)
    {
        if (published is not { } day)
        {
            return null;
        }

        int step = which[0] is 't' or 'T' ? 0 : which[0] is 'n' or 'N' ? 1 : -1;
        return period switch
        {
            "year" => (day.Year + step).ToString("0000", CultureInfo.InvariantCulture),
            "month" => day.AddMonths(step) is var month ? Iso(month.Year, month.Month) : null,
            _ => null,
        };
    }

    private string? Latest(int weekday)
    {
        if (published is not { } day)
        {
            return null;
        }

        int today = day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
        int back = (today - weekday + 7) % 7;
        return day.DayNumber > back ? Iso(day.AddDays(-back)) : null;
    }

    private int? LatestYear(int month, int day) =>
        published is { } date ? (month > date.Month || (month == date.Month && day > date.Day) ? date.Year - 1 : date.Year) : null;

    private static (int End, int? Year) Year(AnalyzedSentence s, int at)
    {
        int number = at < s.Count && s.Form(at) is "," or "of" ? at + 1 : at;
        return number < s.Count && IsYear(s.Form(number), out int year) && !(number > at && s.Form(at) is "," && number + 1 < s.Count && s.Form(number + 1) is "people" or "%")
            ? (number + 1, year)
            : (at, null);
    }

    private static bool TryDayNumber(ReadOnlySpan<char> form, out int day)
    {
        day = 0;
        ReadOnlySpan<char> digits = form.Length > 2 && form[^2..] is "st" or "nd" or "rd" or "th" ? form[..^2] : form;
        return digits.Length is 1 or 2 && TryNumber(digits, 1, 31, out day);
    }

    private static bool TryNumber(ReadOnlySpan<char> form, int min, int max, out int number) =>
        int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= min && number <= max;

    private static bool IsYear(ReadOnlySpan<char> form, out int year)
    {
        year = 0;
        return form.Length == 4 && TryNumber(form, 1500, 2100, out year);
    }

    private static bool Adjacent(AnalyzedSentence s, int from, int to)
    {
        for (int i = from + 1; i < to; i++)
        {
            if (s.SpaceBefore(i))
            {
                return false;
            }
        }

        return true;
    }

    private static string Iso(DateOnly date) => Iso(date.Year, date.Month, date.Day);

    private static string Iso(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    private static string Iso(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
}
