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
            return await Root().Parse(arguments).InvokeAsync(configuration);
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
        catch (OperationCanceledException)
        {
            return Failed;
        }
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
