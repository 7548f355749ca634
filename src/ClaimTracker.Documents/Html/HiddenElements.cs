using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>Elements that a reader of the page does not see: by attribute, by inline style, or by a rule of the page's own style sheet for one class or id.</summary>
internal sealed partial class HiddenElements
{
    private const int LongestStyleSheet = 1_000_000;

    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public HiddenElements(IDocument page)
    {
        foreach (var sheet in page.QuerySelectorAll("style").Where(sheet => sheet.GetAttribute("media") is null or "all" or "screen"))
        {
            Collect(sheet.TextContent);
        }
    }

    public bool Contains(IElement element) =>
        element.HasAttribute("hidden")
        || string.Equals(element.GetAttribute("aria-hidden"), "true", StringComparison.OrdinalIgnoreCase)
        || (element.GetAttribute("style") is { Length: > 0 } style && Hides(style))
        || (_classes.Count > 0 && element.ClassList.Any(_classes.Contains))
        || (_ids.Count > 0 && element.Id is { } id && _ids.Contains(id));

    private void Collect(string sheet)
    {
        // Rules inside @media and the like hold for some screens only: a nested block is left out as a whole.
        var rules = sheet.Length > LongestStyleSheet ? "" : AtBlock().Replace(Comment().Replace(sheet, ""), "");
        foreach (Match rule in Rule().Matches(rules))
        {
            if (!Hides(rule.Groups["body"].Value))
            {
                continue;
            }

            foreach (var selector in rule.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                if (SimpleSelector().IsMatch(selector))
                {
                    (selector[0] == '.' ? _classes : _ids).Add(selector[1..]);
                }
            }
        }
    }

    private static bool Hides(string style) => Hiding().IsMatch(style);

    [GeneratedRegex(@"(^|[;{\s])(display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0*\.?0*\s*(;|!|$)|font-size\s*:\s*0[a-z%]*\s*(;|!|$)|(left|top|text-indent)\s*:\s*-\d{4,})",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hiding();

    [GeneratedRegex(@"/\*[^*]*\*+([^/*][^*]*\*+)*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@[a-z-]+[^{};]*\{[^{}]*(\{[^{}]*\}[^{}]*)*\}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AtBlock();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[.#][\w-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex SimpleSelector();
}
