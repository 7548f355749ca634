using System.Globalization;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Facets;

/// <summary>The numbers that dates are made of.</summary>
internal static class DateParts
{
    /// <summary>"12", "12th".</summary>
    public static bool TryDayNumber(ReadOnlySpan<char> form, out int day)
    {
        day = 0;
        ReadOnlySpan<char> digits = form.Length > 2 && form[^2..] is "st" or "nd" or "rd" or "th" ? form[..^2] : form;
        return digits.Length is 1 or 2 && TryNumber(digits, 1, 31, out day);
    }

    public static bool TryNumber(ReadOnlySpan<char> form, int min, int max, out int number) =>
        int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= min && number <= max;

    public static bool IsYear(ReadOnlySpan<char> form, out int year)
    {
        year = 0;
        return form.Length == 4 && TryNumber(form, 1500, 2100, out year);
    }

    /// <summary>No space stands between the tokens.</summary>
    public static bool Adjacent(AnalyzedSentence s, int from, int to)
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
}
