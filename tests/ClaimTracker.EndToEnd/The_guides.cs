using System.Diagnostics;
using ClaimTracker.Emulator;
using ClaimTracker.EndToEnd.Documented;

namespace ClaimTracker.EndToEnd;

/// <summary>The commands of README and of the guide to the API, run with bash and curl as a newcomer would, against a host that was started as they say.</summary>
public sealed class The_guides : IAsyncLifetime
{
    private const string Documented = "http://localhost:7071";

    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-").FullName;
    private AzuriteEmulator? _emulator;
    private LocalHostProcess? _host;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        _emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions());
        _host = LocalHostProcess.Start(
            new Dictionary<string, string> { ["AzureWebJobsStorage"] = _emulator.ConnectionString, ["DocumentLimits__Seconds"] = LocalHostProcess.DocumentSeconds },
            "samples",
            "--no-azurite",
            "--port",
            "0");
        _address = (await _host.UrlAsync()).ToString().TrimEnd('/');
        await Eventually.HoldsAsync(() => Task.FromResult(_host.Output.Any(line => line.Contains("Ctrl+C", StringComparison.Ordinal))), () => string.Join('\n', _host.Output));
    }

    public async ValueTask DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_emulator?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Every_command_answers_what_the_page_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands are for bash.");
        var readme = Transcript.Read("README.md", "Review claims", "Command line");
        var guide = Transcript.Read("docs/api.md", "One claim, from a file to a published verdict", "When the answer is no");
        Assert.Equal(3, readme.Count(command => command.Answer is not null));
        Assert.InRange(guide.Count(command => command.Answer is not null), 12, 100);

        ShownAnswer pages = new();
        foreach (var command in readme.Concat(guide))
        {
            await RunAsync(command, pages);
        }
    }

    /// <summary>A newcomer looks again when the document is not ready at once.</summary>
    private async Task RunAsync(Shown command, ShownAnswer pages)
    {
        bool looks = !command.Command.Contains(" -X ", StringComparison.Ordinal);
        string answer = "", difference = "";
        await Eventually.HoldsAsync(
            async () =>
            {
                answer = await BashAsync(pages.Today(command.Command).Replace(Documented, _address, StringComparison.Ordinal));
                difference = command.Answer is null ? "" : pages.Difference(command.Answer, answer.Replace(_address, Documented, StringComparison.Ordinal)) ?? "";
                Assert.True(looks || difference.Length == 0, $"{command.Command}\n{difference}\n{answer}");
                return difference.Length == 0;
            },
            () => $"{command.Command}\n{difference}\n{answer}");
    }

    /// <summary>One command in a shell of its own that knows the variables of those before.</summary>
    private async Task<string> BashAsync(string command)
    {
        string variables = Path.Combine(_folder, "variables");
        ProcessStartInfo start = new("bash", ["-c", $"[ -f '{variables}' ] && . '{variables}'\n{command}\ndeclare -p API ID 2>/dev/null > '{variables}'\ntrue"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        };
        using var bash = Process.Start(start)!;
        string answer = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return answer;
    }
}
