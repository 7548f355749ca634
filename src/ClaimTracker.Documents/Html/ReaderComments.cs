using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>Comments below an article are not the article; on a page that is a discussion they are the content.</summary>
internal static class ReaderComments
{
    /// <summary>Share of the page's paragraphs, by text, that must stand outside the comments for these to be left out.</summary>
    private const double Share = 0.2;

    public static bool AreTheContent(IElement root)
    {
        int inside = 0, outside = 0;
        foreach (var paragraph in root.QuerySelectorAll("p,li,td,blockquote"))
        {
            var length = paragraph.ChildNodes.OfType<IText>().Sum(text => text.Data.AsSpan().Trim().Length);
            var commented = paragraph.Ancestors<IElement>().TakeWhile(element => element != root).Any(HtmlElements.IsComments);
            (inside, outside) = commented ? (inside + length, outside) : (inside, outside + length);
        }

        return outside < Share * (inside + outside);
    }
}
