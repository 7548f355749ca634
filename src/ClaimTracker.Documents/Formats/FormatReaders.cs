using ClaimTracker.Documents.Csv;
using ClaimTracker.Documents.Docx;
using ClaimTracker.Documents.Html;
using ClaimTracker.Documents.Mail;
using ClaimTracker.Documents.Markdown;
using ClaimTracker.Documents.Pdf;
using ClaimTracker.Documents.PlainText;
using ClaimTracker.Documents.Subtitles;

namespace ClaimTracker.Documents.Formats;

/// <summary>The reader of each format.</summary>
internal static class FormatReaders
{
    private static readonly PlainTextReader PlainText = new();
    private static readonly MarkdownReader Markdown = new();
    private static readonly HtmlReader Html = new();
    private static readonly DocxReader Docx = new();
    private static readonly PdfReader Pdf = new();
    private static readonly SubtitleReader Srt = new(DocumentFormat.Srt);
    private static readonly SubtitleReader Vtt = new(DocumentFormat.Vtt);
    private static readonly MailReader Mail = new();
    private static readonly CsvReader Csv = new();

    /// <summary>
    /// True for formats whose parsers are other people's and can be made to hang, overflow or eat memory by their input:
    /// they run in a process that can be ended.
    /// </summary>
    public static bool NeedsIsolation(DocumentFormat format) =>
        format is DocumentFormat.Pdf or DocumentFormat.Docx or DocumentFormat.Html or DocumentFormat.Markdown or DocumentFormat.Eml;

    public static IFormatReader For(DocumentFormat format) => format switch
    {
        DocumentFormat.Txt => PlainText,
        DocumentFormat.Markdown => Markdown,
        DocumentFormat.Html => Html,
        DocumentFormat.Docx => Docx,
        DocumentFormat.Pdf => Pdf,
        DocumentFormat.Srt => Srt,
        DocumentFormat.Vtt => Vtt,
        DocumentFormat.Eml => Mail,
        DocumentFormat.Csv => Csv,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
