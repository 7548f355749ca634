using System.Globalization;
using System.Net.Sockets;
using ClaimTracker.Emulator;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Storage;

/// <summary>The configured storage, with an Azurite that is started when nothing answers there, and stopped with this.</summary>
internal sealed class LocalStorage : IAsyncDisposable
{
    private const int UsualBlobPort = 10000;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private readonly AzuriteEmulator? _emulator;

    private LocalStorage(AzuriteEmulator? emulator) => _emulator = emulator;

    /// <summary>True where this started the emulator.</summary>
    public bool Started => _emulator is not null;

    /// <param name="startEmulator">False: what is configured must be there.</param>
    /// <exception cref="UserErrorException">Nothing answers, and nothing may or can be started there.</exception>
    public static async Task<LocalStorage> OpenAsync(
        IConfiguration configuration, bool startEmulator, Action<string> progress, CancellationToken cancellationToken)
    {
        var address = StorageAddress.Parse(new StorageConnections(configuration).ConnectionString(null));
        bool[] answers = await Task.WhenAll(address.All.Select(service => AnswersAsync(service, cancellationToken)));
        if (answers.All(answer => answer))
        {
            return new LocalStorage(null);
        }

        string missing = address.All[Array.IndexOf(answers, false)].GetLeftPart(UriPartial.Authority);
        if (!address.IsLocal || !startEmulator || answers.Any(answer => answer))
        {
            throw new UserErrorException(
                $"Storage does not answer at {missing} (setting {StorageConnections.Default})."
                + (address.IsLocal && startEmulator ? " Another program has one of its ports." : string.Empty));
        }

        return new LocalStorage(await StartAsync(configuration, address, progress, cancellationToken));
    }

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<AzuriteEmulator> StartAsync(
        IConfiguration configuration, StorageAddress address, Action<string> progress, CancellationToken cancellationToken)
    {
        string folder = address.Blobs.Port == UsualBlobPort
            ? "storage"
            : string.Create(CultureInfo.InvariantCulture, $"storage-{address.Blobs.Port}");
        var options = new EmulatorOptions
        {
            Location = configuration["LocalHost:StorageFolder"] ?? Path.Combine(ProjectFolder.Cache, folder),
            BlobPort = address.Blobs.Port,
            QueuePort = address.Queues.Port,
            TablePort = address.Tables.Port,
            Progress = progress,
        };
        try
        {
            return await AzuriteEmulator.StartAsync(options, cancellationToken);
        }
        catch (EmulatorException exception)
        {
            throw new UserErrorException(exception.Message, exception);
        }
    }

    private static async Task<bool> AnswersAsync(Uri service, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectTimeout);
        try
        {
            await client.ConnectAsync(service.Host, service.Port, limit.Token);
            return true;
        }
        catch (Exception exception) when (exception is SocketException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
