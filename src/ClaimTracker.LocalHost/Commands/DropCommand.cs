using System.CommandLine;
using ClaimTracker.LocalHost.Dropping;
using ClaimTracker.LocalHost.Settings;
using ClaimTracker.LocalHost.Storage;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Commands;

internal static class DropCommand
{
    private const int SomeRefused = 1;

    public static Command Create()
    {
        var files = FilesArgument.Create("Files or folders.", ArgumentArity.OneOrMore);
        var command = new Command(
            "drop", "Puts files into the documents container; a running host takes them from there. Exit code 1 where one is left out.") { files };
        var storage = StorageOption.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(files), storage.Of(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, EmulatorUse use, CancellationToken cancellationToken)
    {
        var dropped = DroppedFiles.Find(paths);
        var settings = LocalSettings.Load();
        await using var storage = await LocalStorage.OpenAsync(settings, use, Console.Error.WriteLine, cancellationToken);
        var container = new DocumentsContainer(new ConfigurationBuilder().AddConfiguration(settings).AddInMemoryCollection(storage.Settings).Build());
        await container.EnsureAsync(cancellationToken);
        int leftOut = dropped.LeftOut.Count;
        foreach (string line in dropped.LeftOut)
        {
            Tell(line);
        }

        foreach (var file in dropped.Files)
        {
            if (await container.DropAsync(file, Tell, cancellationToken) is null)
            {
                leftOut++;
            }
            else
            {
                Console.WriteLine($"{container.Name}/{file.BlobName}");
            }
        }

        if (storage.Started)
        {
            Tell("No host is running: the next one will take them.");
        }

        return leftOut == 0 ? 0 : SomeRefused;
    }

    private static void Tell(string line) => Console.Error.WriteLine(line);
}
