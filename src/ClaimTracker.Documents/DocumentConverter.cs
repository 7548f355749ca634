using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Content;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Isolation;
using ClaimTracker.Documents.Language;
using ClaimTracker.Documents.Limits;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Documents;

/// <summary>Reads a document of any known format: bounded bytes, format by content, text by that format's reader, language of the text.</summary>
internal sealed class DocumentConverter(IOptions<DocumentLimits> options, ConverterPool processes) : IDocumentConverter
{
    public async Task<SourceText> ConvertAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        var limits = options.Value;
        var bytes = await BoundedContent.ReadAsync(content, limits, cancellationToken);
        var format = FormatDetector.Detect(bytes.Span, name);
        var text = FormatReaders.NeedsIsolation(format)
            ? await processes.ConvertAsync(bytes, format, cancellationToken)
            : FormatReaders.For(format).Read(bytes, limits, cancellationToken);

        // A reader that found another format inside says which; plain text says nothing.
        return LanguageIdentifier.Judge(text.Metadata.Format is null ? text with { Metadata = text.Metadata with { Format = format.Name() } } : text);
    }
}
