using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>Finds the part of a page that is marked as its content; the whole body where none is. What is furniture within it is left out while it is read.</summary>
internal static class MainContent
{
    /// <summary>Share of the page's text that an element marked as the content must hold to be believed.</summary>
    private const double Share = 0.3;

    public static IElement Find(IDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        var all = TextLength(body);
        foreach (var selector in (ReadOnlySpan<string>)["[itemprop=articleBody]", "article", "main,[role=main]"])
        {
            var found = page.QuerySelectorAll(selector).Where(element => element.ParentElement?.Closest(selector) is null).ToList();
            if (found.Count == 1 && TextLength(found[0]) >= all * Share)
            {
                return found[0];
            }
        }

        return body;
    }

    private static int TextLength(IElement element) =>
        element.Descendants<IText>().Where(text => text.ParentElement is not { LocalName: "script" or "style" or "noscript" or "template" }).Sum(text => text.Data.AsSpan().Trim().Length);
}
