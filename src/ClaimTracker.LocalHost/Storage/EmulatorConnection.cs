using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using ClaimTracker.Emulator;
using ClaimTracker.LocalHost.Runtime;
using ClaimTracker.LocalHost.Settings;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Storage;

/// <summary>
/// What the settings mean where they name the emulator with the key that everybody knows: the same emulator, at the ports that are configured, with the key
/// that this machine made for itself.
/// </summary>
internal sealed record EmulatorConnection(StorageAddress Address, string Key)
{
    private const string Development = "UseDevelopmentStorage=true";
    private const string PortSetting = "LocalHost:EmulatorPort";
    private const int LastFirstPort = ushort.MaxValue - 2;

    private static readonly string[] Names = [StorageConnections.Default, "Documents", "AzureWebJobsDocuments"];

    public string ConnectionString =>
        $"DefaultEndpointsProtocol={Address.Blobs.Scheme};AccountName={AzuriteEmulator.AccountName};AccountKey={Key};"
        + $"BlobEndpoint={Plain(Address.Blobs)};QueueEndpoint={Plain(Address.Queues)};TableEndpoint={Plain(Address.Tables)};";

    /// <summary>True for a connection string that has no secret in it.</summary>
    public static bool IsWellKnown(string connectionString) =>
        connectionString.Contains(Development, StringComparison.OrdinalIgnoreCase)
        || connectionString.Contains(EmulatorKey.WellKnown, StringComparison.Ordinal);

    /// <summary>Where the configured emulator is: <c>UseDevelopmentStorage=true</c> is at Azurite's ports, or at three in a row that the setting begins.</summary>
    /// <exception cref="UserErrorException">The settings cannot be used.</exception>
    public static StorageAddress AddressOf(IConfiguration settings, string connectionString)
    {
        if (settings[PortSetting] is not { Length: > 0 } text || !connectionString.Contains(Development, StringComparison.OrdinalIgnoreCase))
        {
            return StorageAddress.Parse(connectionString);
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= LastFirstPort
            ? new StorageAddress(Endpoint(port), Endpoint(port + 1), Endpoint(port + 2))
            : throw new UserErrorException($"{PortSetting} is '{text}'; it is the first of three ports in a row, from 1 to {LastFirstPort}.");
    }

    /// <summary>The key of an emulator that runs: the one of this machine, where it takes that, else the published one.</summary>
    /// <exception cref="UserErrorException">It takes neither, or is no storage emulator.</exception>
    public static async Task<string> KeyOfRunningAsync(StorageAddress address, CancellationToken cancellationToken)
    {
        string[] keys = [.. new[] { EmulatorKey.Find(ProjectFolder.Cache), EmulatorKey.WellKnown }.OfType<string>()];
        foreach (string key in keys)
        {
            if (await OpensAsync(new EmulatorConnection(address, key), cancellationToken))
            {
                return key;
            }
        }

        throw new UserErrorException(
            $"The storage emulator at {address.Blobs.GetLeftPart(UriPartial.Authority)} was started with another key. "
            + $"Stop it, or set {StorageConnections.Default} to its connection string.");
    }

    /// <summary>In the place of the settings that name this emulator.</summary>
    public IReadOnlyDictionary<string, string?> Settings(IConfiguration settings) => Names
        .Where(name => settings[name] is { } value ? IsWellKnown(value) && AddressOf(settings, value) == Address : name == StorageConnections.Default)
        .ToDictionary(name => name, _ => (string?)ConnectionString);

    private static async Task<bool> OpensAsync(EmulatorConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await new BlobServiceClient(connection.ConnectionString, Once()).GetPropertiesAsync(cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 401 or 403)
        {
            return false;
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or System.Xml.XmlException or InvalidOperationException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new UserErrorException(
                $"What answers at {connection.Address.Blobs.GetLeftPart(UriPartial.Authority)} is no storage emulator. "
                + $"End it, or move the emulator: {PortSetting}=11000 takes that port and the next two.",
                exception);
        }
    }

    private static BlobClientOptions Once()
    {
        var options = new BlobClientOptions();
        options.Retry.MaxRetries = 0;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(20);
        return options;
    }

    private static Uri Endpoint(int port) => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{AzuriteEmulator.AccountName}"));

    private static string Plain(Uri endpoint) => endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
}
