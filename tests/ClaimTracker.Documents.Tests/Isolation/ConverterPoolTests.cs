using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Isolation;
using ClaimTracker.Documents.Limits;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Documents.Tests.Isolation;

public sealed class ConverterPoolTests
{
    private static readonly byte[] Page = Encoding.ASCII.GetBytes("<p>The town has a well.");

    [Fact]
    public async Task A_document_over_its_memory_costs_that_document_only()
    {
        using var pool = Pool(new DocumentLimits { MemoryMegabytes = 40 });
        var large = Encoding.ASCII.GetBytes("<p>" + new string('a', 8_000_000));

        var rejection = await Assert.ThrowsAsync<DocumentRejectedException>(() => ConvertAsync(pool, large));

        Assert.Equal(DocumentRejection.Memory, rejection.Reason);
        Assert.Equal("The town has a well.", (await ConvertAsync(pool, Page)).Text);
    }

    [Fact]
    public async Task A_document_over_its_time_is_ended()
    {
        using var pool = Pool(new DocumentLimits { Seconds = 6, Entries = int.MaxValue, Depth = int.MaxValue });
        var slow = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div>", 200_000)));

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => ConvertAsync(pool, slow));

        // On a machine too busy to run the process at all, it is not the document that is blamed.
        Assert.True(exception is DocumentRejectedException { Reason: DocumentRejection.Timeout } or IOException, exception.ToString());
        Assert.Equal("The town has a well.", (await ConvertAsync(pool, Page)).Text);
    }

    [Fact]
    public async Task A_cancelled_document_ends_its_process_at_once()
    {
        using var pool = Pool(new DocumentLimits { Entries = int.MaxValue, Depth = int.MaxValue });
        var slow = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<div>", 200_000)));
        using var cancelled = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.ConvertAsync(slow, DocumentFormat.Html, cancelled.Token));

        Assert.Equal("The town has a well.", (await ConvertAsync(pool, Page)).Text);
    }

    [Fact]
    public async Task Documents_at_the_same_time_do_not_mix()
    {
        using var pool = Pool(new DocumentLimits());

        var texts = await Task.WhenAll(Enumerable.Range(0, 40).Select(n => ConvertAsync(pool, Encoding.ASCII.GetBytes($"<p>Town {n} has a well."))));

        Assert.Equal(Enumerable.Range(0, 40).Select(n => $"Town {n} has a well."), texts.Select(text => text.Text));
    }

    [Fact]
    public async Task A_missing_program_is_an_error_of_the_host_and_not_of_the_document()
    {
        using var pool = Pool(new DocumentLimits { ConverterPath = "/nowhere/Converter.dll" });

        var exception = await Assert.ThrowsAsync<FileNotFoundException>(() => ConvertAsync(pool, Page));

        Assert.Contains("DocumentLimits:ConverterPath", exception.Message, StringComparison.Ordinal);
    }

    private static ConverterPool Pool(DocumentLimits limits) => new(Options.Create(limits));

    private static Task<SourceText> ConvertAsync(ConverterPool pool, byte[] content) => pool.ConvertAsync(content, DocumentFormat.Html, TestContext.Current.CancellationToken);
}
