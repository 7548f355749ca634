using System.Collections.Concurrent;
using System.Threading.Channels;
using Azure;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.LocalHost.Runtime.Blobs;

/// <summary>
/// The polling blob trigger: lists the container, gives every content without a receipt to the function, tries it as often as host.json says
/// and then writes the Functions host's poison message. At least once, in no order.
/// </summary>
internal sealed partial class BlobListener : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstRetryDelay = TimeSpan.FromMilliseconds(200);

    private readonly FunctionDescriptor _function;
    private readonly FunctionInvoker _invoker;
    private readonly StorageConnections _connections;
    private readonly HostSettings _settings;
    private readonly BlobActivity _activity;
    private readonly TimeProvider _time;
    private readonly ILogger<BlobListener> _logger;
    private readonly string? _connection;
    private readonly BlobPath _path;
    private readonly BlobContainerClient _container;
    private readonly BlobReceipts _receipts;
    private readonly Channel<Found> _found = Channel.CreateUnbounded<Found>();
    private readonly ConcurrentDictionary<Found, bool> _underWay = new();

    public BlobListener(
        FunctionDescriptor function,
        FunctionInvoker invoker,
        StorageConnections connections,
        HostSettings settings,
        BlobActivity activity,
        TimeProvider time,
        ILogger<BlobListener> logger)
    {
        (_function, _invoker, _connections, _settings, _activity, _time, _logger) = (function, invoker, connections, settings, activity, time, logger);
        var trigger = (BlobTriggerAttribute)function.Binding;
        _connection = trigger.Connection;
        _path = BlobPath.Parse(trigger.BlobPath, function.Name);
        _container = connections.Blobs(_connection).GetBlobContainerClient(_path.Container);
        _receipts = new BlobReceipts(connections.Blobs(null).GetBlobContainerClient("azure-webjobs-hosts"), _path.Container, function.Name);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var workers = Enumerable.Range(0, _settings.BlobParallelism).Select(_ => WorkAsync(stoppingToken));
        await Task.WhenAll([ScanAlwaysAsync(stoppingToken), .. workers]);
    }

    private async Task ScanAlwaysAsync(CancellationToken cancellationToken)
    {
        bool loaded = false;
        while (true)
        {
            try
            {
                if (!loaded)
                {
                    await _receipts.LoadAsync(cancellationToken);
                    loaded = true;
                }

                await ScanAsync(cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // Storage may be gone for a while in any way the SDK has; a listener that ended would end the host.
                ScanFailed(_path.Container, exception.GetType().Name, (exception as RequestFailedException)?.ErrorCode);
            }

            await Task.Delay(PollInterval, _time, cancellationToken);
        }
    }

    private async Task ScanAsync(CancellationToken cancellationToken)
    {
        await foreach (var blob in _container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            if (blob.Properties.ETag is not { } listed)
            {
                continue;
            }

            // Lists give ETags without the quotes that everything else has.
            var etag = new ETag(listed.ToString("H"));

            var found = new Found(blob.Name, etag);
            // Noted as under way before the receipt is looked up: it is taken off only after the receipt is there.
            if (_underWay.TryAdd(found, true) && (_receipts.Has(found.Blob, etag) || !_found.Writer.TryWrite(found)))
            {
                _underWay.TryRemove(found, out _);
            }
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        await foreach (var found in _found.Reader.ReadAllAsync(cancellationToken))
        {
            try
            {
                await HandleAsync(found, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // No receipt or no poison message: the next scan finds the blob again.
                ReceiptFailed(_function.Name, exception.GetType().Name, (exception as RequestFailedException)?.ErrorCode);
            }
            finally
            {
                _underWay.TryRemove(found, out _);
            }
        }
    }

    private async Task HandleAsync(Found found, CancellationToken cancellationToken)
    {
        _activity.Report(new BlobEvent(found.Blob, found.ETag, BlobStep.Started, 1));
        bool succeeded = await TryAsync(found, cancellationToken);
        if (!succeeded)
        {
            var poison = _connections.Queue(_connection, BlobPoison.Queue);
            await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await poison.SendMessageAsync(BlobPoison.Message(_function, _path.Container, found.Blob, found.ETag), cancellationToken);
        }

        await _receipts.AddAsync(found.Blob, found.ETag, cancellationToken);
        _activity.Report(new BlobEvent(found.Blob, found.ETag, succeeded ? BlobStep.Succeeded : BlobStep.Poisoned, _settings.BlobAttempts));
    }

    private async Task<bool> TryAsync(Found found, CancellationToken cancellationToken)
    {
        var data = new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase) { [_path.Parameter] = found.Blob };
        for (int attempt = 1; attempt <= _settings.BlobAttempts; attempt++)
        {
            try
            {
                await _invoker.InvokeAsync(_function, _container.GetBlobClient(found.Blob), data, cancellationToken);
                return true;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                AttemptFailed(_function.Name, attempt, _settings.BlobAttempts, exception);
                _activity.Report(new BlobEvent(found.Blob, found.ETag, BlobStep.AttemptFailed, attempt));
                await Task.Delay(FirstRetryDelay * Math.Pow(2, attempt - 1), _time, cancellationToken);
            }
        }

        return false;
    }

    [LoggerMessage(LogLevel.Warning, "Container {Container} cannot be listed: {Failure} {Code}.")]
    private partial void ScanFailed(string container, string failure, string? code);

    [LoggerMessage(LogLevel.Warning, "The outcome of {Function} could not be noted: {Failure} {Code}. It will run again.")]
    private partial void ReceiptFailed(string function, string failure, string? code);

    [LoggerMessage(LogLevel.Warning, "Function {Function} failed on a blob, attempt {Attempt} of {Attempts}.")]
    private partial void AttemptFailed(string function, int attempt, int attempts, Exception exception);

    private readonly record struct Found(string Blob, ETag ETag);
}
