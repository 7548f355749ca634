using System.Threading.Channels;

namespace ClaimTracker.Storage.Outbox;

/// <summary>Partitions whose outbox has something to drain, each at most once.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<bool> _any = Channel.CreateBounded<bool>(1);
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public void Changed(string partition)
    {
        lock (_lock)
        {
            if (_waiting.Add(partition) && _waiting.Count == 1)
            {
                _any.Writer.TryWrite(true);
            }
        }
    }

    /// <summary>Waits for a change, and then for more: many changes in a row, such as the publishing of a document, are counted together.</summary>
    public async ValueTask<IReadOnlyList<string>> NextAsync(TimeSpan delay, TimeProvider time, CancellationToken cancellationToken)
    {
        await _any.Reader.ReadAsync(cancellationToken);
        await Task.Delay(delay, time, cancellationToken);
        lock (_lock)
        {
            string[] partitions = [.. _waiting];
            _waiting.Clear();
            return partitions;
        }
    }
}
