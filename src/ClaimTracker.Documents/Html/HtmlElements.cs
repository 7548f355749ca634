using System.Collections.Frozen;
using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>What each HTML element is to a reader.</summary>
internal static class HtmlElements
{
    private const int LongestForm = 1_500;

    /// <summary>Never text of the document.</summary>
    public static readonly FrozenSet<string> Dropped = FrozenSet.ToFrozenSet(
    [
        "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "audio", "video", "canvas", "map", "img",
        "button", "select", "input", "textarea", "datalist", "progress", "meter", "nav", "aside", "footer", "dialog", "menu", "del", "s", "strike", "rp", "rt",
    ], StringComparer.Ordinal);

    /// <summary>Elements within a line of text; everything else begins and ends a block.</summary>
    public static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "ruby", "samp",
        "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> FurnitureWords = FrozenSet.ToFrozenSet(
    [
        "ad", "ads", "advert", "advertisement", "banner", "breadcrumb", "breadcrumbs", "cookie", "cookies", "disqus", "masthead", "menu", "modal", "nav", "navbar", "navigation",
        "newsletter", "noprint", "pager", "pagination", "popup", "promo", "related", "share", "sharing", "sidebar", "skip", "social", "sponsor", "sponsored", "subscribe", "toolbar",
    ], StringComparer.OrdinalIgnoreCase);

    /// <summary>Of these, what is content on some pages.</summary>
    private static readonly FrozenSet<string> MisleadingWords = FrozenSet.ToFrozenSet(
        ["banner", "masthead", "modal", "noprint", "popup", "promo", "related", "sidebar", "social", "sponsor", "sponsored", "share", "toolbar"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Furniture by the whole name of a class or id.</summary>
    private static readonly FrozenSet<string> FurnitureNames = FrozenSet.ToFrozenSet(
        ["catlinks", "mw-editsection", "navbox", "vertical-navbox", "toc", "siteSub", "tags", "tag-list", "post-tags", "entry-tags", "cat-links", "tags-links"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> CommentNames = FrozenSet.ToFrozenSet(
        ["comments", "comments-area", "commentlist", "comment-list", "comment-section", "comments-section", "respond", "disqus_thread", "reader-comments"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> BylineWords = FrozenSet.ToFrozenSet(
        ["author", "authors", "byline", "dateline", "meta", "published", "pubdate", "timestamp"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Navigation, advertising, sharing and the like, by role or by a word of its class or id.</summary>
    public static bool IsFurniture(IElement element) =>
        element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "alertdialog" or "menu" or "menubar" or "toolbar"
        || (element.LocalName is not ("body" or "main" or "article") && (HasWord(element, FurnitureWords) || HasName(element, FurnitureNames)));

    /// <summary>Furniture by a name that pages also give to their content; never a dialog, a menu or the foot of a page.</summary>
    public static bool MayBeMisnamed(IElement element) =>
        element.GetAttribute("role") is null or "complementary" or "banner" or "main" or "article" or "region"
        && (element.LocalName is "aside" || element.GetAttribute("role") is "complementary" || (!Dropped.Contains(element.LocalName) && HasWord(element, MisleadingWords)));

    /// <summary>What readers wrote below the text.</summary>
    public static bool IsComments(IElement element) => HasName(element, CommentNames);

    /// <summary>Where a reader may write something; a page that stands within a form as a whole is none.</summary>
    public static bool IsCommentForm(IElement element) =>
        element.LocalName == "form" && HtmlText.IsShorter(element, LongestForm) && element.QuerySelector("textarea,input[type=email],input[type=password],input[type=search]") is not null;

    /// <summary>A list of sources: kept as text, its entries state nothing that could be checked.</summary>
    public static bool IsBibliography(IElement element) =>
        element.GetAttribute("role") is "doc-bibliography" || element.ClassList.Contains("references") || element.ClassList.Contains("reflist") || element.ClassList.Contains("csl-bib-body");

    /// <summary>Who wrote it and when: kept as text, never a claim.</summary>
    public static bool IsByline(IElement element) =>
        element.LocalName == "address"
        || element.GetAttribute("rel") == "author"
        || element.GetAttribute("itemprop") is "author" or "datePublished" or "dateModified"
        || HasWord(element, BylineWords);

    /// <summary>A number that points to a note (a superscript link, or its text in brackets), or the arrow back from the note.</summary>
    public static bool IsReference(IElement element) => element.LocalName switch
    {
        "sup" => IsNoteNumber(element),
        "a" => element.GetAttribute("role") == "doc-backlink" || element.ClassList.Contains("footnote-back-ref"),
        _ => false,
    };

    /// <summary>The line above a quoted message: "On Monday, Ann wrote:".</summary>
    public static bool IsQuotationIntroduction(IElement element) => element.ClassList.Contains("gmail_attr") || element.ClassList.Contains("moz-cite-prefix");

    private static bool IsNoteNumber(IElement element) =>
        (element.ClassList.Contains("reference") || element.ClassList.Contains("Inline-Template"))
        || element.TextContent.AsSpan().Trim() is { Length: > 0 and <= 8 } text
        && (text[0] is '[' or ':' || element.QuerySelector("a[href^='#']") is not null || (element.ParentElement is { LocalName: "a" } link && link.GetAttribute("href")?.StartsWith('#') == true));

    private static bool HasName(IElement element, FrozenSet<string> names) =>
        (element.Id is { } id && names.Contains(id)) || element.ClassList.Any(names.Contains);

    private static bool HasWord(IElement element, FrozenSet<string> words) => HasWord(element.ClassName, words) || HasWord(element.Id, words);

    private static bool HasWord(string? names, FrozenSet<string> words)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in names.AsSpan().SplitAny("-_ \t\r\n"))
        {
            if (lookup.Contains(names.AsSpan(range)))
            {
                return true;
            }
        }

        return false;
    }
}
