using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Blocks;

internal enum PassageKind
{
    Prose,
    ListItem,
    TableRow,

    /// <summary>A line that only counts, see <see cref="FigureLine"/>.</summary>
    Figures,

    /// <summary>Looked at, never a claim; <see cref="Passage.Reason"/> says why.</summary>
    Rejected,
}

/// <summary>A stretch of text that sentences do not cross, with what its surroundings say about it. Offsets are UTF-16 code units.</summary>
internal sealed record Passage(PassageKind Kind, int Start, int End)
{
    /// <summary>Who speaks or writes it: a speaker turn or the author of a comment.</summary>
    public string? Speaker { get; init; }

    /// <summary>The unfinished sentence before a list ("The storm destroyed:"), without its colon.</summary>
    public TextSpan? LeadIn { get; init; }

    /// <summary>The passage itself ends in a colon and leads into a list.</summary>
    public bool LeadsIn { get; init; }

    public IReadOnlyList<TextSpan> Cells { get; init; } = [];

    public IReadOnlyList<TextSpan> HeaderCells { get; init; } = [];

    /// <summary>Of a table row without a header, or of a list below a label: what the rows are about, a caption, a heading or the label.</summary>
    public TextSpan? Title { get; init; }

    /// <summary>Of a table row: its leading cells that name what it is about.</summary>
    public int KeyColumns { get; init; } = 1;

    public FigureLine? Figures { get; init; }

    /// <summary>Written by a reader below the text.</summary>
    public bool Comment { get; init; }

    public string? Reason { get; init; }
}
