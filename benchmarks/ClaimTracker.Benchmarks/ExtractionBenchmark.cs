using System.Diagnostics;
using System.Text.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction;

namespace ClaimTracker.Benchmarks;

/// <summary>
/// The whole extraction through <see cref="IClaimExtractor"/>, one thread, on documents of about 20,000 characters cut at blank lines. Tokens are counted
/// with the regular expression that the peers' scripts use, so that tokens per second compare. Rates are given by the clock and by processor time:
/// on a machine with other work only the second means something.
/// </summary>
internal static class ExtractionBenchmark
{
    private const int DocumentLength = 20_000;

    /// <summary>About two megabytes: by then the runtime has compiled what is used often for good, as in a host that has run for a minute.</summary>
    private const int WarmUpDocuments = 100;

    /// <param name="path">UTF-8 text, paragraphs separated by blank lines.</param>
    /// <param name="peers">Folder with bench_wink.js and its installed packages, or null.</param>
    public static string Run(string path, string? peers)
    {
        // first of all: the process is fresh
        Measured load = Measured.Of(EnglishClaimExtractor.LoadModels);
        string text = File.ReadAllText(path);
        List<SourceText> documents = Documents(text);
        var extractor = new EnglishClaimExtractor();
        Measured first = Measured.Of(() => extractor.Extract(SourceText.Plain("At least 3 civilians were killed and 5 others were injured on Monday, officials said.")));
        Measured warmUp = Measured.Of(() => _ = documents.Take(WarmUpDocuments).Sum(document => extractor.Extract(document).Claims.Count));

        // the peer before and after, so that both meet the same machine
        PeerRate? before = peers is null ? null : PeerRate.Wink(path, peers);
        long claims = 0;
        Measured pass = Measured.Of(() => claims = documents.Sum(document => (long)extractor.Extract(document).Claims.Count));
        PeerRate? after = peers is null ? null : PeerRate.Wink(path, peers);
        PeerRate? wink = before is null ? null : before.Mean(after!);
        double megabytes = new FileInfo(path).Length / 1e6;
        return JsonSerializer.Serialize(
            new
            {
                megabytesPerSecond = Rounded(megabytes / pass.Seconds),
                megabytesPerProcessorSecond = Rounded(megabytes / pass.ProcessorSeconds),
                tokensPerSecond = Math.Round(ReferenceTokens.Count(text) / pass.Seconds),
                claims,
                peakMegabytes = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6),
                allocatedBytesPerClaim = Math.Round(pass.AllocatedBytes / (double)Math.Max(1, claims)),
                modelLoadMilliseconds = Math.Round(load.Seconds * 1000),
                modelLoadProcessorMilliseconds = Math.Round(load.ProcessorSeconds * 1000),
                firstSentenceProcessorMilliseconds = Math.Round(first.ProcessorSeconds * 1000),
                warmUpProcessorSeconds = Rounded(warmUp.ProcessorSeconds),
                winkMegabytesPerSecond = wink is null ? (double?)null : Rounded(wink.MegabytesPerSecond),
                winkMegabytesPerProcessorSecond = wink is null ? (double?)null : Rounded(wink.MegabytesPerProcessorSecond),
                ratioToWink = wink is null ? (double?)null : Rounded(megabytes / pass.Seconds / wink.MegabytesPerSecond),
                ratioToWinkByProcessorTime = wink is null ? (double?)null : Rounded(megabytes / pass.ProcessorSeconds / wink.MegabytesPerProcessorSecond),
            });
    }

    private static double Rounded(double value) => Math.Round(value, 2);

    private static List<SourceText> Documents(string text)
    {
        var documents = new List<SourceText>();
        int start = 0;
        while (start < text.Length)
        {
            int end = start + DocumentLength >= text.Length ? -1 : text.IndexOf("\n\n", start + DocumentLength, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            documents.Add(SourceText.Plain(text[start..end]));
            start = end;
        }

        return documents;
    }
}
