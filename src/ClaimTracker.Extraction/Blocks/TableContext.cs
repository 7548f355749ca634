using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>What a row of a table is read under: the header of its own table, else the caption or the heading above it.</summary>
internal sealed class TableContext
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
            _title = end - start <= LongestTitle ? new TextSpan(start, end) : null;
        }
    }

    public Passage Row(int start, int end, IReadOnlyList<TextSpan> cells) => new(PassageKind.TableRow, start, end)
    {
        Cells = cells,
        HeaderCells = _header?.Cells ?? [],
        KeyColumns = _header?.KeyColumns ?? 1,
        Title = _title,
    };
}
