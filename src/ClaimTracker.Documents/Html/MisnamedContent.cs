using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>
/// A page whose text stands in an element that is furniture elsewhere ("aside", "sidebar", "promo") would be read as empty: where nearly all paragraphs of a page
/// stand in such an element, it is the content.
/// </summary>
internal sealed class MisnamedContent
{
    /// <summary>UTF-16 code units from which on a paragraph is running text.</summary>
    private const int ShortestParagraph = 50;

    /// <summary>Share of the element's text that the rest of the page must stay below.</summary>
    private const double Rest = 0.2;

    private readonly HashSet<IElement> _kept = [];
    private readonly Func<IElement, bool> _isLeftOut;
    private IElement? _best;
    private int _most;

    /// <param name="isLeftOut">Whether an element would not be read.</param>
    public MisnamedContent(IElement root, Func<IElement, bool> isLeftOut)
    {
        _isLeftOut = isLeftOut;
        for (var outside = Prose(root, left: false); _best is { } best && outside < _most * Rest; outside = Prose(best, left: false))
        {
            _kept.Add(best);
            (_best, _most) = (null, 0);
        }
    }

    public bool Contains(IElement element) => _kept.Contains(element);

    /// <returns>Length of the paragraphs that would be read; the left-out element with most of them is noted.</returns>
    private int Prose(IElement element, bool left)
    {
        var length = 0;
        foreach (var child in element.Children)
        {
            if (!left && !_kept.Contains(child) && _isLeftOut(child))
            {
                var prose = HtmlElements.MayBeMisnamed(child) ? Prose(child, left: true) : 0;
                (_best, _most) = prose > _most ? (child, prose) : (_best, _most);
            }
            else
            {
                length += child.LocalName is "p" or "li" or "blockquote" ? Length(child) : Prose(child, left);
            }
        }

        return length;
    }

    private static int Length(IElement paragraph) =>
        paragraph.Descendants<IText>().Sum(text => text.Data.AsSpan().Trim().Length) is var length && length >= ShortestParagraph ? length : 0;
}
