using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction;

namespace ClaimTracker.Benchmarks;

/// <summary>
/// The whole extraction through <see cref="IClaimExtractor"/>, one thread, on documents of about 20,000 characters cut at blank lines. Tokens are counted
/// with the regular expression that the peers' scripts use, so that tokens per second compare.
/// </summary>
internal static class ExtractionBenchmark
{
    private const int DocumentLength = 20_000;

    /// <param name="path">UTF-8 text, paragraphs separated by blank lines.</param>
    /// <param name="peers">Folder with bench_wink.js and its installed packages, or null.</param>
    public static string Run(string path, string? peers)
    {
        string text = File.ReadAllText(path);
        List<SourceText> documents = Documents(text);
        var load = Stopwatch.StartNew();
        var extractor = new EnglishClaimExtractor();
        _ = extractor.Extract(SourceText.Plain("At least 3 civilians were killed and 5 others were injured on Monday, officials said."));
        load.Stop();
        foreach (SourceText warmUp in documents.Take(10))
        {
            _ = extractor.Extract(warmUp);
        }

        long claims = 0;
        var watch = Stopwatch.StartNew();
        foreach (SourceText document in documents)
        {
            claims += extractor.Extract(document).Claims.Count;
        }

        double seconds = watch.Elapsed.TotalSeconds;
        double megabytes = new FileInfo(path).Length / 1e6;
        double rate = megabytes / seconds;
        double? wink = peers is null ? null : WinkRate(path, peers);
        return JsonSerializer.Serialize(
            new
            {
                megabytesPerSecond = Math.Round(rate, 2),
                tokensPerSecond = Math.Round(ReferenceTokens.Count(text) / seconds),
                claims,
                peakMegabytes = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6),
                modelLoadMilliseconds = Math.Round(load.Elapsed.TotalMilliseconds),
                winkMegabytesPerSecond = wink,
                ratioToWink = wink is { } other ? Math.Round(rate / other, 2) : (double?)null,
            });
    }

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

    /// <summary>Runs wink-nlp (tokens, sentences, parts of speech, entities) on the same file right after, on the same machine.</summary>
    private static double WinkRate(string path, string peers)
    {
        var start = new ProcessStartInfo("node", ["bench_wink.js", Path.GetFullPath(path)]) { WorkingDirectory = peers, RedirectStandardOutput = true };
        using Process node = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        string output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        string report = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(line => line.StartsWith('{'))
            ?? throw new InvalidOperationException($"bench_wink.js in {peers} printed no report (exit code {node.ExitCode.ToString(CultureInfo.InvariantCulture)}): run npm install there first.");
        return JsonDocument.Parse(report).RootElement.GetProperty("MBps").GetDouble();
    }
}
