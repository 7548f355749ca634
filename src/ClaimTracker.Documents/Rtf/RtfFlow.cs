using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Flow;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Rtf;

/// <summary>Paragraphs, rows and notes of the body as they end.</summary>
internal sealed class RtfFlow(SourceTextBuilder builder, DocumentLimits limits)
{
    private readonly List<FlowParagraph> _notes = [];
    private FlowParagraph _paragraph = new(BlockKind.Paragraph);
    private FlowTable? _table;
    private FlowTable.Cell? _open;
    private bool _inTable, _rowOpen;
    private int _cells;

    public void Append(string text) => _paragraph.Text.Append(text);

    public void AddNote(FlowParagraph note) => _notes.Add(note);

    /// <summary>A new paragraph's properties; one with text stays what it is.</summary>
    public void Reset()
    {
        _inTable = false;
        _paragraph.Kind = _paragraph.Text.Length > 0 ? _paragraph.Kind : BlockKind.Paragraph;
    }

    public void EnterTable() => _inTable = true;

    /// <summary>The paragraph is of this kind; a heading with a number is a heading.</summary>
    public void Mark(BlockKind kind, int level)
    {
        if (_paragraph.Kind != BlockKind.Heading || kind == BlockKind.Heading)
        {
            (_paragraph.Kind, _paragraph.Level) = (kind, level);
        }
    }

    public void EndParagraph()
    {
        if (!_inTable)
        {
            EndTable();
            _paragraph.AddTo(builder);
            AddNotes();
        }
        else if (_paragraph.Text.Length > 0)
        {
            (_open ??= new FlowTable.Cell()).Content.Add(_paragraph);
        }

        _paragraph = new FlowParagraph(_paragraph.Kind) { Level = _paragraph.Level };
    }

    public void EndCell()
    {
        if (!_rowOpen)
        {
            (_table ??= new FlowTable()).BeginRow();
            _rowOpen = true;
        }

        var row = _table!.Current!.Cells;
        var cell = _open ?? new FlowTable.Cell();
        if (_paragraph.Text.Length > 0)
        {
            cell.Content.Add(_paragraph);
        }

        row.Add(cell);
        _open = null;
        _paragraph = new FlowParagraph(BlockKind.Paragraph);
        if (row.Count > limits.Columns)
        {
            throw Rejections.TooManyColumns(limits);
        }

        if (++_cells > limits.Cells)
        {
            throw Rejections.TooManyCells(limits);
        }
    }

    public void EndRow() => _rowOpen = false;

    public void End()
    {
        _inTable = false;
        EndParagraph();
        EndTable();
    }

    private void EndTable()
    {
        var (table, open) = (_table, _open);
        (_table, _open, _rowOpen) = (null, null, false);
        if (table is not null && open is not null)
        {
            table.BeginRow();
            table.Current!.Cells.Add(open);
        }

        if (table is not null)
        {
            table.AddTo(builder);
            AddNotes();
        }
        else
        {
            open?.Content.ForEach(part => part.AddTo(builder));
        }
    }

    private void AddNotes()
    {
        _notes.ForEach(note => note.AddTo(builder));
        _notes.Clear();
    }
}
