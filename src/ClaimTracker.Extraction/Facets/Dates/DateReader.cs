using System.Globalization;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>
/// Dates of a sentence, with their Extended Date/Time Format value where the sentence or the document's date tells the year.
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
                if (next < s.Count && (char.IsAsciiDigit(s.Form(next)[0]) || CalendarWords.TryMonth(s.Form(next), out _)) && TryRead(s, next, out date)
                    && date.Iso is { Length: > 4 })
                {
                    date = date with { From = i };
                    return true;
                }

                date = new DateMention(i, i + 1, Latest(day), published is not null);
                return true;
            }
        }

        return char.IsLetter(first) && TryRelative(s, i, form, out date);
    }

    private bool TryFromDigits(AnalyzedSentence s, int i, ReadOnlySpan<char> form, out DateMention date)
    {
        date = default;
        if (form.Length == 10 && form[4] == '-'
            && DateOnly.TryParseExact(form, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly iso))
        {
            date = new DateMention(i, i + 1, IsoDate.Of(iso.Year, iso.Month, iso.Day));
            return true;
        }

        // the tokenizer cuts at hyphens: 2020-01-12
        bool hyphens = form.Length == 4 && i + 4 < s.Count && s.Form(i + 1) is "-" && s.Form(i + 3) is "-" && DateParts.Adjacent(s, i, i + 5);
        if (hyphens && DateParts.TryNumber(s.Form(i + 2), 1, 12, out int isoMonth) && DateParts.TryNumber(s.Form(i + 4), 1, 31, out int isoDay)
            && DateParts.IsYear(form, out int isoYear))
        {
            date = new DateMention(i, i + 5, IsoDate.Of(isoYear, isoMonth, isoDay));
            return true;
        }

        if (NumericDate.TryRead(s, i, out date))
        {
            return true;
        }

        // "12 January 2020", "12th of January", "3-5 May"
        if (DateParts.TryDayNumber(form, out int day))
        {
            int month = i + 1 < s.Count && s.Form(i + 1) is "of" ? i + 2 : i + 1;
            bool range = month + 1 < s.Count && s.Form(month) is "-" or "–" or "and" or "to";
            if (range && DateParts.TryDayNumber(s.Form(month + 1), out int until) && month + 2 < s.Count
                && CalendarWords.TryMonth(s.Form(month + 2), out int shared))
            {
                (int end, int? year) = Years.After(s, month + 3);
                bool open = year is null;
                year ??= LatestYear(shared, until);
                date = new DateMention(i, end, year is null ? null : $"{IsoDate.Of(year.Value, shared, day)}/{IsoDate.Of(year.Value, shared, until)}", open && year is not null);
                return true;
            }

            if (month < s.Count && CalendarWords.TryMonth(s.Form(month), out int number))
            {
                (int end, int? year) = Years.After(s, month + 1);
                bool open = year is null;
                year ??= LatestYear(number, day);
                date = new DateMention(i, end, year is null ? null : IsoDate.Of(year.Value, number, day), open && year is not null);
                return true;
            }
        }

        // "1990s", "1990-s"
        if (form.Length == 5 && form[4] is 's' && DateParts.IsYear(form[..4], out int decade) && decade % 10 == 0)
        {
            date = new DateMention(i, i + 1, string.Create(CultureInfo.InvariantCulture, $"{decade / 10}X"));
            return true;
        }

        return DateParts.IsYear(form, out int alone) && Years.TryRead(s, i, alone, out date);
    }

    private bool TryFromMonth(AnalyzedSentence s, int i, int month, out DateMention date)
    {
        int at = i + 1;
        // "April-June 2019", "March to May"
        if (at + 1 < s.Count && s.Form(at) is "-" or "–" or "to" && CalendarWords.TryMonth(s.Form(at + 1), out int last))
        {
            (int end, int? year) = Years.After(s, at + 2);
            bool shared = year is null;
            year ??= LatestYear(last, 1);
            string? span = year is null ? null : $"{IsoDate.Of(month > last ? year.Value - 1 : year.Value, month)}/{IsoDate.Of(year.Value, last)}";
            date = new DateMention(i, end, span, shared && year is not null);
            return true;
        }

        if (at < s.Count && DateParts.TryDayNumber(s.Form(at), out int day) && !(at + 1 < s.Count && s.Form(at + 1) is "%" or "percent" or "people" or ":"))
        {
            int until = 0;
            int end = at + 1;
            if (end + 1 < s.Count && s.Form(end) is "-" or "–" or "to" && DateParts.TryDayNumber(s.Form(end + 1), out until))
            {
                end += 2;
            }

            (end, int? year) = Years.After(s, end);
            bool open = year is null;
            year ??= LatestYear(month, Math.Max(day, until));
            string? iso = year is null ? null : until > day ? $"{IsoDate.Of(year.Value, month, day)}/{IsoDate.Of(year.Value, month, until)}" : IsoDate.Of(year.Value, month, day);
            date = new DateMention(i, end, iso, open && year is not null);
            return true;
        }

        (int close, int? monthYear) = Years.After(s, at);
        // the names May and March need something that makes them a date
        bool bare = close == at;
        bool lead = i > 0 && LeadsToMonth(s.Form(i - 1));
        date = new DateMention(i, close, (monthYear ?? LatestYear(month, 1)) is { } known ? IsoDate.Of(known, month) : null, monthYear is null
            && published is not null);
        return !bare || (lead ? !Named(s, i) : s.Form(i).Length > 5 && !PartOfName(s, i));
    }

    /// <summary>"August Bremer": what a capital follows, outside capitals throughout, is a name.</summary>
    private static bool PartOfName(AnalyzedSentence s, int i)
    {
        bool after = i + 1 < s.Count && s.Xpos[i + 1] is Xpos.NNP && char.IsUpper(s.Form(i + 1)[0]) && !CalendarWords.TryMonth(s.Form(i + 1), out _);
        bool capitals = s.Form(i).Length > 1 && char.IsUpper(s.Form(i)[1]);
        return after && !capitals;
    }

    /// <summary>"and August Bremer", "than May Orland"; "in March Syria" is a month.</summary>
    private static bool Named(AnalyzedSentence s, int i) => s.Form(i - 1) is "and" or "to" or "than" or "for" or "between" or "-" && PartOfName(s, i);

    private static bool LeadsToMonth(ReadOnlySpan<char> word) =>
        word is "IN" or "SINCE" or "BY" or "UNTIL" or "FROM" or "OF" or "DURING" or "LAST" or "THIS" or "ON"
            || word is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "Until" or "from" or "From" or "early" or "late" or "mid"
            or "last" or "Last" or "this" or "This"
            or "next" or "of" or "during" or "before" or "after" or "for" or "and" or "to" or "between" or "-" or "through" or "on" or "previous" or "than";

    private bool TryRelative(AnalyzedSentence s, int i, ReadOnlySpan<char> form, out DateMention date)
    {
        date = default;
        switch (form)
        {
            case "yesterday" or "Yesterday" or "YESTERDAY":
                date = new DateMention(i, i + 1, published is { } day ? IsoDate.Of(day.AddDays(-1)) : null, published is not null);
                return true;
            case "today" or "Today" or "TODAY" or "tonight" or "Tonight" or "TONIGHT":
                date = new DateMention(i, i + 1, published is { } now ? IsoDate.Of(now) : null, published is not null);
                return true;
            case "last" or "Last" or "LAST" or "this" or "This" or "THIS" or "past" or "PAST" or "next" or "Next" or "NEXT" when i + 1 < s.Count
                && CalendarWords.Periods.Contains(s.Form(i + 1)):
                date = new DateMention(i, i + 2, RelativeIso(form, s.Form(i + 1)));
                date = date with { Resolved = date.Iso is not null };
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
            "month" => day.AddMonths(step) is var month ? IsoDate.Of(month.Year, month.Month) : null,
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
        return day.DayNumber > back ? IsoDate.Of(day.AddDays(-back)) : null;
    }

    private int? LatestYear(int month, int day) =>
        published is { } date ? (month > date.Month || (month == date.Month && day > date.Day) ? date.Year - 1 : date.Year) : null;
}
