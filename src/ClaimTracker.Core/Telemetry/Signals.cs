using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ClaimTracker.Core.Telemetry;

/// <summary>
/// Every trace and metric that ClaimTracker emits, with its name. The names are a contract: dashboards and the alerts in <c>infra/</c> use them, and
/// <c>docs/telemetry.md</c> describes them. Nothing here carries text, names or paths of documents.
/// </summary>
public static class Signals
{
    /// <summary>Name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string Name = "ClaimTracker";

    public static readonly ActivitySource Source = new(Name);
    public static readonly Meter Meter = new(Name);

    /// <summary>Ingest runs that ended, by <see cref="Tags.Outcome"/>.</summary>
    public static readonly Counter<long> DocumentsIngested =
        Meter.CreateCounter<long>("claimtracker.documents.ingested", "{document}", "Ingest runs that ended, by outcome.");

    /// <summary>Documents set aside as failed after all attempts.</summary>
    public static readonly Counter<long> DocumentsPoisoned =
        Meter.CreateCounter<long>("claimtracker.documents.poisoned", "{document}", "Documents set aside as failed after all attempts.");

    /// <summary>Claims in newly committed document versions.</summary>
    public static readonly Counter<long> ClaimsExtracted =
        Meter.CreateCounter<long>("claimtracker.claims.extracted", "{claim}", "Claims in newly committed document versions.");

    /// <summary>Seconds that one ingest run took, by <see cref="Tags.Outcome"/>.</summary>
    public static readonly Histogram<double> IngestDuration =
        Meter.CreateHistogram<double>("claimtracker.ingest.duration", "s", "Time of one ingest run, by outcome.", advice: Seconds(0.1, 600));

    /// <summary>Seconds that one review action took, by <see cref="Tags.Action"/> and <see cref="Tags.Outcome"/>.</summary>
    public static readonly Histogram<double> ReviewDuration =
        Meter.CreateHistogram<double>("claimtracker.review.duration", "s", "Time of one review action, by action and outcome.", advice: Seconds(0.005, 30));

    /// <summary>Requests to storage, each attempt counted, by <see cref="Tags.Service"/>, <see cref="Tags.Method"/> and <see cref="Tags.StatusCode"/>.</summary>
    public static readonly Counter<long> StorageRequests =
        Meter.CreateCounter<long>("claimtracker.storage.requests", "{request}", "Requests to storage, each attempt counted, by service, method and status code.");

    /// <summary>Runs of the maintenance timer, by <see cref="Tags.Outcome"/>.</summary>
    public static readonly Counter<long> MaintenanceRuns =
        Meter.CreateCounter<long>("claimtracker.maintenance.runs", "{run}", "Runs of the maintenance timer, by outcome.");

    /// <summary>Contradictions between rows that maintenance found.</summary>
    public static readonly Counter<long> MaintenanceFindings =
        Meter.CreateCounter<long>("claimtracker.maintenance.findings", "{finding}", "Contradictions between rows that maintenance found.");

    /// <summary>Names of the activities (spans).</summary>
    public static class Activities
    {
        public const string Ingest = "claimtracker.ingest";
        public const string Review = "claimtracker.review";
        public const string Maintenance = "claimtracker.maintenance";
    }

    /// <summary>Names of the attributes of metrics and spans.</summary>
    public static class Tags
    {
        public const string Outcome = "outcome";
        public const string Action = "action";
        public const string Service = "service";
        public const string Method = "http.request.method";
        public const string StatusCode = "http.response.status_code";

        /// <summary>On spans only: a metric with an id would have as many series as there are documents.</summary>
        public const string DocumentId = "claimtracker.document.id";

        /// <summary>On spans only.</summary>
        public const string ClaimId = "claimtracker.claim.id";

        /// <summary>On spans only.</summary>
        public const string ClaimCount = "claimtracker.claim.count";
    }

    /// <summary>Buckets 1, 2.5, 5, 10, … of <paramref name="least"/> up to <paramref name="most"/>.</summary>
    private static InstrumentAdvice<double> Seconds(double least, double most)
    {
        var bounds = new List<double>();
        for (double decade = least; decade <= most; decade *= 10)
        {
            bounds.AddRange(new[] { decade, 2.5 * decade, 5 * decade }.Where(bound => bound <= most));
        }

        return new InstrumentAdvice<double> { HistogramBucketBoundaries = bounds };
    }
}
