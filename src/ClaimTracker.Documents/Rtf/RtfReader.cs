using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;
using ClaimTracker.Documents.Text;

namespace ClaimTracker.Documents.Rtf;

/// <summary>Rich Text Format: paragraphs, headings, lists, tables and footnotes. Deleted and hidden text, comments, headers, footers, fields' codes and pictures are left out.</summary>
internal sealed class RtfReader : IFormatReader
{
    public SourceText Read(ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var builder = new SourceTextBuilder(limits, cancellationToken);
        var body = new RtfBody(builder, limits);
        var tokens = new RtfTokens(content.Span);
        var count = 0;
        for (var kind = tokens.Next(); kind != RtfTokenKind.End; kind = tokens.Next())
        {
            if ((++count & 0xFFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            switch (kind)
            {
                case RtfTokenKind.Open:
                    body.Open();
                    break;
                case RtfTokenKind.Close:
                    body.Close();
                    break;
                case RtfTokenKind.Text:
                    body.Text(tokens.Byte);
                    break;
                default:
                    body.Control(System.Text.Encoding.ASCII.GetString(tokens.Word), tokens.Number);
                    break;
            }
        }

        return builder.Build(body.End());
    }
}
