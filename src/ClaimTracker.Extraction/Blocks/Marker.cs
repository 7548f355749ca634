using System.Globalization;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>What stands before the words of a list item: a bullet, or an enumerator such as "3.", "(b)" or "2.)".</summary>
internal static class Marker
{
    /// <summary>Length of the bullet or enumerator with the space after it, or 0.</summary>
    public static int LengthAt(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
        {
            return 0;
        }

        int length = IsBullet(line[0]) ? 1 : line[0] is '-' or '*' or '+' or '–' or '—' or 'o' && line.Length > 2 && line[1] is ' ' or '\t' ? 1 : 0;
        if (length == 1 && (line.Length == 1 || (!IsBullet(line[0]) && line[1] is not (' ' or '\t'))))
        {
            length = 0;
        }

        if (length == 0 && !TryEnumerator(line, out length, out _, out _))
        {
            return 0;
        }

        int end = length;
        while (end < line.Length && char.IsWhiteSpace(line[end]))
        {
            end++;
        }

        return end < line.Length && (end > length || IsBullet(line[0])) ? end : 0;
    }

    public static bool IsBullet(char c) => c is '•' or '◦' or '▪' or '▫' or '●' or '○' or '■' or '□' or '‣' or '⁃' or '·' or '►' or '▶' or '➢' or '✓' or '✔';

    /// <summary>An enumerator at the start: 1. 1) (1) 1.) a. a) (a) iv). <paramref name="style"/> tells which of these, <paramref name="value"/> its place in the series.</summary>
    public static bool TryEnumerator(ReadOnlySpan<char> text, out int length, out char style, out int value)
    {
        (length, style, value) = (0, '\0', 0);
        int at = 0;
        bool open = text.Length > 0 && text[0] == '(';
        if (open)
        {
            at++;
        }

        int first = at;
        while (at < text.Length && at - first < 3 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        bool number = at > first;
        if (!number && at < text.Length && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        if (at == first || at >= text.Length || text[at] is not ('.' or ')') || (open && text[at] != ')'))
        {
            return false;
        }

        // a lone letter with a full stop is an initial more often than an enumerator, unless it is lower case
        if (!number && !open && text[at] == '.' && !char.IsAsciiLetterLower(text[first]))
        {
            return false;
        }

        value = number ? int.Parse(text[first..at], NumberStyles.None, CultureInfo.InvariantCulture) : (text[first] | 0x20) - 'a' + 1;
        style = (number, open, text[at]) switch
        {
            (true, false, '.') => '1',
            (true, false, _) => '2',
            (true, true, _) => '3',
            (false, false, '.') => 'a',
            (false, false, _) => 'b',
            _ => 'c',
        };
        at++;
        if (style == '1' && at < text.Length && text[at] == ')')
        {
            style = '4';
            at++;
        }

        length = at;
        return true;
    }
}
