using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Flow;

/// <summary>Where a finished part of a document goes: into the innermost table that is still open, else into the text.</summary>
internal static class OpenTables
{
    public static void Place(this Stack<FlowTable> open, FlowParagraph paragraph, SourceTextBuilder builder)
    {
        if (!open.TryPeek(out var table))
        {
            paragraph.AddTo(builder);
        }
        else if (table.Current is { Cells: [.., var cell] } && paragraph.Text.Length > 0)
        {
            cell.Content.Add(paragraph);
        }
    }

    /// <param name="table">No longer among the open ones.</param>
    public static void Place(this Stack<FlowTable> open, FlowTable table, SourceTextBuilder builder)
    {
        if (open.TryPeek(out var outer))
        {
            outer.Current?.Cells.LastOrDefault()?.Content.Add(table);
        }
        else
        {
            table.AddTo(builder);
        }
    }
}
