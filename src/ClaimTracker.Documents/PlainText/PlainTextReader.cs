using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.PlainText;

/// <summary>Plain text: decoded and normalised, its lines kept; its structure is the extractor's business.</summary>
internal sealed class PlainTextReader : IFormatReader
{
    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var text = TextNormalizer.Lines(TextDecoder.Decode(content.Span, limits));
        return text.Length > limits.TextLength ? throw Rejections.TooMuchText(limits) : SourceText.Plain(text);
    }
}
