using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Tables;

/// <summary>Writes the rows of tables of any format.</summary>
internal sealed class TableWriter(SourceTextBuilder builder)
{
    /// <summary>Words of a cell that spans columns or rows stand in each of them, unless they are text.</summary>
    public static string Repeated(string text) => text.Length > CellText.LongestValue ? "" : text;

    /// <summary>Writes a whole table.</summary>
    /// <param name="marked">Rows from the first on that the file itself marks as headers; null where it marks none.</param>
    public void Write(IReadOnlyList<IReadOnlyList<string>> rows, int? marked)
    {
        var headers = marked ?? (rows.Count > 1 && TableHeaders.Is(rows[0], [.. rows.Skip(1)], fewest: 2) ? 1 : 0);
        builder.BeginTable();
        for (var i = 0; i < rows.Count; i++)
        {
            Row(i < headers ? BlockKind.TableHeader : BlockKind.TableRow, rows[i]);
        }

        builder.EndTable();
    }

    /// <summary>Writes one row; a statement or a comment in a cell follows it as a paragraph, to be read as sentences and not as a value.</summary>
    /// <param name="names">Where each cell stands in the original; null where that is not known.</param>
    public void Row(BlockKind kind, IReadOnlyList<string> cells, IReadOnlyList<string>? names = null, Func<int, string>? place = null)
    {
        if (kind == BlockKind.TableHeader || !cells.Any(CellText.IsProse))
        {
            builder.AddRow(kind, cells, names);
            return;
        }

        builder.AddRow(kind, [.. cells.Select(cell => CellText.IsProse(cell) ? "" : cell)], names);
        for (var column = 0; column < cells.Count; column++)
        {
            if (CellText.IsProse(cells[column]))
            {
                if (place is not null)
                {
                    builder.Locate(LocationKind.Cell, place(column));
                }

                builder.Add(BlockKind.Paragraph, cells[column]);
            }
        }
    }
}
