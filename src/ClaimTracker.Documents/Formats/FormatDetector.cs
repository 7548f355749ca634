using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Formats;

/// <summary>Decides the format by content. The name decides only between kinds of plain text: Markdown, CSV or neither.</summary>
internal static class FormatDetector
{
    /// <summary>A PDF may have other bytes before its header: ISO 32000-1, annex H.3.4.1.</summary>
    private const int PdfHeaderWithin = 1024;

    private const int PeekLength = 64 * 1024;

    /// <exception cref="DocumentRejectedException">A known format that is not read.</exception>
    public static DocumentFormat Detect(ReadOnlySpan<byte> content, string name)
    {
        if (content[..Math.Min(content.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return DocumentFormat.Pdf;
        }

        if (content.StartsWith("PK\x03\x04"u8) || content.StartsWith("PK\x05\x06"u8))
        {
            // Which kind of archive it is, is in its directory: the DOCX reader looks.
            return DocumentFormat.Docx;
        }

        if (Signatures.Known(content) is { } known)
        {
            throw Rejections.Unsupported(known.What, known.Advice);
        }

        var text = TextDecoder.Peek(content, PeekLength);
        return TextKinds.Detect(text, Extension(name));
    }

    private static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 || name.Length - dot > 12 ? "" : name[(dot + 1)..].ToLowerInvariant();
    }
}
