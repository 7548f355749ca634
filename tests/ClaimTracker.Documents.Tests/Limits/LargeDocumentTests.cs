using System.Diagnostics;
using System.Text;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Documents.Tests.Limits;

/// <summary>L4 of the fault list, and the options.</summary>
public sealed class LargeDocumentTests
{
    [Fact]
    public async Task Fifty_megabytes_of_text_are_refused()
    {
        var watch = Stopwatch.StartNew();

        var rejection = await Converting.RejectionAsync(Text(50 * 1024 * 1024), "a.txt");

        Assert.Equal(DocumentRejection.TooMuchText, rejection.Reason);
        TestContext.Current.TestOutputHelper?.WriteLine($"refused after {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task One_byte_more_is_refused_before_it_is_read()
    {
        var read = 0;
        await using var endless = new EndlessStream(count => read += count);

        var rejection = await Assert.ThrowsAsync<DocumentRejectedException>(() => Converting.Converter.ConvertAsync(endless, "a.txt", TestContext.Current.CancellationToken));

        Assert.Equal(DocumentRejection.TooLarge, rejection.Reason);
        Assert.InRange(read, 50 * 1024 * 1024, (50 * 1024 * 1024) + 1);
    }

    [Fact]
    public async Task Ten_megabytes_of_English_are_read()
    {
        var source = await Converting.BytesAsync(Text(10_000_000), "a.txt");

        Assert.Equal(10_000_000, source.Text.Length);
        Assert.Equal("en", source.Metadata.Language);
    }

    [Fact]
    public async Task A_cancelled_read_ends()
    {
        await using var endless = new EndlessStream(_ => { });
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Converting.Converter.ConvertAsync(endless, "a.txt", cancelled.Token));
    }

    [Fact]
    public async Task Limits_come_from_the_configuration()
    {
        await using var services = Services("TextLength", "10");
        await using var content = new MemoryStream(Text(11));

        var rejection = await Assert.ThrowsAsync<DocumentRejectedException>(
            () => services.GetRequiredService<IDocumentConverter>().ConvertAsync(content, "a.txt", TestContext.Current.CancellationToken));

        Assert.Equal(DocumentRejection.TooMuchText, rejection.Reason);
    }

    [Fact]
    public async Task A_limit_of_zero_is_an_error_of_the_configuration()
    {
        await using var services = Services("Seconds", "0");

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IDocumentConverter>());
    }

    [Fact]
    public async Task The_limits_that_the_ingest_checks_are_the_configured_ones()
    {
        await using var services = Services("Claims", "70000");

        Assert.Equal(new IngestBounds(10_000_000, 70_000), services.GetRequiredService<IngestBounds>());
    }

    private static ServiceProvider Services(string limit, string value) => new ServiceCollection()
        .AddDocuments(new ConfigurationBuilder().AddInMemoryCollection([new($"DocumentLimits:{limit}", value)]).Build())
        .BuildServiceProvider();

    private static byte[] Text(int length)
    {
        var sentence = Encoding.ASCII.GetBytes("At least 3 civilians were killed and 5 others were injured in the old town on Monday.\n");
        var text = new byte[length];
        for (var i = 0; i < length; i++)
        {
            text[i] = sentence[i % sentence.Length];
        }

        return text;
    }

    private sealed class EndlessStream(Action<int> told) : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            buffer.Span.Fill((byte)'a');
            told(buffer.Length);
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
