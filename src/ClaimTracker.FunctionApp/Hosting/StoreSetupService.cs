using Azure;
using ClaimTracker.Core;
using ClaimTracker.Core.Operations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.FunctionApp.Hosting;

/// <summary>
/// Makes the containers, tables and queues before the first function runs. Storage that is out of reach, or roles that have not spread yet, keep
/// the app alive and not ready; a store that was made with other settings ends it.
/// </summary>
public sealed partial class StoreSetupService(IStoreSetup setup, TimeProvider time, ILogger<StoreSetupService> logger) : BackgroundService
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    private bool _done;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!_done)
        {
            await Task.Delay(RetryAfter, time, stoppingToken);
            await TryAsync(stoppingToken);
        }
    }

    private async Task TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await setup.EnsureAsync(cancellationToken);
            _done = true;
        }
        catch (StorageUnavailableException exception)
        {
            NotReady(0, exception.InnerException?.GetType().Name);
        }
        catch (RequestFailedException exception)
        {
            NotReady(exception.Status, exception.ErrorCode);
        }
    }

    [LoggerMessage(LogLevel.Error, "The store could not be set up: {Status} {Code}. Trying again.")]
    private partial void NotReady(int status, string? code);
}
