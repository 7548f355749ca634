using System.Diagnostics;
using System.Text.Json;
using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Benchmarks;

/// <summary>Tokens, tags and trees on every sentence of a text, one thread, processor time of each step; sentences are cut naively at stops, so that only the language steps are measured.</summary>
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

        double megabytes = new FileInfo(path).Length / 1e6;
        long tokens = 0;
        double none = Seconds(sentences, _ => { });
        double tokenize = Seconds(sentences, span => analyzer.Tokenize(text, span, sentence)) - none;
        double tag = Seconds(sentences, span =>
        {
            analyzer.Tokenize(text, span, sentence);
            analyzer.Tag(sentence);
        }) - tokenize;
        double all = Seconds(sentences, span =>
        {
            analyzer.Tokenize(text, span, sentence);
            analyzer.Tag(sentence);
            analyzer.Parse(sentence);
            tokens += sentence.Count;
        });
        return JsonSerializer.Serialize(
            new
            {
                modelLoadMilliseconds = Math.Round(load),
                tokens,
                sentences = sentences.Count,
                tokenizeMegabytesPerSecond = Math.Round(megabytes / tokenize, 2),
                tagMegabytesPerSecond = Math.Round(megabytes / tag, 2),
                parseMegabytesPerSecond = Math.Round(megabytes / (all - tokenize - tag), 2),
                megabytesPerSecond = Math.Round(megabytes / all, 2),
                peakMegabytes = Math.Round(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6),
            });
    }

    /// <summary>Processor time, so that other work on the machine counts less.</summary>
    private static double Seconds(List<TextSpan> sentences, Action<TextSpan> step)
    {
        TimeSpan start = Process.GetCurrentProcess().UserProcessorTime;
        foreach (TextSpan span in sentences)
        {
            step(span);
        }

        return (Process.GetCurrentProcess().UserProcessorTime - start).TotalSeconds;
    }

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
