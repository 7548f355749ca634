using System.Xml;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Flow;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.OpenDocument;

/// <summary>Reads the content of an OpenDocument file in one pass.</summary>
internal sealed class OdfBody(OdfXml xml, SourceTextBuilder builder, DocumentLimits limits)
{
    /// <summary>Up to which a repeated cell is repeated; beyond, spreadsheets only fill their sheet.</summary>
    private const int MostRepeated = 64;

    private readonly Stack<FlowParagraph> _paragraphs = new();
    private readonly Stack<FlowTable> _tables = new();
    private readonly List<FlowParagraph> _after = [];
    private readonly HashSet<string> _hiddenStyles = new(StringComparer.Ordinal);
    private readonly Stack<int> _hidden = new();
    private string? _style;
    private int _lists, _contents, _headerRows, _notes;
    private long _length, _cells;

    /// <summary>The body is that of a spreadsheet.</summary>
    public bool IsSheet { get; private set; }

    public void Read()
    {
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var (name, empty) = (xml.Name, xml.IsEmpty);
                    Begin(name);
                    if (empty && xml.NodeType == XmlNodeType.Element)
                    {
                        End(name);
                    }

                    break;
                case XmlNodeType.EndElement:
                    End(xml.Name);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                    Append(xml.Value);
                    break;
            }
        }
    }

    private void Begin(string name)
    {
        switch (name)
        {
            case "style:style":
                _style = xml.Attribute("name");
                break;
            case "style:text-properties" when _style is not null && xml.Attribute("display", "urn:oasis:names:tc:opendocument:xmlns:text:1.0") == "none":
                _hiddenStyles.Add(_style);
                break;
            case "office:spreadsheet":
                IsSheet = true;
                break;
            case "office:presentation" or "office:drawing" or "office:chart":
                throw Rejections.Unsupported("an OpenDocument file that is neither text nor spreadsheet", "Save it as PDF.");
            case "text:tracked-changes" or "office:annotation" or "text:note-citation" or "office:forms" or "svg-compatible:title" or "text:ruby-text" or "style:header" or "style:footer"
                or "table:shapes" or "table:covered-table-cell" or "text:hidden-text" or "table:tracked-changes" or "table:dde-links":
                Covered(name);
                xml.Skip();
                break;
            case "text:section" or "table:table" when xml.Attribute("display") == "none":
                xml.Skip();
                break;
            case "text:table-of-content" or "text:illustration-index" or "text:table-index" or "text:alphabetical-index" or "text:bibliography":
                _contents++;
                break;
            case "text:h":
                BeginParagraph(BlockKind.Heading, Math.Clamp(xml.Number("outline-level", 1), 1, 6));
                break;
            case "text:p":
                BeginParagraph(Kind(), _lists);
                break;
            case "text:span":
                _hidden.Push(_hidden.TryPeek(out var outer) && outer > 0 ? 1 : xml.Attribute("style-name") is { } style && _hiddenStyles.Contains(style) ? 1 : 0);
                break;
            case "text:s":
                Append(new string(' ', Math.Min(xml.Number("c", 1), MostRepeated)));
                break;
            case "text:tab" or "text:line-break":
                Append(" ");
                break;
            case "text:note":
                _notes++;
                break;
            default:
                BeginStructure(name);
                break;
        }
    }

    private void BeginStructure(string name)
    {
        switch (name)
        {
            case "text:list":
                _lists++;
                break;
            case "table:table":
                if (IsSheet && xml.Attribute("name") is { } title)
                {
                    builder.Add(BlockKind.Heading, title, 1);
                }

                _tables.Push(new FlowTable());
                break;
            case "table:table-header-rows":
                _headerRows++;
                break;
            case "table:table-row" when _tables.TryPeek(out var table):
                table.BeginRow();
                table.Current!.Header = _headerRows > 0;
                // A filtered row is none that a reader sees.
                table.Current.Deleted = xml.Attribute("visibility") is "collapse" or "filter";
                break;
            case "table:table-cell" when _tables.TryPeek(out var table) && table.Current is { } row:
                row.Cells.Add(new FlowTable.Cell { Columns = Math.Max(1, xml.Number("number-columns-spanned", 1)) });
                Repeat(row, xml.Number("number-columns-repeated", 1));
                break;
        }
    }

    private BlockKind Kind() => _contents > 0 ? BlockKind.Boilerplate : _notes > 0 ? BlockKind.Footnote : _lists > 0 && _tables.Count == 0 ? BlockKind.ListItem : BlockKind.Paragraph;

    /// <summary>A cell that a merged one from the row above covers stands for its words; one beside it was counted with the merged cell.</summary>
    private void Covered(string name)
    {
        if (name == "table:covered-table-cell" && _tables.TryPeek(out var table) && table.Current is { Cells: var cells } && (cells.Count == 0 || cells[^1].Columns == 1))
        {
            CountCell(cells.Count + 1);
            cells.Add(new FlowTable.Cell { ContinuesAbove = true });
        }
    }

    private void Repeat(FlowTable.Row row, int times)
    {
        CountCell(row.Cells.Count);
        row.Cells[^1].Repeated = Math.Clamp(times, 1, MostRepeated);
    }

    private void CountCell(int inRow)
    {
        if (inRow > limits.Columns)
        {
            throw Rejections.TooManyColumns(limits);
        }

        if (++_cells > limits.Cells)
        {
            throw Rejections.TooManyCells(limits);
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "text:p" or "text:h" when _paragraphs.TryPop(out var paragraph):
                EndParagraph(paragraph);
                break;
            case "text:span":
                _hidden.TryPop(out _);
                break;
            case "style:style":
                _style = null;
                break;
            case "text:list":
                _lists = Math.Max(0, _lists - 1);
                break;
            case "text:note":
                _notes = Math.Max(0, _notes - 1);
                break;
            case "table:table-header-rows":
                _headerRows = Math.Max(0, _headerRows - 1);
                break;
            case "text:table-of-content" or "text:illustration-index" or "text:table-index" or "text:alphabetical-index" or "text:bibliography":
                _contents = Math.Max(0, _contents - 1);
                break;
            case "table:table-row" when _tables.TryPeek(out var table):
                table.EndRow();
                break;
            case "table:table" when _tables.TryPop(out var table):
                _tables.Place(table, builder);
                break;
        }
    }

    private void BeginParagraph(BlockKind kind, int level)
    {
        _paragraphs.Push(new FlowParagraph(kind) { Level = level });
        _hidden.Push(xml.Attribute("style-name") is { } style && _hiddenStyles.Contains(style) ? 1 : 0);
    }

    private void EndParagraph(FlowParagraph paragraph)
    {
        _hidden.TryPop(out _);
        if (_paragraphs.Count > 0)
        {
            // A note or a text box stands within a paragraph: it follows it.
            _after.Add(paragraph);
            return;
        }

        Emit(paragraph);
        _after.ForEach(Emit);
        _after.Clear();
    }

    private void Emit(FlowParagraph paragraph) => _tables.Place(paragraph, builder);

    private void Append(string text)
    {
        if (_paragraphs.TryPeek(out var paragraph) && !(_hidden.TryPeek(out var hidden) && hidden > 0))
        {
            _length += text.Length;
            if (_length > limits.TextLength * 2L)
            {
                throw Rejections.TooMuchText(limits);
            }

            paragraph.Text.Append(text);
        }
    }
}
