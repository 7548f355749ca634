using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using ClaimTracker.Emulator;
using ClaimTracker.EndToEnd;

[assembly: AssemblyFixture(typeof(HostUnderTest))]

namespace ClaimTracker.EndToEnd;

/// <summary>
/// The host that all tests talk to: the one that CLAIMTRACKER_TEST_URL and CLAIMTRACKER_TEST_STORAGE name (a real Functions host, say),
/// else a local host on free ports with an emulator of its own.
/// </summary>
public sealed class HostUnderTest : IAsyncLifetime
{
    private readonly string? _givenUrl = Environment.GetEnvironmentVariable("CLAIMTRACKER_TEST_URL");
    private AzuriteEmulator? _emulator;
    private LocalHostProcess? _process;

    /// <summary>Not ours to restart.</summary>
    public bool IsGiven => !string.IsNullOrEmpty(_givenUrl);

    public string Storage { get; private set; } = Environment.GetEnvironmentVariable("CLAIMTRACKER_TEST_STORAGE") ?? string.Empty;

    internal ApiClient Api { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>With the prefix that the host has, where it has one (CLAIMTRACKER_TEST_PREFIX).</summary>
    public BlobContainerClient Documents => new(Storage, Environment.GetEnvironmentVariable("CLAIMTRACKER_TEST_PREFIX") + "documents");

    /// <summary>Where the host's blob trigger puts what it gave up.</summary>
    public QueueClient Poison => new(Storage, "webjobs-blobtrigger-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    public async ValueTask InitializeAsync()
    {
        if (IsGiven)
        {
            Assert.False(string.IsNullOrEmpty(Storage), "CLAIMTRACKER_TEST_URL needs CLAIMTRACKER_TEST_STORAGE, the connection string of the same host.");
            Address = new Uri(_givenUrl!.TrimEnd('/') + "/");
            Api = new ApiClient(Address);
            return;
        }

        _emulator = await AzuriteEmulator.StartAsync(new EmulatorOptions());
        Storage = _emulator.ConnectionString;
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }

    public async Task RestartAsync()
    {
        Assert.Equal(0, await _process!.StopAsync());
        await StopAsync();
        await StartAsync();
    }

    private async Task StartAsync()
    {
        var environment = new Dictionary<string, string>
        {
            ["AzureWebJobsStorage"] = Storage,
            ["DocumentLimits__Seconds"] = LocalHostProcess.DocumentSeconds,
        };
        _process = LocalHostProcess.Start(environment, "--no-azurite", "--port", "0");
        Address = await _process.UrlAsync();
        Api = new ApiClient(Address);
    }

    private async Task StopAsync()
    {
        Api?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
