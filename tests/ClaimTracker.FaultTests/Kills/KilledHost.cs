using System.Diagnostics;
using ClaimTracker.EndToEnd;

namespace ClaimTracker.FaultTests.Kills;

/// <summary>A local host that is killed and started again, and the address it has now.</summary>
internal sealed class KilledHost(string connectionString) : IAsyncDisposable
{
    private LocalHostProcess? _process;
    private TimeSpan _startUp = TimeSpan.FromSeconds(2);

    /// <summary>Where it serves; whoever asks while it is down gets the failure that a client would.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:1/");

    /// <summary>How long the last start took until it served.</summary>
    public TimeSpan StartUp => _startUp;

    public void Start() => _process = LocalHostProcess.Start(
        new Dictionary<string, string> { ["AzureWebJobsStorage"] = connectionString, ["Storage__ReconcileGrace"] = "00:00:05" },
        "--no-azurite", "--port", "0");

    /// <summary>Ends when it serves, and notes how long that took.</summary>
    public async Task ServingAsync()
    {
        long started = Stopwatch.GetTimestamp();
        Address = await _process!.UrlAsync();
        _startUp = Stopwatch.GetElapsedTime(started);
    }

    /// <summary>SIGKILL: nothing in the process runs any more.</summary>
    public ValueTask KillAsync()
    {
        var process = Interlocked.Exchange(ref _process, null);
        return process?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => KillAsync();
}
