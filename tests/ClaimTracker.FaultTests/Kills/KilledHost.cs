using ClaimTracker.EndToEnd;

namespace ClaimTracker.FaultTests.Kills;

/// <summary>A local host that is killed and started again, and the address it has now.</summary>
internal sealed class KilledHost(string connectionString) : IAsyncDisposable
{
    private LocalHostProcess? _process;

    /// <summary>Where it serves; whoever asks while it is down gets the failure that a client would.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:1/");

    public async Task StartAsync()
    {
        _process = LocalHostProcess.Start(
            new Dictionary<string, string> { ["AzureWebJobsStorage"] = connectionString, ["Storage__ReconcileGrace"] = "00:00:05" },
            "--no-azurite", "--port", "0");
        Address = await _process.UrlAsync();
    }

    /// <summary>SIGKILL: nothing in the process runs any more.</summary>
    public ValueTask KillAsync()
    {
        var process = Interlocked.Exchange(ref _process, null);
        return process?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => KillAsync();
}
