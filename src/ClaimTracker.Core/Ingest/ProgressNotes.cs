using ClaimTracker.Core.Documents;

namespace ClaimTracker.Core.Ingest;

/// <summary>
/// Notes in a document's row how far its ingest is. At most every few seconds, so that small documents cost no request more; and at least as often,
/// so that the reconciler sees that a large one is being worked on.
/// </summary>
internal sealed class ProgressNotes(IIngestStore store, TimeProvider time, IngestState state)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private long _noted = time.GetTimestamp();

    /// <summary>The document as last written or seen.</summary>
    public IngestState State { get; private set; } = state;

    /// <summary>Runs work that keeps a thread busy, and notes meanwhile what it tells.</summary>
    public async Task<T> WhileAsync<T>(Func<IProgress<int>, CancellationToken, T> work, IngestStep step, int total, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var told = new Latest();
        var running = Task.Run(() => work(told, stop.Token), CancellationToken.None);
        try
        {
            while (await Task.WhenAny(running, Task.Delay(Interval, time, stop.Token)) != running)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await NoteAsync(new IngestProgress(step, told.Value, total), cancellationToken);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAny(running);
        }

        return await running;
    }

    /// <summary>Writes it down if the last note is old enough.</summary>
    public async Task NoteAsync(IngestProgress progress, CancellationToken cancellationToken)
    {
        if (time.GetElapsedTime(_noted) < Interval)
        {
            return;
        }

        _noted = time.GetTimestamp();
        try
        {
            State = await store.SaveAsync(
                DocumentLifecycle.Note(State, progress, time.GetUtcNow()), cancellationToken);
        }
        catch (IngestConflictException)
        {
            // Its counts were written, or somebody else works on it: if on something else, then the next step finds out and stops.
            var current = await store.FindAsync(State.Id, cancellationToken);
            if (current is { Document.State: DocumentState.Processing } && current.PendingVersion == State.PendingVersion && current.Document.Version == State.Document.Version)
            {
                State = current;
            }
        }
    }

    private sealed class Latest : IProgress<int>
    {
        private volatile int _value;

        public int Value => _value;

        public void Report(int value) => _value = value;
    }
}
