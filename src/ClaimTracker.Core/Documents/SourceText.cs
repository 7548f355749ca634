namespace ClaimTracker.Core.Documents;

/// <summary>
/// A document as plain text with the structure that its converter found. The text is what every anchor refers to:
/// NFC, line ends LF, no lone surrogates. All offsets are UTF-16 code units into <see cref="Text"/>, ends exclusive.
/// </summary>
/// <param name="Text">The whole plain text of the version.</param>
/// <param name="Blocks">In reading order, not overlapping, each within the text. Text outside every block (separators) is never a claim.</param>
/// <param name="Metadata">What the file says about itself.</param>
/// <param name="Locations">Where parts of the text stand in the original file, sorted by start; empty where the format has none.</param>
public sealed record SourceText(
    string Text,
    IReadOnlyList<TextBlock> Blocks,
    DocumentMetadata Metadata,
    IReadOnlyList<TextLocation> Locations)
{
    /// <summary>
    /// False: the text is to be stored with the document state <c>unsupportedLanguage</c> and no claims;
    /// <see cref="DocumentMetadata.Language"/> says which language it is.
    /// </summary>
    public bool LanguageSupported { get; init; } = true;

    /// <summary>Text of unknown structure, as one <see cref="BlockKind.Unstructured"/> block.</summary>
    public static SourceText Plain(string text) =>
        new(text, [new TextBlock(BlockKind.Unstructured, 0, text.Length)], DocumentMetadata.Empty, []);
}

/// <summary>A half-open range of UTF-16 code units.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public string In(string text) => text[Start..End];
}

/// <summary>One block of a document's structure.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Level">Heading level 1..6, or list nesting 1..; 0 elsewhere.</param>
public sealed record TextBlock(BlockKind Kind, int Start, int End, int Level = 0)
{
    /// <summary>The cells of a <see cref="BlockKind.TableHeader"/> or <see cref="BlockKind.TableRow"/>, in column order; empty for other kinds.</summary>
    public IReadOnlyList<TextSpan> Cells { get; init; } = [];

    /// <summary>Of a <see cref="BlockKind.TableHeader"/>: how many leading cells of each row name together what the row is about ("Orsk", "2023"); the others state something about it.</summary>
    public int KeyColumns { get; init; } = 1;

    /// <summary>
    /// Which table of the document the block belongs to, counted from 1: a header holds for the rows of its own table only. A paragraph may belong to one too:
    /// the sentences of a cell. 0 outside tables, and where the converter does not tell (then a header holds until anything but a row comes).
    /// </summary>
    public int Table { get; init; }
}

public enum BlockKind
{
    /// <summary>The format has no structure (plain text): the extractor finds paragraphs, headings, lists and speaker turns itself.</summary>
    Unstructured,
    Heading,
    Paragraph,
    ListItem,
    Quotation,
    Caption,
    Footnote,

    /// <summary>The header row of the table whose rows follow.</summary>
    TableHeader,
    TableRow,

    /// <summary>Subtitle text: consecutive cues already joined, times in <see cref="SourceText.Locations"/>.</summary>
    Cues,

    /// <summary>Part of the text (anchors may point to it), never a claim: bylines, navigation, code.</summary>
    Boilerplate,

    /// <summary>Part of the text in a language that is not split into claims, in a document whose other parts are.</summary>
    OtherLanguage,
}

/// <summary>What a file says about itself; null where it does not.</summary>
/// <param name="Title">Title.</param>
/// <param name="Author">Author or sender.</param>
/// <param name="Published">The date the document is about or was published, as front matter or metadata of publication say.</param>
/// <param name="Language">BCP 47 tag, declared or identified ("en").</param>
/// <param name="SourceUrl">Canonical http(s) address.</param>
/// <param name="Format">Name of the format that the content was read as ("txt", "html").</param>
public sealed record DocumentMetadata(
    string? Title = null,
    string? Author = null,
    DateOnly? Published = null,
    string? Language = null,
    string? SourceUrl = null,
    string? Format = null)
{
    /// <summary>The day that whoever uploaded the document gave for it; comes before <see cref="Published"/>.</summary>
    public DateOnly? Given { get; init; }

    /// <summary>When the file was created, the last resort for dates without a year.</summary>
    public DateOnly? Created { get; init; }

    public static DocumentMetadata Empty { get; } = new();
}

/// <summary>From <paramref name="Start"/> (UTF-16 code units) on, until the next location of the same kind, the text stands at <paramref name="Value"/> of the original.</summary>
public sealed record TextLocation(int Start, LocationKind Kind, string Value);

public enum LocationKind
{
    /// <summary>Page number, from 1.</summary>
    Page,

    /// <summary>Text of the heading above.</summary>
    Heading,

    /// <summary>Start time of the subtitle cue, hh:mm:ss.fff.</summary>
    Cue,

    /// <summary>Cell of a sheet or CSV file, such as B4.</summary>
    Cell,
}
