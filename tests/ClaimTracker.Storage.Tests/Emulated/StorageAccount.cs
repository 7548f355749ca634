using ClaimTracker.Emulator;

[assembly: AssemblyFixture(typeof(ClaimTracker.Storage.Tests.Emulated.StorageAccount))]

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>One Azurite for all tests of the assembly, or the account that CLAIMTRACKER_TEST_STORAGE names.</summary>
public sealed class StorageAccount : IAsyncLifetime
{
    private AzuriteEmulator? _emulator;
    private int _trackers;

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("CLAIMTRACKER_TEST_STORAGE") is { Length: > 0 } given)
        {
            ConnectionString = given;
            return;
        }

        _emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions());
        ConnectionString = _emulator.ConnectionString;
    }

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>A prefix that no other test uses.</summary>
    public string NewPrefix() => $"t{Environment.ProcessId:x}{TimeProvider.System.GetUtcNow().Ticks & 0xFFFFFF:x}x{Interlocked.Increment(ref _trackers):x}";
}
