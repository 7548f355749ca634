using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Markdown;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.PlainText;

/// <summary>Plain text: decoded and normalised, its lines kept; its structure is the extractor's business. Front matter, where there is one, is metadata.</summary>
internal sealed class PlainTextReader : IFormatReader
{
    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var text = TextNormalizer.Lines(TextDecoder.Decode(content.Span, limits));
        if (text.Length > limits.TextLength)
        {
            throw Rejections.TooMuchText(limits);
        }

        return FrontMatter.Length(text) is > 0 and var length
            ? new SourceText(text, [new TextBlock(BlockKind.Boilerplate, 0, length), new TextBlock(BlockKind.Unstructured, length, text.Length)], FrontMatter.Read(text, "txt"), [])
            : SourceText.Plain(text);
    }
}
