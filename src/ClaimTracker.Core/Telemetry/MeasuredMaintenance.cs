using System.Diagnostics;
using ClaimTracker.Core.Operations;

namespace ClaimTracker.Core.Telemetry;

/// <summary>Counts the runs of <paramref name="inner"/>. An alert watches for their absence.</summary>
public sealed class MeasuredMaintenance(IMaintenance inner) : IMaintenance
{
    public async Task<MaintenanceReport> RunAsync(CancellationToken cancellationToken)
    {
        using var activity = Signals.Source.StartActivity(Signals.Activities.Maintenance);
        string outcome = "failed";
        try
        {
            var report = await inner.RunAsync(cancellationToken);
            outcome = "succeeded";
            if (report.Ingested > 0)
            {
                Signals.DocumentsIngested.Add(report.Ingested, new KeyValuePair<string, object?>(Signals.Tags.Outcome, "reconciled"));
            }

            if (report.Findings > 0)
            {
                Signals.MaintenanceFindings.Add(report.Findings);
            }

            return report;
        }
        catch (Exception exception)
        {
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            throw;
        }
        finally
        {
            activity?.SetTag(Signals.Tags.Outcome, outcome);
            Signals.MaintenanceRuns.Add(1, new KeyValuePair<string, object?>(Signals.Tags.Outcome, outcome));
        }
    }
}
