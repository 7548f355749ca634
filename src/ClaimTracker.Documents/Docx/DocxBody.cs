using System.Globalization;
using System.Xml;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Flow;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Docx;

/// <summary>Reads the paragraphs and tables of one part (the document, its footnotes) in one pass.</summary>
internal sealed class DocxBody(WordXml xml, DocxStyles styles, SourceTextBuilder builder, DocumentLimits limits, BlockKind plainKind)
{
    private readonly Stack<FlowParagraph> _paragraphs = new();
    private readonly Stack<FlowTable> _tables = new();
    private readonly List<FlowParagraph> _textBoxes = [];
    private FlowParagraph? _unfinished;
    private bool _inText, _inProperties, _inRunProperties, _hidden;
    private long _length, _cells;

    /// <summary>Page breaks passed, as the program that saved the file laid it out.</summary>
    public int PageBreaks { get; private set; }

    public void Read()
    {
        while (xml.Read())
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    Begin(xml.Name);
                    break;
                case XmlNodeType.EndElement:
                    End(xml.Name);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when _inText && !_hidden:
                    Append(xml.Value);
                    break;
            }
        }

        _unfinished?.AddTo(builder);
    }

    private void Begin(string name)
    {
        switch (name)
        {
            case "del" or "ins" when _inProperties && _paragraphs.TryPeek(out var marked):
                marked.EndDeleted |= name == "del";
                break;
            case "del" or "ins" when _tables.TryPeek(out var table) && table.Current is { } row && _paragraphs.Count == 0 && xml.IsEmpty:
                row.Deleted |= name == "del";
                break;
            case "del" or "moveFrom" or "delText" or "instrText" or "mc:Fallback" or "sectPr" or "tblPr" or "tblGrid" or "rPrChange" or "pPrChange" or "sdtPr" or "ruby":
                xml.Skip();
                break;
            case "p":
                BeginParagraph();
                break;
            case "pPr":
                _inProperties = !xml.IsEmpty;
                break;
            case "r":
                _hidden = false;
                break;
            case "rPr":
                _inRunProperties = !xml.IsEmpty;
                break;
            case "vanish" when _inRunProperties && !_inProperties:
                _hidden = xml.IsOn;
                break;
            case "t" or "m:t":
                _inText = !xml.IsEmpty;
                break;
            case "tbl":
                _tables.Push(new FlowTable());
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.BeginRow();
                break;
            case "tc" when _tables.TryPeek(out var table):
                BeginCell(table);
                break;
            default:
                Property(name);
                break;
        }

        if (xml.NodeType == XmlNodeType.Element && xml.IsEmpty && name is "p")
        {
            End(name);
        }
    }

    private void BeginCell(FlowTable table)
    {
        table.Current?.Cells.Add(new FlowTable.Cell());
        if (table.Current?.Cells.Count > limits.Columns)
        {
            throw Rejections.TooManyColumns(limits);
        }

        if (++_cells > limits.Cells)
        {
            throw Rejections.TooManyCells(limits);
        }
    }

    private void Property(string name)
    {
        if (_inProperties && _paragraphs.TryPeek(out var paragraph))
        {
            ParagraphProperty(name, paragraph);
        }
        else if (name is "tab" or "br" or "cr" or "ptab")
        {
            Append(" ");
            CountPage(name == "br" && xml["type"] == "page");
        }
        else if (name == "noBreakHyphen")
        {
            Append("-");
        }
        else if (name == "lastRenderedPageBreak")
        {
            CountPage(true);
        }
        else if (_tables.TryPeek(out var table) && table.Current is { } row)
        {
            CellProperty(name, row);
        }
    }

    private void ParagraphProperty(string name, FlowParagraph paragraph)
    {
        switch (name)
        {
            case "pStyle" when styles.Of(xml["val"]) is var (kind, level) && kind != BlockKind.Paragraph:
                (paragraph.Kind, paragraph.Level) = (kind, level);
                break;
            case "outlineLvl" when Number() is < 9 and var level && paragraph.Kind == BlockKind.Paragraph:
                (paragraph.Kind, paragraph.Level) = (BlockKind.Heading, Math.Min(6, level + 1));
                break;
            case "ilvl":
                paragraph.Level = paragraph.Kind == BlockKind.Heading ? paragraph.Level : Math.Min(9, Number()) + 1;
                break;
            case "numId" when paragraph.Kind is BlockKind.Paragraph or BlockKind.ListItem:
                paragraph.Kind = Number() == 0 ? BlockKind.Paragraph : BlockKind.ListItem;
                break;
        }
    }

    private void CellProperty(string name, FlowTable.Row row)
    {
        switch (name)
        {
            case "tblHeader":
                row.Header |= xml.IsOn;
                break;
            case "gridSpan" when row.Cells.Count > 0:
                row.Cells[^1].Columns = Math.Max(1, Number());
                break;
            case "vMerge" when row.Cells.Count > 0:
                row.Cells[^1].ContinuesAbove = xml["val"] != "restart";
                break;
        }
    }

    private int Number() => int.TryParse(xml["val"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _paragraphs.TryPop(out var paragraph):
                EndParagraph(paragraph);
                break;
            case "pPr":
                _inProperties = false;
                break;
            case "rPr":
                _inRunProperties = false;
                break;
            case "r":
                _hidden = false;
                break;
            case "t" or "m:t":
                _inText = false;
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.EndRow();
                break;
            case "tbl" when _tables.TryPop(out var table):
                _tables.Place(table, builder);
                break;
        }
    }

    private void BeginParagraph()
    {
        _inProperties = false;
        _paragraphs.Push(_paragraphs.Count == 0 && _unfinished is { } unfinished ? unfinished : new FlowParagraph(plainKind));
        _unfinished = _paragraphs.Count == 1 ? null : _unfinished;
    }

    private void EndParagraph(FlowParagraph paragraph)
    {
        _inProperties = false;
        if (_paragraphs.Count > 0)
        {
            // A text box stands within a paragraph: it follows it.
            _textBoxes.Add(paragraph);
            return;
        }

        if (paragraph.EndDeleted && _tables.Count == 0)
        {
            paragraph.EndDeleted = false;
            _unfinished = paragraph;
            return;
        }

        Emit(paragraph);
        _textBoxes.ForEach(Emit);
        _textBoxes.Clear();
    }

    private void Emit(FlowParagraph paragraph) => _tables.Place(paragraph, builder);

    private void CountPage(bool isBreak)
    {
        if (isBreak && _paragraphs.TryPeek(out var paragraph))
        {
            PageBreaks++;
            paragraph.Pages.Add(new TextLocation(paragraph.Text.Length, LocationKind.Page, (PageBreaks + 1).ToString(CultureInfo.InvariantCulture)));
        }
    }

    private void Append(string text)
    {
        if (_paragraphs.TryPeek(out var paragraph) && !_hidden)
        {
            // Counted before white space is collapsed: a file of nothing but spaces is bounded too.
            _length += text.Length;
            if (_length > limits.TextLength * 2L)
            {
                throw Rejections.TooMuchText(limits);
            }

            paragraph.Text.Append(text);
        }
    }
}
