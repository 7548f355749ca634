using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ClaimTracker.Emulator;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Storage;

/// <summary>The configured storage, with an Azurite that is started when nothing answers there, and stopped with this.</summary>
internal sealed partial class LocalStorage : IAsyncDisposable
{
    private const int UsualBlobPort = 10000;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private readonly AzuriteEmulator? _emulator;

    private LocalStorage(AzuriteEmulator? emulator, IReadOnlyDictionary<string, string?> settings) => (_emulator, Settings) = (emulator, settings);

    /// <summary>Storage that is not on this machine is opened as it is configured.</summary>
    public static LocalStorage AsConfigured { get; } = new(null, new Dictionary<string, string?>());

    /// <summary>True where this started the emulator.</summary>
    public bool Started => _emulator is not null;

    /// <summary>To be put before all other settings: the connections with the emulator's real key.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <exception cref="UserErrorException">Nothing answers, and nothing may or can be started there.</exception>
    public static async Task<LocalStorage> OpenAsync(
        IConfiguration configuration, EmulatorUse use, Action<string> progress, CancellationToken cancellationToken)
    {
        string connection = new StorageConnections(configuration).ConnectionString(null);
        var address = EmulatorConnection.AddressOf(configuration, connection);
        bool[] answers = await Task.WhenAll(address.All.Select(service => AnswersAsync(service, cancellationToken)));
        if (answers.All(answer => answer))
        {
            return address.IsLocal && EmulatorConnection.IsWellKnown(connection)
                ? WithKey(null, address, await EmulatorConnection.KeyOfRunningAsync(address, cancellationToken), configuration)
                : AsConfigured;
        }

        string missing = address.All[Array.IndexOf(answers, false)].GetLeftPart(UriPartial.Authority);
        if (!address.IsLocal || !use.Start)
        {
            throw new UserErrorException($"Storage does not answer at {missing} (setting {StorageConnections.Default}).");
        }

        if (Array.IndexOf(answers, true) is >= 0 and var taken)
        {
            throw new UserErrorException(
                $"Another program has a port of the storage emulator, {address.All[taken].Authority}. End it, or move the emulator: "
                + "LocalHost:EmulatorPort=11000 takes that port and the next two.");
        }

        return await StartAsync(configuration, connection, address, use, progress, cancellationToken);
    }

    /// <summary>How other programs reach the storage; nothing is started for it.</summary>
    /// <exception cref="UserErrorException">What answers there is no storage emulator, or takes no key that is known.</exception>
    public static async Task<string> ConnectionStringAsync(IConfiguration configuration, EmulatorUse use, CancellationToken cancellationToken)
    {
        string connection = new StorageConnections(configuration).ConnectionString(null);
        if (!EmulatorConnection.IsWellKnown(connection))
        {
            return connection;
        }

        var address = EmulatorConnection.AddressOf(configuration, connection);
        string key = await AnswersAsync(address.Blobs, cancellationToken)
            ? await EmulatorConnection.KeyOfRunningAsync(address, cancellationToken)
            : KeyToStartWith(connection, use);
        return new EmulatorConnection(address, key).ConnectionString;
    }

    public ValueTask DisposeAsync() => _emulator?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<LocalStorage> StartAsync(
        IConfiguration configuration, string connection, StorageAddress address, EmulatorUse use, Action<string> progress, CancellationToken cancellationToken)
    {
        string folder = address.Blobs.Port == UsualBlobPort
            ? "storage"
            : string.Create(CultureInfo.InvariantCulture, $"storage-{address.Blobs.Port}");
        try
        {
            string key = KeyToStartWith(connection, use);
            var options = new EmulatorOptions
            {
                Location = configuration["LocalHost:StorageFolder"] ?? Path.Combine(ProjectFolder.Cache, folder),
                BlobPort = address.Blobs.Port,
                QueuePort = address.Queues.Port,
                TablePort = address.Tables.Port,
                AccountKey = key,
                Progress = progress,
            };
            var emulator = await AzuriteEmulator.StartAsync(options, cancellationToken);
            return EmulatorConnection.IsWellKnown(connection) ? WithKey(emulator, address, key, configuration) : new LocalStorage(emulator, AsConfigured.Settings);
        }
        catch (EmulatorException exception)
        {
            throw new UserErrorException(exception.Message, exception);
        }
    }

    private static LocalStorage WithKey(AzuriteEmulator? emulator, StorageAddress address, string key, IConfiguration configuration) =>
        new(emulator, new EmulatorConnection(address, key).Settings(configuration));

    /// <summary>A key that somebody chose is taken as it is.</summary>
    private static string KeyToStartWith(string connection, EmulatorUse use) =>
        !EmulatorConnection.IsWellKnown(connection) && AccountKey().Match(connection) is { Success: true } given ? given.Groups["key"].Value
        : use.WellKnownKey ? EmulatorKey.WellKnown
        : EmulatorKey.Ensure(ProjectFolder.Cache);

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

    [GeneratedRegex("(^|;) *AccountKey=(?<key>[^;]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex AccountKey();
}
