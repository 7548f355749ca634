using System.CommandLine;
using ClaimTracker.LocalHost.Storage;

namespace ClaimTracker.LocalHost.Commands;

/// <summary>The options of every command that may start the storage emulator.</summary>
internal sealed class StorageOption
{
    private readonly Option<bool> _noAzurite = new("--no-azurite")
    {
        Description = "Never start the storage emulator: what AzureWebJobsStorage names must be running.",
    };

    private readonly Option<bool> _wellKnownKey = new("--well-known-key")
    {
        Description = "Start the storage emulator with the published key: any web page that is open on this machine can then write into it.",
    };

    public static StorageOption AddTo(Command command)
    {
        var option = new StorageOption();
        command.Add(option._noAzurite);
        command.Add(option._wellKnownKey);
        return option;
    }

    public EmulatorUse Of(ParseResult parsed) => new(!parsed.GetValue(_noAzurite), parsed.GetValue(_wellKnownKey));
}
