using System.Globalization;
using ClaimTracker.Core.Claims;

namespace ClaimTracker.Extraction.Facets;

/// <summary>The number that a table cell consists of; its unit is a sign in the cell or else the column's header. A header of harm is what happened
/// ("Killed").</summary>
internal static class CellQuantity
{
    public static IReadOnlyList<Quantity> Read(ReadOnlySpan<char> cell, string header)
    {
        string? unit = null;
        ReadOnlySpan<char> digits = Bound(cell.Trim(), out Comparator comparator);
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

        (string? harm, string? counted) = Harm(header);
        if (!TryNumber(digits, people: harm is not null && unit is null, out double value))
        {
            return [];
        }

        return harm is null || unit is not null ? [new Quantity(value, comparator, unit ?? header)] : [new Quantity(value, comparator, counted, Event: harm)];
    }

    /// <summary>"Killed", "People killed", "Deaths (civilians)": the word of harm, and what is left of the header.</summary>
    private static (string? Harm, string? Counted) Harm(string header)
    {
        string? harm = null;
        List<string> left = [];
        foreach (string word in header.Split([' ', '(', ')', ',', '/', ':', '#'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (harm is null && HarmWords.TryGet(word, out Harm known) && known.Is(HarmUse.Passive | HarmUse.Counted | HarmUse.Adjective))
            {
                harm = word;
            }
            else if (char.IsLetter(word[0]) && !word.Equals("number", StringComparison.OrdinalIgnoreCase)
                && !word.Equals("of", StringComparison.OrdinalIgnoreCase) && !word.Equals("total", StringComparison.OrdinalIgnoreCase))
            {
                left.Add(word);
            }
        }

        string counted = string.Join(' ', left);
        return harm is null || !Countables.MayBePeople(counted) ? (null, null) : (harm, counted.Length == 0 ? null : counted);
    }

    private static ReadOnlySpan<char> Bound(ReadOnlySpan<char> cell, out Comparator comparator)
    {
        comparator = cell switch
        {
            ['~' or '≈', ..] => Comparator.About,
            ['>', '=', ..] or ['≥', ..] or [.., '+'] => Comparator.AtLeast,
            ['>', ..] => Comparator.MoreThan,
            ['<', '=', ..] or ['≤', ..] => Comparator.AtMost,
            ['<', ..] => Comparator.LessThan,
            _ => Comparator.Exactly,
        };
        return cell.Trim("~≈>≥<≤=+ ");
    }

    /// <summary>"1,204", "2,5", "1 204"; of people "1.204" is a number in thousands, for there is no fifth of a person.</summary>
    private static bool TryNumber(ReadOnlySpan<char> digits, bool people, out double value)
    {
        value = 0;
        if (digits.Length is 0 or >= 24)
        {
            return false;
        }

        string text = digits.ToString().Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal);
        string[] parts = text.Split(',', '.', ' ');
        bool thousands = parts.Length > 1 && parts[0].Length is 1 or 2 or 3 && parts.Skip(1).All(part => part.Length == 3 && part.All(char.IsAsciiDigit));
        bool one = text.Any(c => c is ',' or ' ') != text.Contains('.', StringComparison.Ordinal);
        if (thousands && one && parts[0] != "0" && (!text.Contains('.', StringComparison.Ordinal) || people || parts.Length > 2))
        {
            text = string.Concat(parts);
        }
        else if (parts.Length == 2 && text.Contains(',', StringComparison.Ordinal) && parts[1].Length is 1 or 2)
        {
            text = text.Replace(',', '.');
        }
        else if (text.Contains(',', StringComparison.Ordinal) && !(text.IndexOf('.', StringComparison.Ordinal) is var point
            && point > text.LastIndexOf(',') && text[..point].Split(',').Skip(1).All(part => part.Length == 3)))
        {
            return false;
        }

        return double.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }
}
