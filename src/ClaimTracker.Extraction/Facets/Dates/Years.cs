using System.Globalization;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Years, alone or after a day or month.</summary>
internal static class Years
{
    /// <summary>Four digits are a year where a preposition, season or "early" stands before, or nothing that could be counted behind.</summary>
    public static bool TryRead(AnalyzedSentence s, int i, int year, out DateMention date)
    {
        date = default;
        bool range = i + 2 < s.Count && s.Form(i + 1) is "-" or "–" or "/" && DateParts.Adjacent(s, i, i + 3) && (DateParts.IsYear(s.Form(i + 2), out _)
            || DateParts.TryNumber(s.Form(i + 2), 0, 99, out _));
        bool lead = i > 0 && LeadsToYear(s.Form(i - 1));
        ReadOnlySpan<char> next = i + 1 < s.Count ? s.Form(i + 1) : default;
        bool counted = (IsCounted(next) && !(i == 1 && s.Form(0) is "In" && next is "people")) || (!lead && !next.IsEmpty
            && s.Level >= AnalysisLevel.Tagged && s.Xpos[i + 1] is Xpos.NNS);
        if (counted || (i > 0 && s.Form(i - 1) is "$" or "€" or "£" or "#" or "No." or "Resolution" or "resolution" or "room" or "Room" or "flight" or "Flight" or "number" or "Number" or "suite" or "Suite" or "page" or "some" or "Some" or "about" or "About" or "nearly") || (!lead && i > 0 && !range && year < 1900))
        {
            return false;
        }

        // "to", "and" and "than" before a bare number need a partner that is a year
        if (i > 0 && s.Form(i - 1) is "to" or "than" && !HasYearBefore(s, i) && !(i > 1 && s.Form(i - 2) is "back" or "prior" or "up"))
        {
            return false;
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

    /// <summary>The year that may follow a day or month, and the token after it.</summary>
    public static (int End, int? Year) After(AnalyzedSentence s, int at)
    {
        int number = at < s.Count && s.Form(at) is "," or "of" ? at + 1 : at;
        if (number == at && TryTwoDigits(s, at, out int wire))
        {
            return (at + 1, wire);
        }

        return number < s.Count && DateParts.IsYear(s.Form(number), out int year) && !(number > at && s.Form(at) is "," && number + 1 < s.Count
            && s.Form(number + 1) is "people" or "%")
            ? (number + 1, year)
            : (at, null);
    }

    /// <summary>"9 JAN 90 (EFE)", "12 Nov '89": two digits that are no day and count nothing.</summary>
    private static bool TryTwoDigits(AnalyzedSentence s, int at, out int year)
    {
        year = 0;
        ReadOnlySpan<char> form = at < s.Count ? s.Form(at).TrimStart("'’") : default;
        bool month = at > 0 && CalendarWords.TryMonth(s.Form(at - 1), out _);
        bool ends = at + 1 >= s.Count || !char.IsLetterOrDigit(s.Form(at + 1)[0]) && s.Form(at + 1) is not ("%" or "-" or "–" or "$");
        bool two = month && ends && form.Length == 2 && DateParts.TryNumber(form, 32, 99, out year);
        year += two ? 1900 : 0;
        return two;
    }

    private static bool LeadsToYear(ReadOnlySpan<char> word) =>
        word is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "Until" or "from" or "From" or "before" or "after" or "After" or "during"
            or "During"
            or "early" or "late" or "mid" or "of" or "between" or "Between" or "than" or "to" or "and" or "the" or "for"
            or "summer" or "spring" or "autumn" or "winter" or "fall" or "around" or "circa" or "its" or "their" or "(" or "-";

    private static bool IsCounted(ReadOnlySpan<char> next) =>
        next is "%" or "percent" or "per" or "people" or "million" or "billion" or "thousand" or "tonnes" or "tons" or "km" or "metres" or "meters"
            or "miles" or "litres" or "euros" or "dollars";

    private static bool HasYearBefore(AnalyzedSentence s, int i)
    {
        for (int k = Math.Max(0, i - 6); k < i; k++)
        {
            if (DateParts.IsYear(s.Form(k), out _))
            {
                return true;
            }
        }

        return false;
    }
}
