using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ClaimTracker.Emulator;

/// <summary>
/// A running Azurite, the emulator of Azure Storage. It shuts down in good order (which saves its data) when it is disposed,
/// and also when this process ends in whatever way, because it watches its standard input.
/// </summary>
public sealed partial class AzuriteEmulator : IAsyncDisposable
{
    /// <summary>The emulator's published account; no secret. Another name would hide what is stored already.</summary>
    public const string AccountName = "devstoreaccount1";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly StorageFolderLock? _folder;
    private readonly string _key;

    private AzuriteEmulator(Process process, StorageFolderLock? folder, string key, IReadOnlyDictionary<string, Uri> endpoints)
    {
        (_process, _folder, _key) = (process, folder, key);
        BlobEndpoint = endpoints["Blob"];
        QueueEndpoint = endpoints["Queue"];
        TableEndpoint = endpoints["Table"];
    }

    public Uri BlobEndpoint { get; }

    public Uri QueueEndpoint { get; }

    public Uri TableEndpoint { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={AccountName};AccountKey={_key};"
        + $"BlobEndpoint={BlobEndpoint};QueueEndpoint={QueueEndpoint};TableEndpoint={TableEndpoint};";

    /// <summary>Fetches Azurite if this was never done, starts it and returns when all three services listen.</summary>
    /// <exception cref="EmulatorException">Node.js is missing, the package cannot be fetched, a port is taken, or another emulator has the folder.</exception>
    public static async Task<AzuriteEmulator> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        string script = await AzuritePackage.EnsureAsync(options, cancellationToken);
        var folder = options.Location is { } location ? await StorageFolderLock.TakeAsync(Path.GetFullPath(location), StopTimeout, cancellationToken) : null;
        try
        {
            return await StartAsync(script, folder, options, cancellationToken);
        }
        catch
        {
            folder?.Dispose();
            throw;
        }
    }

    private static async Task<AzuriteEmulator> StartAsync(
        string script, StorageFolderLock? folder, EmulatorOptions options, CancellationToken cancellationToken)
    {
        string key = options.AccountKey ?? EmulatorKey.Random();
        var process = NodeProcess.Start(Command(script, key, options));
        try
        {
            folder?.Note(process.Id);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(StartTimeout);
            var endpoints = await ListeningAsync(process, limit.Token);
            _ = DrainAsync(process.StandardOutput);
            _ = DrainAsync(process.StandardError);
            return new AzuriteEmulator(process, folder, key, endpoints);
        }
        catch (Exception exception)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw exception is OperationCanceledException && !cancellationToken.IsCancellationRequested
                ? new EmulatorException($"Azurite did not start within {StartTimeout.TotalSeconds:0} seconds.", exception)
                : exception;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopTimeout);
        try
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (IOException)
        {
            // It ended before.
        }

        _process.Dispose();
        _folder?.Dispose();
    }

    private static ProcessStartInfo Command(string script, string key, EmulatorOptions options)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // In its environment, which nobody else on this machine can read, as they could its arguments.
        start.Environment["AZURITE_ACCOUNTS"] = $"{AccountName}:{key}";
        string[] data = options.Location is null ? ["--inMemoryPersistence"] : ["--location", Path.GetFullPath(options.Location)];
        string[] arguments =
        [
            "--require", AzuritePackage.Guard, script,
            "--blobPort", $"{options.BlobPort}", "--queuePort", $"{options.QueuePort}", "--tablePort", $"{options.TablePort}",
            "--skipApiVersionCheck", "--disableTelemetry", "--silent", .. data,
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task<IReadOnlyDictionary<string, Uri>> ListeningAsync(Process process, CancellationToken cancellationToken)
    {
        var endpoints = new Dictionary<string, Uri>(StringComparer.Ordinal);
        var said = new StringBuilder();
        while (endpoints.Count < 3)
        {
            if (await process.StandardOutput.ReadLineAsync(cancellationToken) is not { } line)
            {
                said.Append(await process.StandardError.ReadToEndAsync(cancellationToken));
                throw new EmulatorException($"Azurite ended instead of starting:\n{said}");
            }

            said.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                endpoints[match.Groups["service"].Value] = new Uri($"{match.Groups["address"].Value}/{AccountName}");
            }
        }

        return endpoints;
    }

    private static async Task DrainAsync(StreamReader reader)
    {
        try
        {
            while (await reader.ReadLineAsync() is not null)
            {
                // Read on, so that a full pipe never blocks Azurite.
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The process is gone.
        }
    }

    [GeneratedRegex(@"Azurite (?<service>Blob|Queue|Table) service is successfully listening at (?<address>http://\S+?)/?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Listening();
}
