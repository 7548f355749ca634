using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Limits;

namespace ClaimTracker.Documents.Tests;

/// <summary>Reads with one format's reader in this process: for what the text becomes, not for what happens to hostile input.</summary>
internal static class Reading
{
    public static SourceText Bytes(DocumentFormat format, byte[] content, DocumentLimits? limits = null)
    {
        var source = FormatReaders.For(format).Read(content, limits ?? new DocumentLimits(), TestContext.Current.CancellationToken);
        SourceTextRules.Check(source);
        return source;
    }

    public static SourceText Text(DocumentFormat format, string content) => Bytes(format, Encoding.UTF8.GetBytes(content));

    public static DocumentRejectedException Rejection(DocumentFormat format, byte[] content, DocumentLimits? limits = null) =>
        Assert.Throws<DocumentRejectedException>(() => Bytes(format, content, limits));

    /// <summary>The value of a kind of location that holds at a piece of the text.</summary>
    public static string? At(this SourceText source, LocationKind kind, string text)
    {
        var at = source.Text.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"No \"{text}\" in the text.");
        return source.Locations.LastOrDefault(location => location.Kind == kind && location.Start <= at)?.Value;
    }
}
