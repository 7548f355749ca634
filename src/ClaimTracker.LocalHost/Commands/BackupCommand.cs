using System.CommandLine;
using ClaimTracker.Core.Operations;
using ClaimTracker.LocalHost.Output;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.LocalHost.Commands;

internal static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The file to write; it must not be there yet." };
        var command = new Command("backup", "Writes every row of the table, decisions and history included, into one file.") { file };
        var storage = StorageOption.AddTo(command);
        command.SetAction((parsed, cancellationToken) => Store.UseAsync(
            storage.Of(parsed), (services, token) => RunAsync(services, parsed.GetRequiredValue(file), token), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            throw new UserErrorException($"{path} is there already. A backup never overwrites one.");
        }

        // under another name until it is whole: a half-written file must not look like a backup
        string partial = path + ".partial";
        long rows;
        await using (var target = File.Create(partial))
        {
            rows = await services.GetRequiredService<IStoreBackup>().SaveAsync(target, cancellationToken);
        }

        File.Move(partial, path);
        Console.WriteLine($"{Report.Count(rows, "row")} in {path}.");
        return 0;
    }
}
