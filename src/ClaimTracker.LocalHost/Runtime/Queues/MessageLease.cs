using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace ClaimTracker.LocalHost.Runtime.Queues;

/// <summary>Keeps a received message hidden for as long as it is worked on; every renewal changes the receipt that deletes it.</summary>
internal sealed class MessageLease(QueueClient queue, QueueMessage message, TimeSpan hidden, TimeProvider time)
{
    private string _receipt = message.PopReceipt;

    public async Task<T> WhileAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewal = RenewAsync(done.Token);
        try
        {
            return await work(cancellationToken);
        }
        finally
        {
            await done.CancelAsync();
            await renewal.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task DeleteAsync(CancellationToken cancellationToken) => queue.DeleteMessageAsync(message.MessageId, _receipt, cancellationToken);

    public Task ReleaseAsync(TimeSpan after, CancellationToken cancellationToken) =>
        queue.UpdateMessageAsync(message.MessageId, _receipt, message.Body, after, cancellationToken);

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(hidden / 2, time, cancellationToken);
            var renewed = await queue.UpdateMessageAsync(message.MessageId, _receipt, message.Body, hidden, cancellationToken);
            _receipt = renewed.Value.PopReceipt;
        }
    }
}
