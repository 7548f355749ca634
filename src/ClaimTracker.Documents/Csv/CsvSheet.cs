using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Csv;

/// <summary>Decides what the first rows are: lines with one value before the table are captions, the first full row without numbers is the header.</summary>
internal sealed class CsvSheet(SourceTextBuilder builder)
{
    private readonly List<(string[] Cells, string[]? Names, int Row)> _leading = [];
    private const int ShortestProse = 25;
    private const int FewestSpaces = 4;

    private bool _begun;

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

    public void Add(string[] cells, string[]? names, int row)
    {
        if (_begun)
        {
            Row(BlockKind.TableRow, cells, names, row);
            return;
        }

        var filled = cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
        if (filled <= 1)
        {
            _leading.Add((cells, names, row));
            return;
        }

        Leading(BlockKind.Caption);
        _begun = true;
        Row(cells.Any(IsNumber) ? BlockKind.TableRow : BlockKind.TableHeader, cells, names, row);
    }

    /// <summary>A file of one column has no table: its lines are paragraphs.</summary>
    public void End() => Leading(BlockKind.Paragraph);

    private void Leading(BlockKind kind)
    {
        foreach (var (cells, _, row) in _leading)
        {
            builder.Locate(LocationKind.Cell, Name(0, row));
            builder.Add(kind, string.Join(' ', cells));
        }

        _leading.Clear();
    }

    private void Row(BlockKind kind, string[] cells, string[]? names, int row)
    {
        if (names is null)
        {
            builder.Locate(LocationKind.Cell, Name(0, row));
        }

        if (kind == BlockKind.TableHeader || !cells.Any(IsProse))
        {
            builder.AddRow(kind, cells, names);
            return;
        }

        // A statement or a comment in a cell is read as sentences, not as a value.
        builder.AddRow(kind, [.. cells.Select(cell => IsProse(cell) ? "" : cell)], names);
        for (var column = 0; column < cells.Length; column++)
        {
            if (IsProse(cells[column]))
            {
                builder.Locate(LocationKind.Cell, Name(column, row));
                builder.Add(BlockKind.Paragraph, cells[column]);
            }
        }
    }

    private static bool IsProse(string cell) =>
        cell.Length >= ShortestProse && cell.AsSpan().TrimEnd() is [.., '.' or '!' or '?' or '"' or '”'] && cell.AsSpan().Count(' ') >= FewestSpaces;

    private static bool IsNumber(string cell) =>
        decimal.TryParse(cell.AsSpan().Trim().TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number is < 1500 or > 2200;
}
