using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Mail;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Formats;

/// <summary>Decides the format by content. The name decides only between kinds of plain text: Markdown, CSV or neither.</summary>
internal static class FormatDetector
{
    /// <summary>A PDF may have other bytes before its header: ISO 32000-1, annex H.3.4.1.</summary>
    private const int PdfHeaderWithin = 1024;

    private const int PeekLength = 64 * 1024;

    /// <summary>The header of the first entry and its few bytes.</summary>
    private const int MimeTypeWithin = 200;

    /// <exception cref="DocumentRejectedException">A known format that is not read.</exception>
    public static DocumentFormat Detect(ReadOnlySpan<byte> content, string name)
    {
        if (content[..Math.Min(content.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentFormat.Pdf;
        }

        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8))
        {
            return Package(content);
        }

        if (content.StartsWith("{\\rtf"u8))
        {
            return DocumentFormat.Rtf;
        }

        if (Signatures.Known(content) is { } known)
        {
            throw Rejections.Unsupported(known.What, known.Advice);
        }

        if (MboxReader.IsMailbox(content))
        {
            return DocumentFormat.Mbox;
        }

        var text = TextDecoder.Peek(content, PeekLength);
        return TextKinds.Detect(text, Extension(name));
    }

    /// <summary>
    /// By the name of the part that each kind of archive has, which stands in its directory as it is; OpenDocument files and e-books say it in their first entry. An archive
    /// of anything else is refused by the reader of DOCX, which finds no document in it.
    /// </summary>
    private static DocumentFormat Package(ReadOnlySpan<byte> content)
    {
        var start = content[..Math.Min(content.Length, MimeTypeWithin)];
        return start.IndexOf("mimetypeapplication/vnd.oasis.opendocument."u8) >= 0 ? DocumentFormat.Odf
            : start.IndexOf("mimetypeapplication/epub+zip"u8) >= 0 ? DocumentFormat.Epub
            : content.IndexOf("word/document.xml"u8) >= 0 ? DocumentFormat.Docx
            : content.IndexOf("xl/workbook.xml"u8) >= 0 ? DocumentFormat.Xlsx
            : content.IndexOf("META-INF/container.xml"u8) >= 0 ? DocumentFormat.Epub
            : content.IndexOf("content.xml"u8) >= 0 && (content.IndexOf("META-INF/manifest.xml"u8) >= 0 || start.IndexOf("mimetype"u8) >= 0) ? DocumentFormat.Odf
            : DocumentFormat.Docx;
    }

    private static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 || name.Length - dot > 12 ? "" : name[(dot + 1)..].ToLowerInvariant();
    }
}
