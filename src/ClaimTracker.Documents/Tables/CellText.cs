using System.Globalization;

namespace ClaimTracker.Documents.Tables;

/// <summary>What a cell holds, as far as the shape of a table depends on it.</summary>
internal static class CellText
{
    /// <summary>UTF-16 code units; a longer cell names and measures nothing: it is text.</summary>
    public const int LongestValue = 200;

    private const int ShortestProse = 20;
    private const int FewestSpaces = 3;

    /// <summary>A statement or a comment: to be read as sentences, not as a value.</summary>
    public static bool IsProse(string cell) => cell.Length > LongestValue || IsSentence(cell);

    public static bool IsSentence(string cell) =>
        cell.Length >= ShortestProse && cell.AsSpan().TrimEnd(" \"”»)") is [.., '.' or '!' or '?'] && cell.AsSpan().Count(' ') >= FewestSpaces && cell.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>A number that counts or measures; a year names a column as often.</summary>
    public static bool IsNumber(string cell) =>
        decimal.TryParse(cell.AsSpan().Trim().Trim("%€$£"), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is < 1500 or > 2200;

    /// <summary>Begins with a figure: "310", "4.5 %", "12 of 40", "2024-03-01".</summary>
    public static bool IsValue(string cell) => cell.AsSpan().TrimStart("+-–−~<>≤≥€$£ ") is [>= '0' and <= '9', ..];
}
