using System.CommandLine;

namespace ClaimTracker.LocalHost.Commands;

internal static class StorageOption
{
    public static Option<bool> NoAzurite() => new("--no-azurite")
    {
        Description = "Never start the storage emulator: what AzureWebJobsStorage names must be running.",
    };
}
