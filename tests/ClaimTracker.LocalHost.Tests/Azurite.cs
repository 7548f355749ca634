using ClaimTracker.Emulator;
using ClaimTracker.LocalHost.Tests;

[assembly: AssemblyFixture(typeof(Azurite))]

namespace ClaimTracker.LocalHost.Tests;

/// <summary>One emulator in memory for all tests; each makes its own containers and queues.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private AzuriteEmulator? _emulator;

    public string ConnectionString => _emulator!.ConnectionString;

    public async ValueTask InitializeAsync() => _emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions());

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
