using System.CommandLine;
using Azure;
using Azure.Identity;
using ClaimTracker.Api;
using ClaimTracker.Core;
using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.LocalHost.Commands;

/// <summary>The command line.</summary>
internal static class Cli
{
    private const int Failed = 1;
    private const string NotSignedIn = "Azure gives no token for the storage account: sign in with az login (or azd auth login) first.";

    /// <summary>Time for the emulator to save its data after Ctrl+C.</summary>
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(25);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TerminationTimeout };
        try
        {
            var parsed = Root().Parse(arguments);
            return parsed.Errors.Count == 0 ? await parsed.InvokeAsync(configuration) : await RefuseAsync(parsed);
        }
        catch (Exception exception) when (exception is UserErrorException or SettingsException or StorageConfigurationException or StoreSettingsException or BackupException or StorageUnavailableException)
        {
            await Console.Error.WriteLineAsync(exception.InnerException is AuthenticationFailedException ? NotSignedIn : exception.Message);
            return Failed;
        }
        catch (RequestFailedException exception) when (exception.Status is 401 or 403)
        {
            await Console.Error.WriteLineAsync(
                $"Storage refuses: {exception.Status} {exception.ErrorCode}. In Azure you need Storage Blob, Queue and Table Data Contributor on the account.");
            return Failed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A disk that is full, a folder that may not be written to: the system's own words name the place.
            await Console.Error.WriteLineAsync(exception.Message);
            return Failed;
        }
        catch (OperationCanceledException)
        {
            return Failed;
        }
    }

    /// <summary>One line each; the parser puts every choice of an option on a line of its own.</summary>
    internal static IEnumerable<string> Mistakes(ParseResult parsed) =>
        parsed.Errors.Select(error => string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Distinct();

    private static async Task<int> RefuseAsync(ParseResult parsed)
    {
        foreach (string line in Mistakes(parsed))
        {
            await Console.Error.WriteLineAsync(line);
        }

        string command = parsed.CommandResult.Command is RootCommand ? string.Empty : parsed.CommandResult.Command.Name + " ";
        await Console.Error.WriteLineAsync($"{command}--help lists what there is.");
        return Failed;
    }

    public static RootCommand Root()
    {
        var root = new RootCommand("ClaimTracker on this machine: the functions, an emulated storage, and what there is to do with them.")
        {
            ExtractCommand.Create(),
            DropCommand.Create(),
            StatusCommand.Create(),
            VerifyCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(),
            ExportCommand.Create(),
        };
        ServeCommand.Configure(root);
        return root;
    }
}
