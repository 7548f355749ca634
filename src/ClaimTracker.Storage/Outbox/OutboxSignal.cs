using System.Threading.Channels;

namespace ClaimTracker.Storage.Outbox;

/// <summary>Partitions whose outbox has something to drain, each at most once.</summary>
internal sealed class OutboxSignal
{
    private const int MaxPauses = 5;

    private readonly Channel<bool> _any = Channel.CreateBounded<bool>(1);
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _changes;
    private long _counted;

    public void Changed(string partition)
    {
        lock (_lock)
        {
            _changes++;
            if (_waiting.Add(partition) && _waiting.Count == 1)
            {
                _any.Writer.TryWrite(true);
            }
        }
    }

    /// <summary>
    /// Waits for a change, and then for a pause: many changes in a row, such as the publishing of a document, are counted together, in parts where they go on.
    /// </summary>
    public async ValueTask<IReadOnlyList<string>> NextAsync(TimeSpan pause, TimeProvider time, CancellationToken cancellationToken)
    {
        await _any.Reader.ReadAsync(cancellationToken);
        long seen = -1;
        for (int pauses = 0; pauses < MaxPauses; pauses++)
        {
            await Task.Delay(pause, time, cancellationToken);
            lock (_lock)
            {
                if (_changes == seen)
                {
                    break;
                }

                // The first pause ends it where nothing but the one change came.
                bool alone = seen < 0 && _changes == _counted + 1;
                seen = _changes;
                if (alone)
                {
                    break;
                }
            }
        }

        lock (_lock)
        {
            _counted = _changes;
            string[] partitions = [.. _waiting];
            _waiting.Clear();
            return partitions;
        }
    }
}
