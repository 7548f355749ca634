using System.Threading.Channels;

namespace ClaimTracker.Storage.Outbox;

/// <summary>Partitions whose outbox has something to drain, each at most once.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<string> _partitions = Channel.CreateUnbounded<string>();
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public void Changed(string partition)
    {
        lock (_lock)
        {
            if (!_waiting.Add(partition))
            {
                return;
            }
        }

        _partitions.Writer.TryWrite(partition);
    }

    public async ValueTask<string> NextAsync(CancellationToken cancellationToken)
    {
        string partition = await _partitions.Reader.ReadAsync(cancellationToken);
        lock (_lock)
        {
            _waiting.Remove(partition);
        }

        return partition;
    }
}
