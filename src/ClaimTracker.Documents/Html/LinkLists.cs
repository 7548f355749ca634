using AngleSharp.Dom;

namespace ClaimTracker.Documents.Html;

/// <summary>Parts of a page that are mostly links: navigation, "most read", tag clouds. One pass over the tree.</summary>
internal sealed class LinkLists
{
    private const int FewestLinks = 4;
    private const double LinkShare = 0.6;

    private readonly HashSet<IElement> _lists = [];

    public LinkLists(IElement root) => Count(root);

    public bool Contains(IElement element) => _lists.Contains(element);

    private (int Text, int LinkText, int Links) Count(IElement element)
    {
        int text = 0, linkText = 0, links = 0;
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                text += words.Data.AsSpan().Trim().Length;
            }
            else if (node is IElement child && !HtmlElements.Dropped.Contains(child.LocalName))
            {
                var inner = Count(child);
                text += inner.Text;
                linkText += inner.LinkText;
                links += inner.Links;
            }
        }

        if (element.LocalName == "a" && element.HasAttribute("href"))
        {
            return (text, text, 1);
        }

        if (links >= FewestLinks && linkText > text * LinkShare && element.LocalName is "div" or "ul" or "ol" or "dl" or "section" or "table" or "td")
        {
            _lists.Add(element);
        }

        return (text, linkText, links);
    }
}
