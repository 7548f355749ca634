using System.Text;
using System.Text.RegularExpressions;

namespace ClaimTracker.Documents.Markdown;

/// <summary>Lists as people write them that Markdown does not know: "a) ...", "(2) ...", "• ..." on lines of their own would be run into one paragraph.</summary>
internal static partial class MarkdownLists
{
    public static string WithDashes(string text)
    {
        if (!Item().IsMatch(text))
        {
            return text;
        }

        var lines = text.Split('\n');
        var written = new StringBuilder(text.Length);
        var fenced = false;
        for (var i = 0; i < lines.Length; i++)
        {
            fenced ^= lines[i].AsSpan().TrimStart().StartsWith("```") || lines[i].AsSpan().TrimStart().StartsWith("~~~");
            var item = !fenced && Item().IsMatch(lines[i]) && (IsItem(lines, i - 1) || IsItem(lines, i + 1));
            written.Append(i > 0 ? "\n" : "").Append(item ? Item().Replace(lines[i], "- ") : lines[i]);
        }

        return written.ToString();
    }

    /// <summary>One line alone may be a sentence that begins with a bracket.</summary>
    private static bool IsItem(string[] lines, int at) => at >= 0 && at < lines.Length && Item().IsMatch(lines[at]);

    [GeneratedRegex(@"^ {0,3}(\(?([a-zA-Z]|\d{1,2}|[ivx]{1,4})\)|[•◦▪●○■‣·►–])[ \t]+", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
