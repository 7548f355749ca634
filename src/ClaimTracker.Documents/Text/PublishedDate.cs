using System.Globalization;

namespace ClaimTracker.Documents.Text;

/// <summary>Reads the dates that files state about themselves. The day is taken as written, not shifted to another time zone.</summary>
internal static class PublishedDate
{
    public static DateOnly? Parse(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.Length >= 10 && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return Plausible(iso);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && text.Any(char.IsAsciiLetter) && text.Count(char.IsAsciiDigit) >= 5
            ? Plausible(DateOnly.FromDateTime(date.Date))
            : null;
    }

    /// <summary>Default values of programs (0001-01-01) are no dates.</summary>
    private static DateOnly? Plausible(DateOnly date) => date.Year is >= 1500 and <= 2200 ? date : null;
}
