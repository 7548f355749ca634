using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Tables;

/// <summary>
/// Rows of a spreadsheet or of a file of values as they come. Lines with one value before the table are captions; the first full row is the header if it holds names
/// only. After an empty row another table may begin.
/// </summary>
internal sealed class Sheet(SourceTextBuilder builder)
{
    private readonly TableWriter _writer = new(builder);
    private readonly List<SheetRow> _leading = [];
    private readonly HashSet<int> _measures = [];
    private SheetRow? _first;
    private bool _begun, _afterBlank;

    /// <summary>A column as spreadsheets name it, from 0: A, B, ..., Z, AA, ...; with its row, from 1.</summary>
    public static string Name(int column, int row)
    {
        var name = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            name = (char)('A' + (rest % 26)) + name;
        }

        return name + row.ToString(CultureInfo.InvariantCulture);
    }

    /// <param name="names">Names of the cells; null where only the first is to be located.</param>
    /// <param name="row">Number in the original, from 1.</param>
    public void Add(string[] cells, string[]? names, int row)
    {
        var filled = cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
        var next = new SheetRow(cells, names, row);
        if (filled == 0)
        {
            _afterBlank = true;
        }
        else if (!_begun && filled == 1)
        {
            _leading.Add(next);
        }
        else if (!_begun || (_afterBlank && filled > 1 && BeginsTable(cells)))
        {
            Begin(next);
        }
        else
        {
            Open(cells);
            Row(BlockKind.TableRow, next);
        }

        _afterBlank &= filled == 0;
    }

    /// <summary>A file of one column has no table: its lines are paragraphs.</summary>
    public void End()
    {
        Open(null);
        Leading(BlockKind.Paragraph);
        builder.EndTable();
    }

    private void Begin(SheetRow row)
    {
        Open(null);
        builder.EndTable();
        Leading(BlockKind.Caption);
        _measures.Clear();
        (_begun, _first) = (true, row);
    }

    /// <summary>Names where the table above has had figures only.</summary>
    private bool BeginsTable(string[] cells)
    {
        var named = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (CellText.IsValue(cells[column]))
            {
                return false;
            }

            named += cells[column].Length > 0 && _measures.Contains(column) ? 1 : 0;
        }

        return named > 0;
    }

    private void Open(string[]? below)
    {
        if (_first is { } first)
        {
            _first = null;
            builder.BeginTable();
            Row(TableHeaders.Is(first.Cells, below is null ? [] : [below], fewest: 0) ? BlockKind.TableHeader : BlockKind.TableRow, first);
        }
    }

    private void Leading(BlockKind kind)
    {
        foreach (var row in _leading)
        {
            builder.Locate(LocationKind.Cell, Name(0, row.Number));
            builder.Add(kind, string.Join(' ', row.Cells));
        }

        _leading.Clear();
    }

    private void Row(BlockKind kind, SheetRow row)
    {
        if (row.Names is null)
        {
            builder.Locate(LocationKind.Cell, Name(0, row.Number));
        }

        for (var column = 0; kind == BlockKind.TableRow && column < row.Cells.Length; column++)
        {
            if (CellText.IsNumber(row.Cells[column]))
            {
                _measures.Add(column);
            }
        }

        _writer.Row(kind, row.Cells, row.Names, column => Name(column, row.Number));
    }

    private sealed record SheetRow(string[] Cells, string[]? Names, int Number);
}
