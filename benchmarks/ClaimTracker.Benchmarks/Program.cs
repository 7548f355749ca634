using ClaimTracker.Benchmarks;

if (args is [var verb, "--text", var path] && File.Exists(path))
{
    switch (verb)
    {
        case "language":
            Console.WriteLine(LanguageBenchmark.Run(path));
            return 0;
        default:
            break;
    }
}

Console.Error.WriteLine("Usage: ClaimTracker.Benchmarks language --text FILE (UTF-8, paragraphs separated by blank lines)");
return 2;
