using System.CommandLine;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.LocalHost.Extracting;
using ClaimTracker.LocalHost.Serving;
using ClaimTracker.LocalHost.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.LocalHost.Commands;

internal static class ExtractCommand
{
    private const string StandardInput = "-";
    private const int SomeRefused = 1;

    public static Command Create()
    {
        var files = FilesArgument.Create("Files; - is standard input.", ArgumentArity.OneOrMore);
        var json = new Option<bool>("--json") { Description = "One JSON object a line." };
        var rejected = new Option<bool>("--rejected") { Description = "Add what was looked at and not taken, and why." };
        var command = new Command("extract", "Claims of files on standard output; no storage. Exit code 1 where a file cannot be read.") { files, json, rejected };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(files), parsed.GetValue(json), parsed.GetValue(rejected), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, bool json, bool rejected, CancellationToken cancellationToken)
    {
        await using var app = LocalApplication.Services(LocalStorage.AsConfigured.Settings);
        await using var scope = app.Services.CreateAsyncScope();
        var converter = scope.ServiceProvider.GetRequiredService<IDocumentConverter>();
        var extractor = scope.ServiceProvider.GetRequiredService<IClaimExtractor>();
        await using var output = new StreamWriter(Console.OpenStandardOutput());
        int exitCode = 0;
        foreach (string file in files)
        {
            try
            {
                await using var content = Open(file);
                var source = await converter.ConvertAsync(content, Path.GetFileName(file), cancellationToken);
                var lines = source.LanguageSupported
                    ? ExtractedLines.Of(file, extractor.Extract(source, progress: null, cancellationToken), rejected)
                    : throw new UserErrorException($"its language ({source.Metadata.Language}) is not supported.");
                foreach (var line in lines)
                {
                    await output.WriteLineAsync(json ? line.ToJson() : line.ToText(withFile: files.Length > 1));
                }
            }
            catch (Exception exception) when (exception is DocumentRejectedException or UserErrorException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"{file}: {exception.Message}");
                exitCode = SomeRefused;
            }
        }

        return exitCode;
    }

    private static Stream Open(string file) => file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);
}
