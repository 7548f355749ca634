using System.Text.RegularExpressions;

namespace ClaimTracker.Documents.Mail;

/// <summary>What single lines of a message are: marks of quotation, lines that introduce one, headers of another message.</summary>
internal static partial class MailLines
{
    private const int LongestIntroduction = 250;
    private const int HeadersWithin = 5;

    /// <summary>How many times the line was quoted, by its marks; <paramref name="words"/> is what stands behind them.</summary>
    public static int Level(string line, out string words)
    {
        int level = 0, at = 0;
        while (at < line.Length && (line[at] == '>' || (line[at] == ' ' && level > 0)))
        {
            level += line[at] == '>' ? 1 : 0;
            at++;
        }

        words = level > 0 ? line[at..] : line;
        return level;
    }

    public static bool IsSignatureMark(string line) => line is "-- " or "--";

    /// <summary>"-----Original Message-----", "Begin forwarded message:", a line of dashes or underscores.</summary>
    public static bool IsRule(string line) => line.Length is > 5 and < 100 && line[0] is '-' or '_' or 'B' or 'b' or '=' && Rule().IsMatch(line);

    /// <summary>
    /// "On Monday, Ann wrote:", which mail programs break over two lines where the address is long. A sentence of the text may end in "wrote:" too: the line
    /// introduces a quotation where one follows, or where it says when and to the minute.
    /// </summary>
    public static bool IsIntroduction(string[] lines, int at)
    {
        if (IsIntroduction(lines[at], lines, at + 1))
        {
            return true;
        }

        // The first or the second of two lines.
        return (at + 1 < lines.Length && MayBegin(lines[at]) && EndsInWrote(lines[at + 1]) && IsIntroduction($"{lines[at]} {lines[at + 1]}", lines, at + 2))
            || (at > 0 && EndsInWrote(lines[at]) && MayBegin(lines[at - 1]) && IsIntroduction($"{lines[at - 1]} {lines[at]}", lines, at + 1));
    }

    /// <summary>Outlook quotes a message by its headers above its text: From first, then when and to whom. Digests have them in any order.</summary>
    public static bool BeginsHeaders(string[] lines, int at)
    {
        var headers = 0;
        for (var i = at + 1; i < lines.Length && i <= at + HeadersWithin; i++)
        {
            headers += IsHeader(lines[i]) ? 1 : 0;
        }

        return headers >= 2 && (FromLine().IsMatch(lines[at]) || BeginsDigestMessage(lines, at));
    }

    /// <summary>"Message: 3", or any header right below a line of dashes.</summary>
    public static bool BeginsDigestMessage(string[] lines, int at)
    {
        if (lines[at].StartsWith("Message: ", StringComparison.Ordinal))
        {
            return true;
        }

        var above = at - 1;
        while (above >= 0 && above > at - 3 && string.IsNullOrWhiteSpace(lines[above]))
        {
            above--;
        }

        return above >= 0 && lines[above].Length >= 20 && lines[above].AsSpan().Trim().ContainsAnyExcept('-', '=', '_') is false;
    }

    public static bool IsHeader(string line) => line.Length > 2 && (char.IsAsciiLetterUpper(line[0]) || line[0] == '*') && HeaderLine().IsMatch(line);

    private static bool MayBegin(string line) => line.Length < LongestIntroduction && (line.StartsWith("On ", StringComparison.Ordinal) || line.Contains('@', StringComparison.Ordinal));

    private static bool EndsInWrote(string line) =>
        line.AsSpan().TrimEnd() is var end && end.Length < LongestIntroduction && (end.EndsWith("wrote:", StringComparison.OrdinalIgnoreCase) || end.EndsWith("writes:", StringComparison.OrdinalIgnoreCase));

    private static bool IsIntroduction(string line, string[] lines, int next)
    {
        if (line.Length > LongestIntroduction || !EndsInWrote(line) || line[0] == '>')
        {
            return false;
        }

        while (next < lines.Length && string.IsNullOrWhiteSpace(lines[next]))
        {
            next++;
        }

        var quoted = next < lines.Length && lines[next].StartsWith('>');
        var stamped = Clock().IsMatch(line) || line.Contains('@', StringComparison.Ordinal) || DayOfYear().IsMatch(line);
        var sentences = SentenceEnd().IsMatch(line);
        return line.StartsWith("On ", StringComparison.Ordinal) ? (stamped && !sentences) || (quoted && (stamped || !sentences)) : quoted && stamped;
    }

    [GeneratedRegex(@"^(-{2,} ?Original Message ?-{2,}|-{2,} ?Forwarded message ?-{2,}|Begin forwarded message:|_{20,}|-{20,}|={20,})\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\d:\d\d", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    /// <summary>A date as mail programs write it, with its year, right behind "On": "On Thu, 13 Mar 2025", "On 2025-03-13", "On 13/03/2025", "On March 13, 2025".</summary>
    [GeneratedRegex(@"^On\s+(\p{L}{3,10},?\s+)?(\p{L}{3,10}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\.?\s+\p{L}{3,10}\.?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})", RegexOptions.NonBacktracking)]
    private static partial Regex DayOfYear();

    [GeneratedRegex(@"\p{Ll}{2}[.!?]\s+\p{Lu}", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\*?From:\*? ", RegexOptions.NonBacktracking)]
    private static partial Regex FromLine();

    [GeneratedRegex(@"^\*?(From|Sent|Date|To|Cc|Subject|Reply-To|Importance|Attachments|Message|Message-ID|Content-Type):\*?( |$)", RegexOptions.NonBacktracking)]
    private static partial Regex HeaderLine();
}
