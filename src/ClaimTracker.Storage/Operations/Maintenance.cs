using ClaimTracker.Core.Operations;
using ClaimTracker.Storage.Outbox;

namespace ClaimTracker.Storage.Operations;

internal sealed class Maintenance(
    OutboxDrainer drainer, LeaseExpiry leases, DocumentReconciler reconciler, DocumentPurge purge, DailyUpkeep daily, StoreSettings settings) : IMaintenance
{
    public async Task<MaintenanceReport> RunAsync(CancellationToken cancellationToken)
    {
        await settings.EnsureAsync(cancellationToken);
        int sent = await drainer.DrainAsync(cancellationToken);
        int expired = await leases.RunAsync(cancellationToken);
        var (ingested, resumed) = await reconciler.RunAsync(cancellationToken);
        int purged = await purge.RunAsync(cancellationToken);
        int findings = await daily.RunAsync(cancellationToken);
        sent += await drainer.DrainAsync(cancellationToken);
        return new MaintenanceReport(ingested, resumed, sent, expired, purged, findings);
    }
}
