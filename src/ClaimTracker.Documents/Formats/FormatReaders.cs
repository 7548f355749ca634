using ClaimTracker.Documents.Csv;
using ClaimTracker.Documents.Docx;
using ClaimTracker.Documents.Epub;
using ClaimTracker.Documents.Html;
using ClaimTracker.Documents.Json;
using ClaimTracker.Documents.Mail;
using ClaimTracker.Documents.Markdown;
using ClaimTracker.Documents.OpenDocument;
using ClaimTracker.Documents.Pdf;
using ClaimTracker.Documents.PlainText;
using ClaimTracker.Documents.Rtf;
using ClaimTracker.Documents.Subtitles;
using ClaimTracker.Documents.Xlsx;

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
    private static readonly MboxReader Mbox = new();
    private static readonly CsvReader Csv = new();
    private static readonly OdfReader Odf = new();
    private static readonly RtfReader Rtf = new();
    private static readonly XlsxReader Xlsx = new();
    private static readonly EpubReader Epub = new();
    private static readonly JsonReader Json = new();

    /// <summary>
    /// True for formats whose parsers are other people's, or unpack, and can be made to hang, overflow or eat memory by their input:
    /// they run in a process that can be ended. Plain text, subtitles and values separated by marks are read where they are.
    /// </summary>
    public static bool NeedsIsolation(DocumentFormat format) =>
        format is not (DocumentFormat.Txt or DocumentFormat.Srt or DocumentFormat.Vtt or DocumentFormat.Csv);

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
        DocumentFormat.Odf => Odf,
        DocumentFormat.Rtf => Rtf,
        DocumentFormat.Xlsx => Xlsx,
        DocumentFormat.Epub => Epub,
        DocumentFormat.Json => Json,
        DocumentFormat.Mbox => Mbox,
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
