using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>Looks at the text of an element no farther than it needs to: elements within each other would each copy all that stands in them.</summary>
internal static class HtmlText
{
    public static bool IsShorter(IElement element, int length)
    {
        foreach (var text in element.Descendants<IText>())
        {
            length -= text.Length;
            if (length <= 0)
            {
                return false;
            }
        }

        return true;
    }
}
