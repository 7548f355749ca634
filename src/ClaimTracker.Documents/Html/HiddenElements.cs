using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>Elements that a reader of the page does not see: by attribute, by inline style, or by a rule of the page's own style sheet for one class or id.</summary>
internal sealed partial class HiddenElements
{
    private const int LongestStyleSheet = 1_000_000;

    /// <summary>Names that frameworks and publishers give to text for screen readers only; their style sheets are not in the page.</summary>
    private static readonly FrozenSet<string> ScreenReaderNames = FrozenSet.ToFrozenSet(
    [
        "sr-only", "sr-only-focusable", "visually-hidden", "visually-hidden-focusable", "visuallyhidden", "screen-reader-text", "screen-reader-only", "screenreader-only", "screenreader",
        "show-for-sr", "element-invisible", "assistive-text", "a11y-only", "a11y-hidden", "hidden-visually", "is-visually-hidden", "u-visually-hidden", "accessibly-hidden", "accessible-hide", "offscreen",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Selectors of one element by class or id, with or without its name: ".sr", "span.sr", "#x1".</summary>
    private readonly HashSet<string> _selectors = new(StringComparer.OrdinalIgnoreCase);

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
        || element.ClassList.Any(ScreenReaderNames.Contains)
        || (_selectors.Count > 0 && (element.ClassList.Any(name => IsSelected(element, '.', name)) || (element.Id is { Length: > 0 } id && IsSelected(element, '#', id))));

    private bool IsSelected(IElement element, char sign, string name) => _selectors.Contains($"{sign}{name}") || _selectors.Contains($"{element.LocalName}{sign}{name}");

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
                    _selectors.Add(selector);
                }
            }
        }
    }

    private static bool Hides(string style) => Hiding().IsMatch(style) || IsClipped(style) || IsInvisible(style);

    /// <summary>Cut to nothing or to a point, as text for screen readers is.</summary>
    private static bool IsClipped(string style) =>
        Clip().IsMatch(style) || (Overflow().IsMatch(style) && (Flat().IsMatch(style) || (NoWidth().IsMatch(style) && NoHeight().IsMatch(style))));

    /// <summary>Letters in the colour of their ground.</summary>
    private static bool IsInvisible(string style) =>
        Colour().Match(style) is { Success: true } colour && Ground().Match(style) is { Success: true } ground
        && string.Equals(Hexadecimal(colour.Groups["value"].Value), Hexadecimal(ground.Groups["value"].Value), StringComparison.OrdinalIgnoreCase);

    private static string Hexadecimal(string colour) => colour.ToLowerInvariant() switch
    {
        "white" => "#ffffff",
        "black" => "#000000",
        ['#', var r, var g, var b] => $"#{r}{r}{g}{g}{b}{b}",
        var other => other,
    };

    [GeneratedRegex(@"(^|[;{\s])(clip\s*:\s*rect\(\s*(0|1px)(px)?[\s,]+(0|1px)(px)?[\s,]+(0|1px)(px)?[\s,]+(0|1px)(px)?\s*\)|clip-path\s*:\s*inset\(\s*(50|100)%)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clip();

    [GeneratedRegex(@"(^|[;{\s])overflow\s*:\s*(hidden|clip)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Overflow();

    [GeneratedRegex(@"(^|[;{\s])(max-)?height\s*:\s*0[a-z%]*\s*(;|!|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Flat();

    [GeneratedRegex(@"(^|[;{\s])width\s*:\s*[01]px\s*(;|!|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoWidth();

    [GeneratedRegex(@"(^|[;{\s])height\s*:\s*[01]px\s*(;|!|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NoHeight();

    [GeneratedRegex(@"(^|[;{\s])color\s*:\s*(?<value>#[0-9a-f]{3,8}|[a-z]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Colour();

    [GeneratedRegex(@"(^|[;{\s])background(-color)?\s*:\s*(?<value>#[0-9a-f]{3,8}|[a-z]+)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ground();

    [GeneratedRegex(@"(^|[;{\s])(display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0*\.?0*\s*(;|!|$)|color\s*:\s*transparent|content-visibility\s*:\s*hidden|transform\s*:\s*scale\(0\)|font-size\s*:\s*0[a-z%]*\s*(;|!|$)|(left|top|text-indent)\s*:\s*-\d{4,})",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hiding();

    [GeneratedRegex(@"/\*[^*]*\*+([^/*][^*]*\*+)*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@[a-z-]+[^{};]*\{[^{}]*(\{[^{}]*\}[^{}]*)*\}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AtBlock();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{(?<body>[^{}]*)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[a-z0-9]*[.#][\w-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex SimpleSelector();
}
