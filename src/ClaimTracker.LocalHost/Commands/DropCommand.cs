using System.CommandLine;
using ClaimTracker.LocalHost.Dropping;
using ClaimTracker.LocalHost.Settings;
using ClaimTracker.LocalHost.Storage;

namespace ClaimTracker.LocalHost.Commands;

internal static class DropCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Files or folders.", Arity = ArgumentArity.OneOrMore };
        var noAzurite = StorageOption.NoAzurite();
        var command = new Command("drop", "Puts files into the documents container; a running host takes them from there.") { files, noAzurite };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(files), !parsed.GetValue(noAzurite), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, bool startEmulator, CancellationToken cancellationToken)
    {
        var files = DroppedFile.Find(paths);
        var settings = LocalSettings.Load();
        await using var storage = await LocalStorage.OpenAsync(settings, startEmulator, Console.Error.WriteLine, cancellationToken);
        var container = new DocumentsContainer(settings);
        await container.EnsureAsync(cancellationToken);
        foreach (var file in files)
        {
            await container.DropAsync(file, cancellationToken);
            Console.WriteLine($"documents/{file.BlobName}");
        }

        if (storage.Started)
        {
            await Console.Error.WriteLineAsync("No host is running: the next one will take them.");
        }

        return 0;
    }
}
