namespace ClaimTracker.Storage.Operations;

/// <summary>The time that one step of the timer's run may take. A step asks between two pieces of work; what is left is done by the next runs.</summary>
internal sealed class UpkeepSlice(TimeProvider time, TimeSpan length)
{
    private readonly long _started = time.GetTimestamp();

    public bool IsOver => time.GetElapsedTime(_started) >= length;
}
