using System.Buffers;
using System.Globalization;

namespace ClaimTracker.Api.Export;

/// <summary>Cells by RFC 4180 that no spreadsheet takes for a formula.</summary>
/// <remarks>https://owasp.org/www-community/attacks/CSV_Injection</remarks>
internal static class CsvCell
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t;");

    /// <summary>Text of people and documents: what begins like a formula, also after quotes, spaces and line ends, is made text by an apostrophe.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        bool risky = BeginsLikeFormula(text);
        return risky || text.AsSpan().IndexOfAny(Quoted) >= 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
            ? $"\"{(risky ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    public static string Number(double? number) => number?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static bool BeginsLikeFormula(string text)
    {
        foreach (char character in text)
        {
            switch (character)
            {
                case '\t' or '\r' or '\n' or '=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20' or '\u2212' or '|' or '%':
                    return true;
                case '"' or '\'' or '\u201C' or '\u201D' or '\u2018' or '\u2019':
                case var space when char.IsWhiteSpace(space) || char.IsControl(space) || char.GetUnicodeCategory(space) == UnicodeCategory.Format:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
