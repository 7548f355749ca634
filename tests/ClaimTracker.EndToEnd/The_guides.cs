using System.Diagnostics;
using ClaimTracker.Emulator;
using ClaimTracker.EndToEnd.Documented;

namespace ClaimTracker.EndToEnd;

/// <summary>The commands of README and of the guide to the API, run with bash and curl as a newcomer would, against a host that was started as they say, or the one that is given.</summary>
public sealed class The_guides(HostUnderTest host) : IAsyncLifetime
{
    private const string Documented = "http://localhost:7071";

    private readonly string _folder = Directory.CreateTempSubdirectory("claimtracker-").FullName;
    private AzuriteEmulator? _emulator;
    private LocalHostProcess? _host;
    private string _address = "";

    public async ValueTask InitializeAsync()
    {
        if (host.IsGiven)
        {
            _address = host.Address.ToString().TrimEnd('/');
            await DropSamplesAsync();
            return;
        }

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

    /// <summary>As the local host does with its arguments.</summary>
    private async Task DropSamplesAsync()
    {
        await host.Documents.CreateIfNotExistsAsync();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples")))
        {
            await using var content = File.OpenRead(file);
            await host.Documents.GetBlobClient($"samples/{Path.GetFileName(file)}").UploadAsync(content, overwrite: true, TestContext.Current.CancellationToken);
        }

        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples")))
        {
            await host.Api.SettledAsync($"samples/{Path.GetFileName(file)}");
        }
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
        Assert.SkipWhen(await IsReviewedAsync(), "The guides begin with samples that nobody has reviewed; on this host they have been, perhaps by an earlier run.");
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

    private async Task<bool> IsReviewedAsync() =>
        host.IsGiven
        && ((await host.Api.ListAsync("api/claims?status=decided&collection=front")).Count > 0 || (await host.Api.ListAsync("api/claims?status=decided&collection=samples")).Count > 0);

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
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_TEST_KEY") is { Length: > 0 } key)
        {
            // The guides are for a host without keys: curl adds what this one asks for.
            await File.WriteAllTextAsync(Path.Combine(_folder, ".curlrc"), $"header = \"x-functions-key: {key}\"\n");
            start.Environment["CURL_HOME"] = _folder;
        }

        using var bash = Process.Start(start)!;
        string answer = await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        return answer;
    }
}
