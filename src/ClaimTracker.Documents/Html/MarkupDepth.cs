using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Html;

/// <summary>
/// Bounds the tree that an HTML parser would build, before it builds it: tree construction is quadratic in the depth and its consumers recurse.
/// One pass over the markup that counts open elements; elements whose end tag may be left out are not counted.
/// </summary>
internal static class MarkupDepth
{
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "rp", "rt", "optgroup", "option", "colgroup", "thead", "tbody", "tfoot", "tr", "td", "th",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes" };

    /// <exception cref="DocumentRejectedException">Too deep or too many elements.</exception>
    public static void Check(string markup, DocumentLimits limits)
    {
        var uncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        var rawText = RawText.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0, elements = 0;
        var rest = markup.AsSpan();
        for (var open = rest.IndexOf('<'); open >= 0; open = rest.IndexOf('<'))
        {
            rest = rest[(open + 1)..];
            if (rest.StartsWith("!--"))
            {
                rest = After(rest, "-->");
                continue;
            }

            var closing = rest.StartsWith("/");
            var name = Name(closing ? rest[1..] : rest);
            if (name.IsEmpty)
            {
                continue;
            }

            rest = Tag(rest, out var selfClosing);
            if (uncounted.Contains(name))
            {
                elements += closing ? 0 : 1;
            }
            else if (closing)
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (rawText.Contains(name))
            {
                rest = After(rest, $"</{name}");
            }
            else if (!selfClosing)
            {
                depth++;
                elements++;
            }

            if (depth > limits.Depth)
            {
                throw Rejections.TooDeep(limits, "elements", $"line {1 + markup.AsSpan(0, markup.Length - rest.Length).Count('\n')}");
            }

            if (elements > limits.Entries)
            {
                throw new DocumentRejectedException(DocumentRejection.TooManyEntries, $"The page has more than {limits.Entries} elements.");
            }
        }
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || (length > 0 && rest[length] == '-')))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length] : default;
    }

    /// <summary>What follows the tag. A &gt; within quotes does not end it.</summary>
    private static ReadOnlySpan<char> Tag(ReadOnlySpan<char> rest, out bool selfClosing)
    {
        var i = 0;
        for (; i < rest.Length && rest[i] != '>'; i++)
        {
            if (rest[i] is '"' or '\'' && i > 0 && rest[i - 1] == '=')
            {
                var quoted = rest[(i + 1)..].IndexOf(rest[i]);
                i = quoted < 0 ? rest.Length - 1 : i + 1 + quoted;
            }
        }

        selfClosing = i > 0 && i <= rest.Length && rest[i - 1] == '/';
        return i < rest.Length ? rest[(i + 1)..] : default;
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> rest, string end)
    {
        var at = rest.IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? default : rest[(at + end.Length)..];
    }
}
