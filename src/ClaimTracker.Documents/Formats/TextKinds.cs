using System.Text.RegularExpressions;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Formats;

/// <summary>Tells the formats apart that are plain text underneath.</summary>
internal static partial class TextKinds
{
    /// <param name="text">The beginning of the document.</param>
    /// <param name="extension">Of the file name, lower case, without the dot; a hint.</param>
    public static DocumentFormat Detect(string text, string extension)
    {
        var start = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        if (start.StartsWith("WEBVTT", StringComparison.Ordinal) && (start.Length == 6 || char.IsWhiteSpace(start[6])))
        {
            return DocumentFormat.Vtt;
        }

        if (SubRipCue().IsMatch(start))
        {
            return DocumentFormat.Srt;
        }

        if (start.StartsWith("<") && HtmlStart().IsMatch(start) || (extension is "html" or "htm" or "xhtml" && HtmlTag().IsMatch(text)))
        {
            return DocumentFormat.Html;
        }

        if (start.StartsWith("<") && SvgStart().IsMatch(start))
        {
            throw Rejections.Unsupported("an image", "Upload the text itself, or a PDF with a text layer.");
        }

        if (JsonStart().IsMatch(start) && (extension is "json" or "jsonl" or "ndjson" or "geojson" or "" || LooksLikeJson().IsMatch(start)))
        {
            return DocumentFormat.Json;
        }

        if (IsMail(text))
        {
            return DocumentFormat.Eml;
        }

        return extension switch
        {
            "csv" or "tsv" when text.AsSpan().ContainsAny(",;\t") => DocumentFormat.Csv,
            "md" or "markdown" or "mdown" or "mkd" => DocumentFormat.Markdown,
            "txt" or "" when IsTabbed(text) => DocumentFormat.Csv,
            "" when MarkdownHeading().Count(text) >= 2 => DocumentFormat.Markdown,
            _ => DocumentFormat.Txt,
        };
    }

    /// <summary>Three lines or more, each of the same three or more values with tabs between: what "copy as text" makes of a sheet.</summary>
    private static bool IsTabbed(string text)
    {
        int lines = 0, tabs = 0;
        // The last line of a beginning may be cut.
        foreach (var line in text.AsSpan(0, Math.Max(0, text.LastIndexOf('\n'))).EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            var here = line.Count('\t');
            if (here < 2 || (lines > 0 && here != tabs))
            {
                return false;
            }

            (lines, tabs) = (lines + 1, here);
        }

        return lines >= 3;
    }

    /// <summary>Header lines from the first on: a sender, and a date, a subject or what only mail programs write.</summary>
    private static bool IsMail(string text)
    {
        bool from = false, other = false;
        var lines = text.AsSpan().TrimStart('\uFEFF').EnumerateLines();
        foreach (var line in lines)
        {
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is ' ' or '\t' || line.StartsWith("From ", StringComparison.Ordinal))
            {
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon <= 0 || line[..colon].ContainsAny(" \t"))
            {
                return false;
            }

            from |= line[..colon].Equals("From", StringComparison.OrdinalIgnoreCase);
            other |= line[..colon] is var name && (name.Equals("Date", StringComparison.OrdinalIgnoreCase) || name.Equals("Subject", StringComparison.OrdinalIgnoreCase)
                || name.Equals("MIME-Version", StringComparison.OrdinalIgnoreCase) || name.Equals("Message-ID", StringComparison.OrdinalIgnoreCase)
                || name.Equals("Received", StringComparison.OrdinalIgnoreCase));
        }

        return from && other;
    }

    [GeneratedRegex(@"^\d{1,7}[ \t]*\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3} -->", RegexOptions.NonBacktracking)]
    private static partial Regex SubRipCue();

    [GeneratedRegex(@"^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*(<!doctype\s+html|<(html|head|body|article|main|section|div|p|h[1-6]|table|meta|title|script|style|nav|header)[\s>])", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"</?(html|body|p|div|span|h[1-6]|br|a|b|i|em|strong|ul|ol|li|table|tr|td)(\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"^(<\?xml[^>]*>\s*)?(<!doctype\s+svg[^>]*>\s*)?(<!--[^>]*-->\s*)*<svg[\s>]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SvgStart();

    /// <summary>An object with a name, or a list of objects, lists or strings: no sentence begins so.</summary>
    [GeneratedRegex(@"^(\{\s*""|\[\s*(\{\s*""|\[|""))", RegexOptions.NonBacktracking)]
    private static partial Regex JsonStart();

    [GeneratedRegex(@"^[\[\s]*(\{\s*""[^""\n]{1,100}""\s*:|""[^""]*""\s*,)", RegexOptions.NonBacktracking)]
    private static partial Regex LooksLikeJson();

    [GeneratedRegex(@"^#{1,6} \S", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownHeading();
}
