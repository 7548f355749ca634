namespace ClaimTracker.Documents.Limits;

/// <summary>
/// How much one document may cost; the configuration section <c>DocumentLimits</c>. Over a limit a document is rejected with a reason that names it.
/// Defaults fit an instance with 2 GB that reads two documents at once.
/// </summary>
public sealed record DocumentLimits
{
    public const string Section = "DocumentLimits";

    /// <summary>Bytes of the file as uploaded.</summary>
    public int FileBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>UTF-16 code units of the plain text.</summary>
    public int TextLength { get; init; } = 10_000_000;

    /// <summary>Claims of one document; the ingest counts them.</summary>
    public int Claims { get; init; } = 50_000;

    /// <summary>Bytes that compressed parts (of a DOCX archive, of PDF streams) may unpack to, all together.</summary>
    public long InflatedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Unpacked bytes for one packed byte, for parts that unpack to more than a megabyte.</summary>
    public int InflatedRatio { get; init; } = 200;

    /// <summary>Entries of an archive, parts of a message, elements or blocks of a document tree.</summary>
    public int Entries { get; init; } = 1_000_000;

    /// <summary>Entries of a zip archive.</summary>
    public int ArchiveEntries { get; init; } = 10_000;

    /// <summary>Columns of a table of any format: what the widest spreadsheets have.</summary>
    public int Columns { get; init; } = 16_384;

    /// <summary>Cells of all tables of a document, empty and repeated ones too.</summary>
    public int Cells { get; init; } = 2_000_000;

    /// <summary>Pages of a PDF.</summary>
    public int Pages { get; init; } = 2_000;

    /// <summary>Levels of elements, lists, quotations, message parts inside each other.</summary>
    public int Depth { get; init; } = 512;

    /// <summary>Seconds of wall clock for one document, after which the converter process is ended.</summary>
    public int Seconds { get; init; } = 10;

    /// <summary>Megabytes of managed heap of the converter process.</summary>
    public int MemoryMegabytes { get; init; } = 384;

    /// <summary>Documents converted at the same time in processes of their own.</summary>
    public int Processes { get; init; } = 2;

    /// <summary>Path of the converter program; by default <c>converter/ClaimTracker.Converter.dll</c> beside this library.</summary>
    public string? ConverterPath { get; init; }

    internal bool AreValid =>
        new long[]
        {
            FileBytes, TextLength, Claims, InflatedBytes, InflatedRatio, Entries, ArchiveEntries, Columns, Cells, Pages, Depth, Seconds, MemoryMegabytes, Processes,
        }.All(limit => limit > 0);
}
