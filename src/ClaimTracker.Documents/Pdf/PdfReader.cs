using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace ClaimTracker.Documents.Pdf;

/// <summary>
/// PDF: text in reading order with headings, lists, tables and pages; lines joined and hyphens at their ends resolved; running headers, footers and page
/// numbers left out. Text that is only a picture is not there: such a file is refused.
/// </summary>
internal sealed class PdfReader : IFormatReader
{
    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        using var pdf = Open(content, limits);
        if (pdf.NumberOfPages > limits.Pages)
        {
            throw new DocumentRejectedException(DocumentRejection.TooManyPages, $"The document has more than {limits.Pages} pages. Split it into parts.");
        }

        var lines = Lines(pdf, limits, cancellationToken);
        if (lines.Count == 0)
        {
            throw new DocumentRejectedException(DocumentRejection.NoText, "The document holds pictures of text only. Upload a version with a text layer (OCR).");
        }

        var builder = new SourceTextBuilder(limits, cancellationToken);
        new PdfBlocks(builder, new Hyphenation(lines)).Add(PdfParagraphs.Of(lines));
        var text = builder.Build(Metadata(pdf));
        return text.Metadata.Title is not null ? text : text with { Metadata = text.Metadata with { Title = FirstHeading(text) } };
    }

    private static PdfDocument Open(ReadOnlyMemory<byte> content, DocumentLimits limits)
    {
        try
        {
            return PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = new BoundedFilters(limits) });
        }
        catch (PdfDocumentEncryptedException exception)
        {
            throw new DocumentRejectedException(DocumentRejection.Encrypted, "The document is protected by a password. Save it without one.", innerException: exception);
        }
    }

    private static List<PdfLine> Lines(PdfDocument pdf, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var pages = new List<(List<PdfRun> Runs, double Height)>();
        long length = 0;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var page = pdf.GetPage(number);
                pages.Add((PdfRuns.Of(page), page.Height));
            }
            catch (Exception exception) when (exception is not (DocumentRejectedException or OutOfMemoryException or OperationCanceledException))
            {
                // A document with a page missing would be taken for the whole.
                throw Rejections.Damaged("A page of the document cannot be read.", string.Create(CultureInfo.InvariantCulture, $"page {number}"), exception);
            }

            length += pages[^1].Runs.Sum(run => run.Text.Length);
            if (length > limits.TextLength)
            {
                throw Rejections.TooMuchText(limits);
            }
        }

        PdfFurniture.Remove(pages);
        return [.. pages.SelectMany((page, index) => PdfTables.Arrange(PdfLine.Of(index + 1, page.Runs, page.Height)))];
    }

    private static DocumentMetadata Metadata(PdfDocument pdf) => new(
        Text(pdf.Information.Title),
        Text(pdf.Information.Author),
        Language: pdf.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("Lang"), out StringToken language) ? Text(language.Data) : null,
        Format: "pdf")
    {
        Created = Date(pdf.Information.CreationDate) ?? Date(pdf.Information.ModifiedDate),
    };

    private static string? Text(string? value) => TextNormalizer.Inline(value) is { Length: > 0 and <= 1000 } text ? text : null;

    /// <summary>D:YYYYMMDDHHmmSS, ISO 32000-1, 7.9.4.</summary>
    private static DateOnly? Date(string? value) => value is ['D', ':', ..] && value.Length >= 10
        && DateOnly.TryParseExact(value.AsSpan(2, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1970 and <= 2200
        ? date
        : null;

    private static string? FirstHeading(SourceText text) =>
        text.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading) is { } heading ? text.Text[heading.Start..heading.End] : null;
}
