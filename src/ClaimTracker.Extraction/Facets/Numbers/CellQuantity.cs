using System.Globalization;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Facets;

/// <summary>The number that a table cell consists of; its unit is a sign in the cell or else the column's header.</summary>
internal static class CellQuantity
{
    public static IReadOnlyList<Quantity> Read(ReadOnlySpan<char> cell, string header)
    {
        string? unit = null;
        ReadOnlySpan<char> digits = cell.Trim();
        if (!digits.IsEmpty && digits[^1] is '%' or '€' or '$' or '£')
        {
            unit = digits[^1].ToString();
            digits = digits[..^1].TrimEnd();
        }
        else if (!digits.IsEmpty && digits[0] is '€' or '$' or '£')
        {
            unit = digits[0].ToString();
            digits = digits[1..].TrimStart();
        }

        return digits.Length < 24 && double.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? [new Quantity(value, Comparator.Exactly, unit ?? header)]
            : [];
    }
}
