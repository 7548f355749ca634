namespace ClaimTracker.Documents.Formats;

/// <summary>A format that is read.</summary>
internal enum DocumentFormat
{
    Txt,
    Markdown,
    Html,
    Pdf,
    Docx,
    Srt,
    Vtt,
    Eml,
    Csv,
    Odf,
    Rtf,
    Xlsx,
    Epub,
    Json,
    Mbox,
}

internal static class DocumentFormatNames
{
    /// <summary>For messages; readers name in <see cref="Core.Documents.DocumentMetadata.Format"/> what they found.</summary>
    public static string Name(this DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => "md",
        _ => format.ToString().ToLowerInvariant(),
    };
}
