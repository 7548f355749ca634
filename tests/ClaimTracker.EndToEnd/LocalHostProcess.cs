using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ClaimTracker.EndToEnd;

/// <summary>The local host as a person starts it: a process with arguments and an environment.</summary>
internal sealed class LocalHostProcess : IAsyncDisposable
{
    /// <summary>A machine that runs all test projects at once is slower than the limit of one document allows for.</summary>
    public const string DocumentSeconds = "100";

    private const string Serving = "Serving ";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly TaskCompletionSource<Uri> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LocalHostProcess(Process process) => _process = process;

    public IReadOnlyCollection<string> Output => _output;

    public string Errors => string.Join('\n', _errors);

    /// <summary>What it said in the error stream, after it has ended.</summary>
    public string[] Lines() => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static LocalHostProcess Start(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Repository.LocalHost);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var host = new LocalHostProcess(new Process { StartInfo = start, EnableRaisingEvents = true });
        host._process.OutputDataReceived += (_, line) => host.Read(line.Data);
        host._process.ErrorDataReceived += (_, line) => host._errors.Enqueue(line.Data ?? string.Empty);
        host._process.Exited += (_, _) => host._url.TrySetException(new InvalidOperationException($"The host ended instead of serving: {host.Errors}"));
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    /// <summary>The address that it says it serves.</summary>
    public Task<Uri> UrlAsync() => _url.Task.WaitAsync(Deadline);

    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(Deadline);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks it to end, as Ctrl+C does; by SIGTERM, because SIGINT is ignored by everything below a shell's background job.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await ExitCodeAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.StartsWith(Serving, StringComparison.Ordinal))
        {
            _url.TrySetResult(new Uri(line[Serving.Length..].Replace("/api/claims", "/", StringComparison.Ordinal)));
        }
    }
}
