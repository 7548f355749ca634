using System.Buffers;
using System.Globalization;

namespace ClaimTracker.Api.Export;

/// <summary>Cells by RFC 4180 that no spreadsheet takes for a formula.</summary>
/// <remarks>https://owasp.org/www-community/attacks/CSV_Injection</remarks>
internal static class CsvCell
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n\t;");

    /// <summary>C0 but tab and line ends, DEL, C1, and what reorders text.</summary>
    private static readonly SearchValues<char> Commands = SearchValues.Create(
        [.. Enumerable.Range(0, 0x2070).Select(code => (char)code).Where(character => IsReordering(character) || Sign(character) != character)]);

    /// <summary>Text of people and documents: what begins like a formula, also after quotes, spaces and line ends, is made text by an apostrophe.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        text = Printable(text);
        bool risky = BeginsLikeFormula(text);
        return risky || text.AsSpan().IndexOfAny(Quoted) >= 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])
            ? $"\"{(risky ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
    }

    /// <summary>A terminal or a spreadsheet that shows the file gets no commands: controls other than tabs and line ends become the signs for them (␛), and the reordering ones go.</summary>
    private static string Printable(string text) => text.AsSpan().IndexOfAny(Commands) < 0
        ? text
        : string.Concat(text.Where(character => !IsReordering(character)).Select(Sign));

    private static char Sign(char character) => character switch
    {
        '\t' or '\r' or '\n' => character,
        < ' ' => (char)('\u2400' + character),
        '\u007F' => '\u2421',
        _ => char.IsControl(character) ? '\uFFFD' : character,
    };

    private static bool IsReordering(char character) => character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

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
