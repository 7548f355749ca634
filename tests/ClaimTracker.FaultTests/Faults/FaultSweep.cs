using ClaimTracker.Core;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Storage.Connections;

namespace ClaimTracker.FaultTests.Faults;

/// <summary>Runs an action once for every request it makes, with a fault at that request, each time on a document of its own.</summary>
public sealed class FaultSweep(StorageAccount account, Tracker healthy)
{
    public static bool Soak => Environment.GetEnvironmentVariable("CLAIMTRACKER_SOAK") == "1";

    /// <summary>All faults with CLAIMTRACKER_SOAK=1; otherwise those that the others are variations of.</summary>
    public static IReadOnlyList<Fault> Faults => Soak ? [.. Enum.GetValues<Fault>().Except([Fault.BusyBefore])] : [Fault.CrashBefore, Fault.CrashAfter, Fault.ErrorAfter];

    public int Points { get; private set; }

    /// <param name="prepare">Makes what the action works on, named by the point, without faults.</param>
    /// <param name="act">The action, on the instance with the fault.</param>
    /// <param name="recover">What a redelivery or a user's retry does, on a healthy instance, and what must hold then.</param>
    public async Task RunAsync<T>(Func<string, Task<T>> prepare, Func<Tracker, T, Task> act, Func<T, Task> recover, IReadOnlyList<Fault>? faults = null)
    {
        foreach (var fault in Soak ? Faults : faults ?? Faults)
        {
            for (int at = 0; ; at++)
            {
                var subject = await prepare($"{fault}-{at}");
                var transport = new FaultTransport(at, fault);
                await using (var faulty = await Tracker.StartAsync(
                    account, like: healthy, pipeline: new StoragePipeline { Transport = transport }, settings: ("Storage:NetworkTimeout", fault == Fault.HangAfter ? "00:00:01" : "00:00:30")))
                {
                    try
                    {
                        await act(faulty, subject);
                    }
                    catch (Exception exception) when (exception is CrashedException or StorageUnavailableException or IOException or IngestConflictException)
                    {
                        // The caller sees a failure, or its own write that was answered with an error, and comes again.
                    }
                }

                await recover(subject);
                if (!transport.Struck)
                {
                    break;
                }

                Points++;
            }
        }
    }
}
