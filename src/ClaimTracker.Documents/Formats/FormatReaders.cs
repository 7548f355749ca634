using ClaimTracker.Documents.Html;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Markdown;
using ClaimTracker.Documents.PlainText;

namespace ClaimTracker.Documents.Formats;

/// <summary>The reader of each format.</summary>
internal static class FormatReaders
{
    private static readonly PlainTextReader PlainText = new();
    private static readonly MarkdownReader Markdown = new();
    private static readonly HtmlReader Html = new();

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
        _ => throw Rejections.Unsupported($"a {format.Name()} file", "Save it as plain text."),
    };
}
