namespace ClaimTracker.Documents.Mail;

/// <summary>How far a signature goes: what people write below one is text again.</summary>
internal static class MailSignature
{
    /// <summary>UTF-16 code units of a paragraph that is no line of a card.</summary>
    private const int ShortestText = 60;

    /// <param name="at">The line "-- ".</param>
    /// <returns>The line after the signature's last.</returns>
    public static int End(string[] lines, int at)
    {
        var end = at + 1;
        while (end < lines.Length)
        {
            var paragraph = end;
            while (paragraph < lines.Length && string.IsNullOrWhiteSpace(lines[paragraph]))
            {
                paragraph++;
            }

            var last = paragraph;
            while (last < lines.Length && !string.IsNullOrWhiteSpace(lines[last]) && !GoesOn(lines, last))
            {
                last++;
            }

            if (last == paragraph)
            {
                return end;
            }

            // The lines right below the mark are the signature whatever they say; of what follows an empty line, text is none of it.
            if (end > at + 1 && IsText(lines, paragraph, last))
            {
                return paragraph;
            }

            end = last;
        }

        return lines.Length;
    }

    private static bool GoesOn(string[] lines, int at) =>
        lines[at].StartsWith('>') || MailLines.IsRule(lines[at]) || MailLines.IsIntroduction(lines, at) || (MailLines.IsHeader(lines[at]) && MailLines.BeginsHeaders(lines, at));

    private static bool IsText(string[] lines, int from, int to)
    {
        var length = lines[from..to].Sum(line => line.Length);
        return length >= ShortestText && lines[to - 1].AsSpan().TrimEnd() is [.., '.' or '!' or '?' or ':' or '"' or '”'];
    }
}
