using System.CommandLine;
using ClaimTracker.Core.Operations;
using ClaimTracker.LocalHost.Output;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.LocalHost.Commands;

internal static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file that backup has written." };
        var command = new Command("restore", "Puts the rows of a backup into an empty table. Run verify --repair afterwards.") { file };
        var storage = StorageOption.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Store.UseAsync(
            storage.Of(parsed), (services, token) => RunAsync(services, parsed.GetRequiredValue(file), token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new UserErrorException($"There is no file {path}.");
        }

        await using var source = File.OpenRead(path);
        long rows = await services.GetRequiredService<IStoreBackup>().RestoreAsync(source, cancellationToken);
        Console.WriteLine($"{Report.Count(rows, "row")} restored.");
        return 0;
    }
}
