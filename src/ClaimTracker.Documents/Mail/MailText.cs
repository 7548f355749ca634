using System.Text;
using System.Text.RegularExpressions;
using ClaimTracker.Documents.Text;
using MimeKit;

namespace ClaimTracker.Documents.Mail;

/// <summary>The plain text of a message as its sender wrote it.</summary>
internal static partial class MailText
{
    private const int LongestExcuse = 600;

    /// <summary>The text of one part.</summary>
    public static string Of(TextPart part) => part.IsFlowed ? Unflow(part.Text, part.ContentType.Parameters["delsp"] is "yes") : part.Text;

    /// <summary>Some newsletters have a plain part that only says that there is none.</summary>
    public static bool SaysNothing(string plain) => string.IsNullOrWhiteSpace(plain)
        || (plain.Length < LongestExcuse && plain.Contains("HTML", StringComparison.OrdinalIgnoreCase) && Excuse().IsMatch(plain));

    /// <summary>Bytes 80 to 9F labelled as ISO 8859-1 are Windows-1252 in all mail there is: as ISO they would be control characters.</summary>
    public static string? Repair(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAnyInRange('\u0080', '\u009F'))
        {
            return text;
        }

        var repaired = new StringBuilder(text.Length);
        Span<byte> one = stackalloc byte[1];
        foreach (var c in text)
        {
            one[0] = (byte)c;
            repaired.Append(c is >= '\u0080' and <= '\u009F' ? TextEncodings.Windows.GetString(one) : c.ToString());
        }

        return repaired.ToString();
    }

    /// <summary>Lines that end in a space go on (RFC 3676), but for the line that begins the signature.</summary>
    private static string Unflow(string text, bool deleteSpace)
    {
        var joined = new StringBuilder(text.Length);
        var open = "";
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var quote = line[..(line.Length - line.TrimStart('>').Length)];
            var rest = line[quote.Length..];
            rest = rest.StartsWith(' ') ? rest[1..] : rest;
            var flows = rest.EndsWith(' ') && rest != "-- ";
            var continues = open.Length > 0 && open[1..] == quote && rest != "-- ";
            joined.Append(joined.Length == 0 || continues ? "" : "\n").Append(continues || quote.Length == 0 ? "" : quote + " ").Append(flows && deleteSpace ? rest[..^1] : rest);
            open = flows ? "+" + quote : "";
        }

        return joined.ToString();
    }

    [GeneratedRegex(@"(does not|doesn't|cannot|can't|unable to|not able to|in|your|an) (support|display|show|view|read)?.{0,40}HTML", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Excuse();
}
