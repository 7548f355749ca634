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

    public static IFormatReader For(DocumentFormat format) => format switch
    {
        DocumentFormat.Txt => PlainText,
        DocumentFormat.Markdown => Markdown,
        DocumentFormat.Html => Html,
        _ => throw Rejections.Unsupported($"a {format.Name()} file", "Save it as plain text."),
    };
}
