using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Flow;

/// <summary>One paragraph while it is read.</summary>
internal sealed class FlowParagraph(BlockKind kind) : IFlowPart
{
    public BlockKind Kind { get; set; } = kind;

    public int Level { get; set; }

    /// <summary>A tracked change deleted the paragraph's end: its text goes on in the next one.</summary>
    public bool EndDeleted { get; set; }

    public StringBuilder Text { get; } = new();

    public List<TextLocation> Pages { get; } = [];

    public void AddTo(SourceTextBuilder builder) => builder.Add(Kind, Text.ToString(), Pages, Kind is BlockKind.Heading or BlockKind.ListItem ? Math.Max(1, Level) : 0);
}

/// <summary>What the body of a document, or a cell of it, consists of.</summary>
internal interface IFlowPart
{
    void AddTo(SourceTextBuilder builder);
}
