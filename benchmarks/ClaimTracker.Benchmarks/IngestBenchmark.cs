using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Operations;
using ClaimTracker.Emulator;
using ClaimTracker.Extraction;
using ClaimTracker.Storage;
using ClaimTracker.Storage.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ClaimTracker.Benchmarks;

/// <summary>
/// What an ingest costs storage: the first megabyte of a text as one document after the other on a fresh emulator, from the drop until it is ready, with the
/// splitting done before. Counts do not depend on what else the machine does; processor times little; the time to ready does.
/// </summary>
internal static class IngestBenchmark
{
    private const int Megabyte = 1_000_000;

    public static async Task<string> RunAsync(string path, int documents)
    {
        string text = await FirstMegabyteAsync(path);
        await using var emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions());
        var requests = new CountingPolicy(emulator.ConnectionString);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("AzureWebJobsStorage", emulator.ConnectionString)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(new StoragePipeline { Policies = [requests] });
        services.AddSingleton<IDocumentConverter, PlainText>().AddSingleton<IClaimExtractor, SplitOnce>().AddStorage(configuration);
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IStoreSetup>().EnsureAsync(CancellationToken.None);
        foreach (var service in provider.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }

        // The extractor is warm and has split the text: the first document is not charged for it.
        provider.GetRequiredService<IClaimExtractor>().Extract(SourceText.Plain(text));
        var container = new BlobContainerClient(emulator.ConnectionString, "documents");
        var table = new TableClient(emulator.ConnectionString, "claims");
        var report = new StringBuilder("| document | claims | table requests | a claim | rows | a claim | emulator's processor time | ready after |\n");
        report.Append("|---|---|---|---|---|---|---|---|\n");
        int rowsBefore = 1;
        for (int document = 1; document <= documents; document++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{document}.txt");
            await container.UploadBlobAsync(name, BinaryData.FromString(text));
            requests.Count = 0;
            var processor = ChildProcessors();
            var watch = Stopwatch.StartNew();
            var outcome = await provider.GetRequiredService<IDocumentIngest>().IngestAsync(name, CancellationToken.None);
            var ready = watch.Elapsed;

            // The last counts are added a little later.
            await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
            await provider.GetRequiredService<IOutbox>().DrainAsync(CancellationToken.None);
            var (count, spent) = (requests.Count, ChildProcessors() - processor);
            int rows = 0;
            await foreach (var page in table.QueryAsync<TableEntity>(select: ["RowKey"]).AsPages())
            {
                rows += page.Values.Count;
            }

            report.Append(CultureInfo.InvariantCulture, $"| {document} | {outcome.ClaimCount} | {count} | {(double)count / outcome.ClaimCount:F3} ");
            report.Append(CultureInfo.InvariantCulture, $"| {rows - rowsBefore} | {(double)(rows - rowsBefore) / outcome.ClaimCount:F2} | {spent.TotalSeconds:F1} s | {ready.TotalSeconds:F1} s |\n");
            rowsBefore = rows;
        }

        return report.ToString();
    }

    private static async Task<string> FirstMegabyteAsync(string path)
    {
        byte[] bytes = new byte[Megabyte];
        await using var file = File.OpenRead(path);
        int read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false);
        return Encoding.UTF8.GetString(bytes, 0, read);
    }

    /// <summary>Processor time of the processes that this one has started: the emulator.</summary>
    private static TimeSpan ChildProcessors()
    {
        var sum = TimeSpan.Zero;
        foreach (var process in Process.GetProcessesByName("node"))
        {
            using (process)
            {
                // The fourth field of the line is the parent; the name in brackets before it may hold spaces.
                string stat = File.ReadAllText($"/proc/{process.Id}/stat");
                if (stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
                {
                    sum += process.TotalProcessorTime;
                }
            }
        }

        return sum;
    }

    private sealed class PlainText : IDocumentConverter
    {
        public async Task<SourceText> ConvertAsync(Stream content, string name, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(content, leaveOpen: true);
            return SourceText.Plain(await reader.ReadToEndAsync(cancellationToken));
        }
    }

    /// <summary>The same text is split once.</summary>
    private sealed class SplitOnce : IClaimExtractor
    {
        private readonly EnglishClaimExtractor _extractor = new();
        private ExtractionResult? _result;

        public ExtractorVersion Version => _extractor.Version;

        public ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
            _result ??= _extractor.Extract(source, progress, cancellationToken);
    }

    private sealed class CountingPolicy(string connectionString) : HttpPipelinePolicy
    {
        private readonly string _tables = connectionString.Split(';').First(part => part.StartsWith("TableEndpoint=", StringComparison.Ordinal))[14..];

        private int _count;

        public int Count
        {
            get => Volatile.Read(ref _count);
            set => Volatile.Write(ref _count, value);
        }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

        public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (message.Request.Uri.ToString().StartsWith(_tables, StringComparison.Ordinal))
            {
                Interlocked.Increment(ref _count);
            }

            return ProcessNextAsync(message, pipeline);
        }
    }
}
