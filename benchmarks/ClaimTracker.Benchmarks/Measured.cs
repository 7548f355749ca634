using System.Diagnostics;

namespace ClaimTracker.Benchmarks;

/// <summary>What one piece of work took.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="ProcessorSeconds">Of all threads of this process: compilation and collection count.</param>
/// <param name="AllocatedBytes">On this thread.</param>
internal sealed record Measured(double Seconds, double ProcessorSeconds, long AllocatedBytes)
{
    public static Measured Of(Action work)
    {
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        work();
        return new Measured(
            watch.Elapsed.TotalSeconds,
            (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds,
            GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}
