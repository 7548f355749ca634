using System.Globalization;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Dates and months as ISO 8601 writes them.</summary>
internal static class IsoDate
{
    public static string Of(DateOnly date) => Of(date.Year, date.Month, date.Day);

    public static string Of(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    public static string Of(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
}
