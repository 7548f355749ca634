using System.Globalization;
using System.Runtime.InteropServices;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Text;

/// <summary>
/// Which leading columns name what a row is about: as many as tell the rows apart. Accidents by town and year have two, or "Orsk, accidents: 412" would be
/// stated for three different years.
/// </summary>
internal static class TableKeys
{
    /// <summary>UTF-16 code units of a cell that still names something.</summary>
    private const int LongestName = 80;

    private const int MostKeys = 4;

    /// <summary>Notes it in the headers.</summary>
    public static void Mark(string text, List<TextBlock> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not { Kind: BlockKind.TableHeader, Cells.Count: > 2 } header)
            {
                continue;
            }

            var end = i + 1;
            while (end < blocks.Count && blocks[end].Table == header.Table && blocks[end].Kind is BlockKind.TableRow or BlockKind.Paragraph)
            {
                end++;
            }

            var rows = CollectionsMarshal.AsSpan(blocks)[(i + 1)..end];
            blocks[i] = header with { KeyColumns = Count(text, header.Cells.Count, rows) };
        }
    }

    private static int Count(string text, int columns, ReadOnlySpan<TextBlock> rows)
    {
        var names = 0;
        while (names < Math.Min(MostKeys, columns - 1) && Names(text, names, rows))
        {
            names++;
        }

        for (var keys = 1; keys < names; keys++)
        {
            if (AreDifferent(text, keys, rows))
            {
                return keys;
            }
        }

        return Math.Max(1, names);
    }

    /// <summary>The column holds words, days or years: nothing that measures.</summary>
    private static bool Names(string text, int column, ReadOnlySpan<TextBlock> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (row.Kind != BlockKind.TableRow || column >= row.Cells.Count)
            {
                continue;
            }

            var cell = text.AsSpan(row.Cells[column].Start, row.Cells[column].Length);
            any |= cell.Length > 0;
            if (cell.Length > LongestName || IsMeasure(cell))
            {
                return false;
            }
        }

        return any;
    }

    private static bool IsMeasure(ReadOnlySpan<char> cell) =>
        decimal.TryParse(cell.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && !(cell.Length == 4 && number is >= 1500 and <= 2200);

    private static bool AreDifferent(string text, int keys, ReadOnlySpan<TextBlock> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.Kind == BlockKind.TableRow && row.Cells.Count >= keys && !seen.Add(text[row.Cells[0].Start..row.Cells[keys - 1].End]))
            {
                return false;
            }
        }

        return true;
    }
}
