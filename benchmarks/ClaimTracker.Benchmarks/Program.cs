using ClaimTracker.Benchmarks;

const string Usage = """
    Usage: ClaimTracker.Benchmarks extraction --text FILE [--peers DIR]
           ClaimTracker.Benchmarks language --text FILE
           ClaimTracker.Benchmarks ingest --text FILE [--documents N]

      extraction   the whole extraction, one thread; with --peers also wink-nlp on the same file
      language     words, tags and trees on every sentence

      ingest       what storage has to do for the first megabyte of the text, N times (default 1) on a fresh emulator

      --text       UTF-8 text, paragraphs separated by blank lines
      --peers      folder with bench_wink.js after npm install
    """;

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();

string? path = Option("--text");
string? peers = Option("--peers");
string? report = (args.FirstOrDefault(), File.Exists(path)) switch
{
    ("extraction", true) => ExtractionBenchmark.Run(path!, peers),
    ("language", true) => LanguageBenchmark.Run(path!),
    ("ingest", true) => await IngestBenchmark.RunAsync(path!, int.Parse(Option("--documents") ?? "1", System.Globalization.CultureInfo.InvariantCulture)),
    _ => null,
};
if (report is null)
{
    Console.Error.WriteLine(path is not null && !File.Exists(path) ? $"The file {path} does not exist." : Usage);
    return 2;
}

Console.WriteLine(report);
return 0;
