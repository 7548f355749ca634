using System.Diagnostics;
using System.Text.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Benchmarks;

/// <summary>Tokens, tags and trees on every sentence of a text, one thread, each step timed; sentences are cut naively at stops, so that only the language steps are measured.</summary>
internal static class LanguageBenchmark
{
    public static string Run(string path)
    {
        string text = File.ReadAllText(path);
        List<TextSpan> sentences = Sentences(text);
        var watch = Stopwatch.StartNew();
        var analyzer = new EnglishAnalyzer();
        var sentence = new AnalyzedSentence();
        analyzer.Tokenize("Ready.", new TextSpan(0, 6), sentence);
        analyzer.Tag(sentence);
        analyzer.Parse(sentence);
        double load = watch.Elapsed.TotalMilliseconds;
        foreach (TextSpan warmUp in sentences.Take(2000))
        {
            analyzer.Tokenize(text, warmUp, sentence);
            analyzer.Tag(sentence);
            analyzer.Parse(sentence);
        }

        (long tokenize, long tag, long parse, long tokens) = (0, 0, 0, 0);
        foreach (TextSpan span in sentences)
        {
            long start = Stopwatch.GetTimestamp();
            analyzer.Tokenize(text, span, sentence);
            long tokenized = Stopwatch.GetTimestamp();
            analyzer.Tag(sentence);
            long tagged = Stopwatch.GetTimestamp();
            analyzer.Parse(sentence);
            long parsed = Stopwatch.GetTimestamp();
            tokenize += tokenized - start;
            tag += tagged - tokenized;
            parse += parsed - tagged;
            tokens += sentence.Count;
        }

        double megabytes = new FileInfo(path).Length / 1e6;
        return JsonSerializer.Serialize(
            new
            {
                modelLoadMilliseconds = Math.Round(load),
                tokens,
                sentences = sentences.Count,
                tokenizeMegabytesPerSecond = Rate(megabytes, tokenize),
                tagMegabytesPerSecond = Rate(megabytes, tag),
                parseMegabytesPerSecond = Rate(megabytes, parse),
                megabytesPerSecond = Rate(megabytes, tokenize + tag + parse),
                peakMegabytes = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6),
            });
    }

    private static double Rate(double megabytes, long ticks) => Math.Round(megabytes * Stopwatch.Frequency / ticks, 2);

    private static List<TextSpan> Sentences(string text)
    {
        var spans = new List<TextSpan>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool stop = text[i] is '.' or '!' or '?' && i + 2 < text.Length && text[i + 1] == ' ' && char.IsUpper(text[i + 2]);
            bool paragraph = text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n';
            if (stop || paragraph || i == text.Length - 1)
            {
                spans.Add(new TextSpan(start, i + 1));
                start = i + 1;
            }
        }

        return spans;
    }
}
