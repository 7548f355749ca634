using ClaimTracker.Documents.Isolation;

// A library that writes to the console must not disturb the answers.
await using var input = new BufferedStream(Console.OpenStandardInput(), 64 * 1024);
await using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
Console.SetOut(TextWriter.Null);
ConverterLoop.Run(input, output);
