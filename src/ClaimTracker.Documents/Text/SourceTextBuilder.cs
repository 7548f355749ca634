using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Text;

/// <summary>
/// Collects the blocks of a document in reading order. Blocks are separated by an empty line, items and rows that follow each other by a line end.
/// </summary>
internal sealed class SourceTextBuilder(DocumentLimits limits, CancellationToken cancellationToken)
{
    /// <summary>Between the cells of a row.</summary>
    public const string CellSeparator = " | ";

    private readonly StringBuilder _text = new();
    private readonly List<TextBlock> _blocks = [];
    private readonly List<TextLocation> _locations = [];
    private readonly List<(LocationKind Kind, string Value)> _due = [];
    private int _tables, _table;
    private long _cells;

    public int BlockCount => _blocks.Count;

    /// <summary>Blocks until <see cref="EndTable"/> belong to one table, which is another than that of any block before.</summary>
    public void BeginTable() => _table = ++_tables;

    public void EndTable() => _table = 0;

    /// <summary>The next block begins at this place of the original.</summary>
    public void Locate(LocationKind kind, string value)
    {
        _due.RemoveAll(location => location.Kind == kind);
        _due.Add((kind, value));
    }

    /// <summary>The text begins at this place of the original, as was learned later.</summary>
    public void LocateStart(LocationKind kind, string value) => _locations.Insert(0, new TextLocation(0, kind, value));

    /// <summary>Adds text whose lines matter, of unknown structure.</summary>
    public void AddLines(BlockKind kind, ReadOnlySpan<char> raw)
    {
        var text = TextNormalizer.Lines(raw).Trim('\n');
        if (!string.IsNullOrWhiteSpace(text))
        {
            var start = Begin(kind, text.Length);
            _text.Append(text);
            _blocks.Add(new TextBlock(kind, start, _text.Length));
        }
    }

    public void Add(BlockKind kind, ReadOnlySpan<char> raw, int level = 0) => Add(kind, raw, [], level);

    /// <summary>Adds a block whose inner places are known. White space is collapsed; a block without text is left out.</summary>
    /// <param name="marks">Places within <paramref name="raw"/>, by offset, ascending.</param>
    public void Add(BlockKind kind, ReadOnlySpan<char> raw, IReadOnlyList<TextLocation> marks, int level = 0)
    {
        Span<int> offsets = marks.Count <= 64 ? stackalloc int[marks.Count] : new int[marks.Count];
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = marks[i].Start;
        }

        var text = TextNormalizer.Inline(raw, offsets);
        if (text.Length == 0)
        {
            return;
        }

        var start = Begin(kind, text.Length);
        for (var i = 0; i < offsets.Length; i++)
        {
            _locations.Add(new TextLocation(start + offsets[i], marks[i].Kind, marks[i].Value));
        }

        _text.Append(text);
        _blocks.Add(new TextBlock(kind, start, _text.Length, level) { Table = _table });
        if (kind == BlockKind.Heading)
        {
            _locations.Add(new TextLocation(start, LocationKind.Heading, text));
        }
    }

    /// <summary>Adds one row. Cells may be empty; a row of empty cells is left out.</summary>
    /// <param name="cellNames">Where each cell stands in the original, such as B4; empty where that is not known.</param>
    public void AddRow(BlockKind kind, IReadOnlyList<string> cells, IReadOnlyList<string>? cellNames = null)
    {
        CountCells(cells.Count);
        var texts = new string[cells.Count];
        var length = 0;
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = TextNormalizer.Inline(cells[i]);
            length += texts[i].Length;
        }

        if (length == 0)
        {
            return;
        }

        var start = Begin(kind, length + (CellSeparator.Length * (texts.Length - 1)));
        var spans = new TextSpan[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (i > 0)
            {
                _text.Append(CellSeparator);
            }

            if (cellNames is not null)
            {
                _locations.Add(new TextLocation(_text.Length, LocationKind.Cell, cellNames[i]));
            }

            spans[i] = new TextSpan(_text.Length, _text.Length + texts[i].Length);
            _text.Append(texts[i]);
        }

        _blocks.Add(new TextBlock(kind, start, _text.Length) { Cells = spans, Table = _table });
    }

    /// <summary>Rows are as long as their table is wide, however little stands in them: what they cost is counted before they are built.</summary>
    private void CountCells(int cells)
    {
        _cells += cells;
        if (cells > limits.Columns)
        {
            throw Rejections.TooManyColumns(limits);
        }

        if (_cells > limits.Cells)
        {
            throw Rejections.TooManyCells(limits);
        }
    }

    public SourceText Build(DocumentMetadata metadata)
    {
        var text = _text.ToString();
        TableKeys.Mark(text, _blocks);
        return new(text, _blocks, metadata, [.. _locations.OrderBy(location => location.Start)]);
    }

    private int Begin(BlockKind kind, int length)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_text.Length + (long)length + 2 > limits.TextLength)
        {
            throw Rejections.TooMuchText(limits);
        }

        if (_blocks.Count >= limits.Entries)
        {
            throw new DocumentRejectedException(DocumentRejection.TooManyEntries, $"The document has more than {limits.Entries} paragraphs, items and rows.");
        }

        if (_text.Length > 0)
        {
            _text.Append(Adjoin(_blocks[^1], kind) ? "\n" : "\n\n");
        }

        foreach (var (place, value) in _due)
        {
            _locations.Add(new TextLocation(_text.Length, place, value));
        }

        _due.Clear();
        return _text.Length;
    }

    private bool Adjoin(TextBlock before, BlockKind after) =>
        (after == BlockKind.ListItem && before.Kind == BlockKind.ListItem)
        || (after == BlockKind.TableRow && before.Kind is BlockKind.TableHeader or BlockKind.TableRow && before.Table == _table);
}
