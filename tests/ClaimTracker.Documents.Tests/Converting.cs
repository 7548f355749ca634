using System.Text;
using ClaimTracker.Core.Documents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.Documents.Tests;

/// <summary>Converts as a host does: through the registered services.</summary>
internal static class Converting
{
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddLogging().AddDocuments(new ConfigurationBuilder().Build()).BuildServiceProvider();

    private const int Attempts = 5;

    public static IDocumentConverter Converter => Services.GetRequiredService<IDocumentConverter>();

    public static Task<SourceText> TextAsync(string content, string name) => BytesAsync(Encoding.UTF8.GetBytes(content), name);

    public static async Task<SourceText> BytesAsync(byte[] content, string name)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var stream = new MemoryStream(content);
                var source = await Converter.ConvertAsync(stream, name, TestContext.Current.CancellationToken);
                SourceTextRules.Check(source);
                return source;
            }
            catch (IOException) when (attempt < Attempts)
            {
                // The machine was too busy for the converter's process: no fault of the document, and tried again as the trigger does.
            }
        }
    }

    public static async Task<DocumentRejectedException> RejectionAsync(byte[] content, string name) =>
        await Assert.ThrowsAsync<DocumentRejectedException>(() => BytesAsync(content, name));

    /// <summary>One line a block: its kind and its text.</summary>
    public static string[] Lines(this SourceText source) =>
        [.. source.Blocks.Select(block => $"{block.Kind}: {source.Text[block.Start..block.End]}")];
}
