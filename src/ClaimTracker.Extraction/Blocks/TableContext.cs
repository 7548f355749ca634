using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>What a row of a table is read under: the header of its own table, else the caption or the heading above it.</summary>
internal sealed class TableContext(string text)
{
    /// <summary>UTF-16 code units of a heading that can stand before what a row says.</summary>
    private const int LongestTitle = 80;

    private TextBlock? _header;
    private TextSpan? _title;
    private int _table;

    /// <summary>To be called for each block in order, before its row is made.</summary>
    public void Pass(TextBlock block, int start, int end)
    {
        bool ofTable = block.Kind is BlockKind.TableHeader or BlockKind.TableRow;
        if (block.Table != _table || (block.Table == 0 && !ofTable))
        {
            // another table, or the text after one: a header holds for its own rows only
            (_header, _table) = (null, block.Table);
        }

        if (block.Kind == BlockKind.TableHeader)
        {
            _header = block;
        }
        else if (block.Kind is BlockKind.Heading or BlockKind.Caption)
        {
            start += NumberLength(text.AsSpan(start, end - start));
            _title = end - start <= LongestTitle ? new TextSpan(start, end) : null;
        }
    }

    /// <summary>Of "Table 3. " before what a table holds.</summary>
    private static int NumberLength(ReadOnlySpan<char> title)
    {
        if (!title.StartsWith("Table ", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        int mark = title[6..].IndexOfAny('.', ':') + 6;
        return mark is > 6 and < 12 && mark + 2 < title.Length && title[mark + 1] == ' ' ? mark + 2 : 0;
    }

    public Passage Row(int start, int end, IReadOnlyList<TextSpan> cells) => new(PassageKind.TableRow, start, end)
    {
        Cells = cells,
        HeaderCells = _header?.Cells ?? [],
        KeyColumns = _header?.KeyColumns ?? 1,
        Title = _title,
    };
}
