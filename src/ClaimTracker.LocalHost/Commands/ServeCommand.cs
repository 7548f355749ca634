using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using ClaimTracker.LocalHost.Serving;

namespace ClaimTracker.LocalHost.Commands;

/// <summary>What happens without a verb: the functions are run and files dropped.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 7071;

    public static void Configure(RootCommand root)
    {
        var files = FilesArgument.Create("Files or folders to drop into the documents container.", ArgumentArity.ZeroOrMore);
        var port = new Option<int>("--port") { Description = "Port of the API; 0 takes a free one.", DefaultValueFactory = _ => DefaultPort };
        port.Validators.Add(ValidatePort);
        var listen = new Option<string?>("--listen") { Description = "IP address to listen on instead of this machine only; needs Api:Keys." };
        listen.Validators.Add(ValidateAddress);
        var exit = new Option<bool>("--exit") { Description = "Stop when the files are ingested. Exit code 1 where one has failed or was refused." };
        foreach (var option in (Option[])[port, listen, exit])
        {
            root.Add(option);
        }

        var storage = StorageOption.AddTo(root);
        root.Add(files);
        root.SetAction((parsed, cancellationToken) => new LocalSession(Console.Out, Console.IsOutputRedirected).RunAsync(
            new SessionRequest(
                parsed.GetValue(files) ?? [],
                new Listen(parsed.GetValue(listen) is { } address ? IPAddress.Parse(address) : null, parsed.GetValue(port)),
                parsed.GetValue(exit),
                storage.Of(parsed)),
            cancellationToken));
    }

    private static void ValidatePort(OptionResult result)
    {
        if (result.Tokens is [var token] && !ushort.TryParse(token.Value, out _))
        {
            result.AddError($"'{token.Value}' is not a port: give a number from 0 to 65535.");
        }
    }

    private static void ValidateAddress(OptionResult result)
    {
        if (result.Tokens is [var token] && !IPAddress.TryParse(token.Value, out _))
        {
            result.AddError($"'{token.Value}' is not an IP address.");
        }
    }
}
