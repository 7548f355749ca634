using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Connections;
using ClaimTracker.Storage.Lists;
using ClaimTracker.Storage.Outbox;
using ClaimTracker.Storage.Reviews;
using Microsoft.Extensions.Options;

namespace ClaimTracker.Storage.Operations;

internal sealed class Maintenance(
    OutboxDrainer drainer, LeaseExpiry leases, DuplicateFollowUp duplicates, WalkMemory walks, DocumentReconciler reconciler, DocumentPurge purge, DailyUpkeep daily, StoreSetup setup,
    StoreSettings settings, IOptions<StorageOptions> options, TimeProvider time) : IMaintenance
{
    public async Task<MaintenanceReport> RunAsync(CancellationToken cancellationToken)
    {
        await settings.EnsureAsync(cancellationToken);
        var failures = new List<Exception>();

        // A queue that refuses events must not keep documents from being read, nor any other step the next.
        async Task<T> StepAsync<T>(Func<Task<T>> step)
            where T : struct
        {
            try
            {
                return await step();
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(exception);
                return default;
            }
        }

        // Each step has the same time, whatever another one finds to do.
        UpkeepSlice Slice() => new(time, options.Value.UpkeepSlice);

        int sent = await StepAsync(() => drainer.DrainAsync(cancellationToken));
        int expired = await StepAsync(() => leases.RunAsync(Slice(), cancellationToken));
        var (ingested, resumed) = await StepAsync(() => reconciler.RunAsync(Slice(), cancellationToken));
        await StepAsync(() => duplicates.RunAsync(cancellationToken));
        await StepAsync(() => walks.ForgetAsync(cancellationToken));
        int purged = await StepAsync(() => purge.RunAsync(cancellationToken, Slice()));
        int findings = await StepAsync(() => daily.RunAsync(Slice(), cancellationToken));
        sent += await StepAsync(() => drainer.DrainAsync(cancellationToken));

        // Last, so that what was missing is told once, as a failure, and is there for the next run.
        await setup.RestoreAsync(cancellationToken);
        return failures.Count == 0
            ? new MaintenanceReport(ingested, resumed, sent, expired, purged, findings)
            : throw new AggregateException("Parts of the maintenance failed; the others were done.", failures);
    }
}
