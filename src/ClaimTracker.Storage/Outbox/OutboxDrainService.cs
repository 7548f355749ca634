using ClaimTracker.Core;
using ClaimTracker.Storage.Connections;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage.Outbox;

/// <summary>Drains a partition's outbox soon after a change, beside the requests. What it misses, the timer sends.</summary>
internal sealed partial class OutboxDrainService(
    OutboxSignal signal, OutboxDrainer drainer, IOptions<StorageOptions> options, TimeProvider time, ILogger<OutboxDrainService> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.DrainAtOnce)
        {
            foreach (string partition in await signal.NextAsync(options.Value.DrainDelay, time, stoppingToken))
            {
                try
                {
                    await drainer.DrainAsync(partition, stoppingToken);
                }
                catch (Exception exception) when (exception is StorageUnavailableException or Azure.RequestFailedException)
                {
                    LogLeft(logger, partition, WithheldException.Of(exception));
                }
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Events of partition {Partition} could not be sent now; the timer sends them.")]
    private static partial void LogLeft(ILogger logger, string partition, Exception exception);
}
