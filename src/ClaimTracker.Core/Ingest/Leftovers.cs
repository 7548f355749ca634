namespace ClaimTracker.Core.Ingest;

/// <summary>
/// Gives back at once what a step on a large text leaves behind. A collector that sees free memory lets the leftovers of decoding, splitting and planning
/// add up, and two documents of ten megabytes at the same time have to fit on a small instance.
/// </summary>
internal static class Leftovers
{
    /// <summary>UTF-16 code units from which the collection costs little beside the work itself.</summary>
    private const int LargeText = 2_000_000;

    public static void Collect(int textLength)
    {
        if (textLength >= LargeText)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
