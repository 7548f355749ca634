using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>A line that leads elsewhere ("Read more: ..."), is a row of links, or only says when something was published.</summary>
internal static partial class LinkLine
{
    private const int Longest = 300;

    public static bool Is(IElement element)
    {
        if (element.ChildElementCount == 0 || element.ChildElementCount > 40 || !HtmlText.IsShorter(element, Longest) || element.TextContent is not { Length: > 0 and < Longest } text || element.QuerySelector("p,div,li,h1,h2,h3,table") is not null)
        {
            return false;
        }

        var links = element.QuerySelectorAll("a[href]");
        var rest = Without(text, links);
        return links.Length switch
        {
            0 => element.QuerySelector("time") is { } time && Without(text, [time]).Length == 0,
            1 => Invitation().IsMatch(rest),
            _ => rest.All(c => !char.IsLetterOrDigit(c)),
        };
    }

    private static string Without(string text, IEnumerable<IElement> elements)
    {
        foreach (var element in elements.Where(element => element.TextContent.Length > 0))
        {
            var at = text.IndexOf(element.TextContent, StringComparison.Ordinal);
            text = at < 0 ? text : text.Remove(at, element.TextContent.Length);
        }

        return text.Trim();
    }

    [GeneratedRegex(@"^[^\p{L}]*((read|see|listen|watch|learn|find out)\s+(also|more|next|now)|(also\s+)?read|see also|related( stories| articles)?|more on this( story)?|recommended|in pictures|explainer)\s*[:>»–—-]*\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Invitation();
}
