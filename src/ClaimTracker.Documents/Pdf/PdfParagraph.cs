using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Lines that belong together.</summary>
internal sealed class PdfParagraph(PdfLine first)
{
    public List<PdfLine> Lines { get; } = [first];

    public PdfLine First => Lines[0];

    public PdfLine Last => Lines[^1];

    public double Size => First.Size;

    public bool Bold => Lines.TrueForAll(line => line.Bold);

    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    public int Level { get; set; }

    /// <summary>UTF-16 code units at the start of the text that number the note; not text of it.</summary>
    public int NumberLength { get; set; }

    public int Length => Lines.Sum(line => line.Text.Length);

    /// <summary>The text goes on: no mark at its end finishes a sentence.</summary>
    public bool IsOpen => Last.Text.TrimEnd() is [.., var end] && end is not ('.' or '!' or '?' or ':' or ';' or '”' or '"' or ')');
}
