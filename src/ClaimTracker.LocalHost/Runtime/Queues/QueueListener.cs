using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.LocalHost.Runtime.Queues;

/// <summary>
/// The queue trigger: one message after the other, hidden while it is worked on, given up into the queue's poison queue after the last delivery.
/// As in the Functions host, a poison queue has no poison queue of its own: what fails there stays, and is hidden for a while.
/// </summary>
internal sealed partial class QueueListener(
    FunctionDescriptor function,
    FunctionInvoker invoker,
    StorageConnections connections,
    HostSettings settings,
    TimeProvider time,
    ILogger<QueueListener> logger) : BackgroundService
{
    private const string PoisonSuffix = "-poison";

    private static readonly TimeSpan Hidden = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryPoisonAfter = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    private readonly QueueTriggerAttribute _trigger = (QueueTriggerAttribute)function.Binding;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var queue = connections.RawQueue(_trigger.Connection, _trigger.QueueName);
        while (true)
        {
            if (!await HandleNextAsync(queue, stoppingToken))
            {
                await Task.Delay(PollInterval, time, stoppingToken);
            }
        }
    }

    /// <returns>False where there was nothing to do, or storage did not answer.</returns>
    private async Task<bool> HandleNextAsync(QueueClient queue, CancellationToken cancellationToken)
    {
        try
        {
            if (!(await queue.ExistsAsync(cancellationToken)).Value
                || (await queue.ReceiveMessageAsync(Hidden, cancellationToken)).Value is not { } message)
            {
                return false;
            }

            await HandleAsync(queue, message, cancellationToken);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Storage may be gone for a while in any way the SDK has; a listener that ended would end the host.
            PollFailed(_trigger.QueueName, exception.GetType().Name, (exception as RequestFailedException)?.ErrorCode);
            return false;
        }
    }

    private async Task HandleAsync(QueueClient queue, QueueMessage message, CancellationToken cancellationToken)
    {
        var lease = new MessageLease(queue, message, Hidden, time);
        if (MessageText.TryDecode(message.Body, out string? text))
        {
            if (await lease.WhileAsync(token => TryAsync(message, text, token), cancellationToken))
            {
                await lease.DeleteAsync(cancellationToken);
                return;
            }
        }
        else
        {
            NotBase64(_trigger.QueueName, message.MessageId);
        }

        await GiveBackAsync(lease, message, decoded: text is not null, cancellationToken);
    }

    private async Task<bool> TryAsync(QueueMessage message, string text, CancellationToken cancellationToken)
    {
        try
        {
            await invoker.InvokeAsync(function, MessageText.As(function.Trigger.ParameterType, message, text), bindingData: null, cancellationToken);
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            DeliveryFailed(function.Name, message.DequeueCount, settings.QueueAttempts, exception);
            return false;
        }
    }

    private async Task GiveBackAsync(MessageLease lease, QueueMessage message, bool decoded, CancellationToken cancellationToken)
    {
        if (_trigger.QueueName.EndsWith(PoisonSuffix, StringComparison.Ordinal))
        {
            // It stays: another app of the account may be the one that it is meant for.
            await lease.ReleaseAsync(RetryPoisonAfter, cancellationToken);
            return;
        }

        if (decoded && message.DequeueCount < settings.QueueAttempts)
        {
            await lease.ReleaseAsync(RetryAfter, cancellationToken);
            return;
        }

        var poison = connections.RawQueue(_trigger.Connection, _trigger.QueueName + PoisonSuffix);
        await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await poison.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        await lease.DeleteAsync(cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "Queue {Queue} cannot be read: {Failure} {Code}.")]
    private partial void PollFailed(string queue, string failure, string? code);

    [LoggerMessage(LogLevel.Warning, "Message {Message} of queue {Queue} is not Base64: it is poison.")]
    private partial void NotBase64(string queue, string message);

    [LoggerMessage(LogLevel.Warning, "Function {Function} failed on a message, delivery {Delivery} of {Deliveries}.")]
    private partial void DeliveryFailed(string function, long delivery, int deliveries, Exception exception);
}
