using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Tables;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Flow;

/// <summary>A table while it is read. A table of one column, or with long prose in its cells, only lays out the page.</summary>
internal sealed class FlowTable : IFlowPart
{
    private const int LongestCell = 600;

    /// <summary>Up to which a merged cell is repeated; cells of their own are never left out.</summary>
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

    public void AddTo(SourceTextBuilder builder)
    {
        if (IsLayout())
        {
            foreach (var part in _rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Content))
            {
                part.AddTo(builder);
            }

            return;
        }

        var rows = new List<IReadOnlyList<string>>();
        var above = new List<string>();
        foreach (var row in _rows)
        {
            above = row.Texts(above);
            rows.Add(above);
        }

        var marked = _rows.TakeWhile(row => row.Header).Count();
        new TableWriter(builder).Write(rows, marked > 0 ? marked : null);
    }

    /// <summary>One column, headings, tables or whole texts in cells: the cells are the text in reading order.</summary>
    private bool IsLayout() =>
        _rows.TrueForAll(row => row.Cells.Count < 2)
        || _rows.Exists(row => row.Cells.Exists(cell => cell.Content.Exists(part => part is FlowTable or FlowParagraph { Kind: BlockKind.Heading })
            || (cell.Content.Count > 1 && cell.Paragraphs.Sum(paragraph => paragraph.Text.Length) > LongestCell)));

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
                var text = cell.ContinuesAbove && texts.Count < above.Count ? TableWriter.Repeated(above[texts.Count]) : cell.Text;
                texts.Add(text);
                for (var span = Math.Max(cell.Columns, cell.Repeated); span > 1 && texts.Count < MostColumns; span--)
                {
                    texts.Add(TableWriter.Repeated(text));
                }
            }

            // What fills a sheet to its right edge is no cell.
            for (; texts.Count > 0 && texts[^1].Length == 0 && Cells[^1].Repeated > 1;)
            {
                texts.RemoveAt(texts.Count - 1);
            }

            return texts;
        }
    }

    internal sealed class Cell
    {
        public int Columns { get; set; } = 1;

        public bool ContinuesAbove { get; set; }

        /// <summary>How many cells the file writes as this one.</summary>
        public int Repeated { get; set; } = 1;

        /// <summary>Paragraphs and tables within the cell, in their order.</summary>
        public List<IFlowPart> Content { get; } = [];

        public IEnumerable<FlowParagraph> Paragraphs => Content.OfType<FlowParagraph>();

        public string Text => string.Join(' ', Paragraphs.Select(paragraph => paragraph.Text.ToString()));
    }
}
