using ClaimTracker.Core.Documents;

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>For tests of the store: the bytes are UTF-8 text, NUL is refused, and "Sprache:" is another language.</summary>
public sealed class PlainTextConverter : IDocumentConverter
{
    public async Task<SourceText> ConvertAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, leaveOpen: true);
        string text = await reader.ReadToEndAsync(cancellationToken);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new DocumentRejectedException(DocumentRejection.NotText, "The file is not text.");
        }

        return SourceText.Plain(text) with { LanguageSupported = !text.StartsWith("Sprache:", StringComparison.Ordinal) };
    }
}
