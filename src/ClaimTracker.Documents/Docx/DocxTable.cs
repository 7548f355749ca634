using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Docx;

/// <summary>A table while it is read. A table of one column, or with long prose in its cells, only lays out the page.</summary>
internal sealed class DocxTable
{
    private const int LongestCell = 600;
    private const int MostColumns = 200;

    private readonly List<Row> _rows = [];

    public Row? Current => _rows.Count > 0 ? _rows[^1] : null;

    public void BeginRow() => _rows.Add(new Row());

    public void EndRow()
    {
        if (Current is { Deleted: true })
        {
            _rows.RemoveAt(_rows.Count - 1);
        }
    }

    public IEnumerable<DocxParagraph> Paragraphs => _rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs);

    public void AddTo(SourceTextBuilder builder)
    {
        if (_rows.All(row => row.Cells.Count < 2) || Paragraphs.Any(paragraph => paragraph.Kind == BlockKind.Heading)
            || _rows.Any(row => row.Cells.Any(cell => cell.Paragraphs.Count > 1 && cell.Paragraphs.Sum(paragraph => paragraph.Text.Length) > LongestCell)))
        {
            foreach (var paragraph in Paragraphs)
            {
                paragraph.AddTo(builder);
            }

            return;
        }

        var above = new List<string>();
        for (var i = 0; i < _rows.Count; i++)
        {
            above = _rows[i].Texts(above);
            builder.AddRow(i == 0 && (_rows[0].Header || _rows.Count > 2) ? BlockKind.TableHeader : BlockKind.TableRow, above);
        }
    }

    internal sealed class Row
    {
        public bool Header { get; set; }

        public bool Deleted { get; set; }

        public List<Cell> Cells { get; } = [];

        /// <summary>A merged cell stands in every row and column it covers.</summary>
        public List<string> Texts(List<string> above)
        {
            var texts = new List<string>();
            foreach (var cell in Cells)
            {
                var text = cell.ContinuesAbove && texts.Count < above.Count ? above[texts.Count] : cell.Text;
                for (var span = cell.Columns; span > 0 && texts.Count < MostColumns; span--)
                {
                    texts.Add(text);
                }
            }

            return texts;
        }
    }

    internal sealed class Cell
    {
        public int Columns { get; set; } = 1;

        public bool ContinuesAbove { get; set; }

        public List<DocxParagraph> Paragraphs { get; } = [];

        public string Text => string.Join(' ', Paragraphs.Select(paragraph => paragraph.Text.ToString()));
    }
}
