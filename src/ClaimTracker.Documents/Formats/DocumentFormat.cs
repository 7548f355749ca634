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
}

internal static class DocumentFormatNames
{
    /// <summary>As in <see cref="Core.Documents.DocumentMetadata.Format"/>.</summary>
    public static string Name(this DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => "md",
        _ => format.ToString().ToLowerInvariant(),
    };
}
