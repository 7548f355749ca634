using System.Xml;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Packages;

namespace ClaimTracker.Documents.Xlsx;

/// <summary>The visible rows of one sheet with their cells from the first column on.</summary>
internal sealed class SheetRows(PackageXml xml, List<string> strings, CellFormats formats, bool from1904, DocumentLimits limits)
{
    private readonly HashSet<int> _hidden = [];
    private readonly List<string> _cells = [];
    private long _count, _length;

    public IEnumerable<(int Number, string[] Cells)> Read()
    {
        var number = 0;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "col" && xml.Attribute("hidden") is "1" or "true")
            {
                Hide(xml.Number("min", 1), xml.Number("max", 1));
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                number = Math.Max(number + 1, xml.Number("r", number + 1));
                if (xml.Attribute("hidden") is "1" or "true")
                {
                    xml.Skip();
                    continue;
                }

                ReadCells();
                if (_cells.Count > 0)
                {
                    yield return (number, [.. _cells]);
                }
            }
        }
    }

    private void Hide(int first, int last)
    {
        for (var column = Math.Max(1, first); column <= Math.Min(last, limits.Columns); column++)
        {
            _hidden.Add(column - 1);
        }
    }

    private void ReadCells()
    {
        _cells.Clear();
        if (xml.IsEmpty)
        {
            return;
        }

        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row"))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
            {
                ReadCell();
            }
        }

        while (_cells.Count > 0 && _cells[^1].Length == 0)
        {
            _cells.RemoveAt(_cells.Count - 1);
        }
    }

    private void ReadCell()
    {
        var column = Column(xml.Attribute("r")) ?? _cells.Count;
        var (type, style) = (xml.Attribute("t"), xml.Number("s", 0));
        var text = xml.IsEmpty ? "" : CellText(type, style);
        if (column >= limits.Columns)
        {
            throw Rejections.TooManyColumns(limits);
        }

        if (_hidden.Contains(column) || text.Length == 0 || column < _cells.Count)
        {
            return;
        }

        // Strings are shared: a file of a few kilobytes may repeat a long one in each of its cells.
        _count += column - _cells.Count + 1;
        _length += text.Length;
        if (_count > limits.Cells)
        {
            throw Rejections.TooManyCells(limits);
        }

        if (_length > limits.TextLength)
        {
            throw Rejections.TooMuchText(limits);
        }

        while (_cells.Count < column)
        {
            _cells.Add("");
        }

        _cells.Add(text);
    }

    private string CellText(string? type, int style)
    {
        var text = "";
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "c"))
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v")
            {
                text = xml.Text();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is")
            {
                text = SharedStrings.Item(xml, "is");
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "f")
            {
                xml.Skip();
            }
        }

        return type switch
        {
            "s" => int.TryParse(text, out var index) && index >= 0 && index < strings.Count ? strings[index] : "",
            "b" => text == "1" ? "yes" : "no",
            "e" => "",
            "inlineStr" or "str" or "d" => text,
            _ => formats.Text(text, style, from1904),
        };
    }

    /// <summary>The column of "BC12", from 0; null where the cell does not say.</summary>
    private static int? Column(string? reference)
    {
        var column = 0;
        var letters = 0;
        for (; reference is not null && letters < reference.Length && letters < 4 && char.IsAsciiLetterUpper(reference[letters]); letters++)
        {
            column = (column * 26) + reference[letters] - 'A' + 1;
        }

        return letters == 0 ? null : column - 1;
    }
}
