using System.Text;
using AngleSharp.Dom;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Html;

/// <summary>Walks a tree of HTML and adds its visible text as blocks.</summary>
internal sealed class HtmlBlocks(SourceTextBuilder builder, HiddenElements hidden, HtmlScope scope)
{
    private readonly StringBuilder _line = new();
    private LinkLists? _linkLists;
    private MisnamedContent? _misnamed;
    private bool _withComments;

    public void Add(IElement root)
    {
        _linkLists = scope == HtmlScope.Page ? new LinkLists(root) : null;
        _withComments = scope == HtmlScope.Page && ReaderComments.AreTheContent(root);
        _misnamed = scope == HtmlScope.Page ? new MisnamedContent(root, IsLeftOut) : null;
        Children(root, new Context(BlockKind.Paragraph, 0, 0));
        Flush(new Context(BlockKind.Paragraph, 0, 0));
    }

    private void Children(INode parent, Context context)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                _line.Append(text.Data.Replace('\n', ' '));
            }
            else if (node is IElement element && !IsLeftOut(element))
            {
                Element(element, context);
            }
        }
    }

    private bool IsLeftOut(IElement element) =>
        hidden.Contains(element)
        || HtmlElements.IsReference(element)
        || (_misnamed?.Contains(element) != true && IsFurniture(element));

    private bool IsFurniture(IElement element) =>
        (HtmlElements.Dropped.Contains(element.LocalName) && !(scope == HtmlScope.Fragment && element.LocalName is "aside" or "footer"))
        || HtmlElements.IsCommentForm(element)
        || (scope == HtmlScope.Page && (HtmlElements.IsFurniture(element) || (!_withComments && HtmlElements.IsComments(element))))
        || _linkLists?.Contains(element) == true;

    private void Element(IElement element, Context context)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            LineBreak(context);
        }
        else if (HtmlElements.Inline.Contains(name))
        {
            Children(element, context);
        }
        else if (name == "table" && HtmlTable.IsData(element))
        {
            Flush(context);
            HtmlTable.Add(element, builder, Line);
        }
        else
        {
            Flush(context);
            var inner = Inner(element, context);
            Children(element, inner);
            Flush(inner);
        }
    }

    private Context Inner(IElement element, Context context) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => context with { Kind = BlockKind.Heading, Level = element.LocalName[1] - '0' },
        "ul" or "ol" or "dl" => context with { Lists = context.Lists + 1 },
        "li" or "dd" when context.Kind is not (BlockKind.Footnote or BlockKind.Boilerplate) => context with { Kind = BlockKind.ListItem, Level = Math.Max(1, context.Lists) },
        "blockquote" => context with { Kind = BlockKind.Quotation, Level = 0 },
        "figcaption" or "caption" => context with { Kind = BlockKind.Caption, Level = 0 },
        "pre" when element.QuerySelector("code") is not null => context with { Kind = BlockKind.Boilerplate, Level = 0 },
        "section" or "div" when element.ClassList.Contains("footnotes") || element.GetAttribute("role") is "doc-endnotes" => context with { Kind = BlockKind.Footnote, Level = 0 },
        _ when HtmlElements.IsBibliography(element) => context with { Kind = BlockKind.Boilerplate, Level = 0 },
        "p" or "div" or "td" when scope == HtmlScope.Page && context.Kind == BlockKind.Paragraph && LinkLine.Is(element) => context with { Kind = BlockKind.Boilerplate },
        "div" or "p" when scope == HtmlScope.Fragment && HtmlElements.IsQuotationIntroduction(element) => context with { Kind = BlockKind.Boilerplate },
        _ when context.Kind == BlockKind.Paragraph && HtmlElements.IsByline(element) && HtmlText.IsShorter(element, 300) => context with { Kind = BlockKind.Boilerplate },
        _ => context,
    };

    /// <summary>One line break is a space, unless it ends a sentence; two are a new paragraph.</summary>
    private void LineBreak(Context context)
    {
        var end = _line.Length;
        while (end > 0 && _line[end - 1] == ' ')
        {
            end--;
        }

        if (end > 0 && _line[end - 1] is '\n' or '.' or '!' or '?' or ':' or ';' or '"' or '”')
        {
            Flush(context);
        }
        else
        {
            _line.Append('\n');
        }
    }

    private void Flush(Context context)
    {
        if (_line.Length > 0)
        {
            builder.Add(context.Kind, _line.ToString(), context.Level);
            _line.Clear();
        }
    }

    /// <summary>The visible text of an element as one line, for a table's cell.</summary>
    private string Line(IElement element)
    {
        var outer = _line.ToString();
        _line.Clear();
        Text(element);
        var line = _line.ToString();
        _line.Clear().Append(outer);
        return line;
    }

    private void Text(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                _line.Append(text.Data);
            }
            else if (node is IElement element && !IsLeftOut(element))
            {
                _line.Append(HtmlElements.Inline.Contains(element.LocalName) ? "" : " ");
                Text(element);
                _line.Append(HtmlElements.Inline.Contains(element.LocalName) ? "" : " ");
            }
        }
    }

    private readonly record struct Context(BlockKind Kind, int Level, int Lists);
}

/// <summary>How much of the tree is the document.</summary>
internal enum HtmlScope
{
    /// <summary>A web page: navigation, advertising and other furniture is left out.</summary>
    Page,

    /// <summary>Everything visible was written by the author: Markdown, e-mail.</summary>
    Fragment,
}
