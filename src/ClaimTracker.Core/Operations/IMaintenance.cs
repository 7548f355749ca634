namespace ClaimTracker.Core.Operations;

/// <summary>The timer's work, the promise that nothing is lost: missed blobs, half-done ingests, undrained outbox, expired leases, purges.</summary>
public interface IMaintenance
{
    Task<MaintenanceReport> RunAsync(CancellationToken cancellationToken);
}

public sealed record MaintenanceReport(int Ingested, int Resumed, int EventsSent, int LeasesExpired, int Purged, int Findings);

/// <summary>Events and counts that changes left to be sent.</summary>
public interface IOutbox
{
    /// <summary>Sends all that waits. An event may be sent twice, a count is added once.</summary>
    /// <returns>Events sent.</returns>
    Task<int> DrainAsync(CancellationToken cancellationToken);
}

/// <summary>Checks claims = indexes = counters = history over the whole store.</summary>
public interface IStoreVerifier
{
    /// <param name="repair">Mend what can be mended from the claim rows, which are the truth.</param>
    Task<VerifyReport> VerifyAsync(bool repair, CancellationToken cancellationToken);
}

/// <param name="Findings">What is wrong, at most the first 1,000; empty for a clean store.</param>
/// <param name="Repaired">How many were mended.</param>
public sealed record VerifyReport(long Documents, long Claims, long HistoryRows, IReadOnlyList<VerifyFinding> Findings, int Repaired)
{
    public bool Clean => Findings.Count == 0;
}

/// <param name="Rule">Name of the invariant that does not hold.</param>
/// <param name="Where">Row or id, never content.</param>
public sealed record VerifyFinding(string Rule, string Where, string Detail, bool Repaired);

/// <summary>Counts over the whole store, undrained changes included.</summary>
public interface IStatistics
{
    Task<Statistics> ReadAsync(CancellationToken cancellationToken);
}

/// <param name="ByDay">Per UTC day: claims created and decisions made.</param>
/// <param name="ByQuarter">The same per quarter of an hour, in order of time, for the days of other time zones.</param>
public sealed record Statistics(
    long Documents,
    long Claims,
    IReadOnlyDictionary<Review.ReviewStatus, long> ByStatus,
    IReadOnlyDictionary<Review.Verdict, long> ByVerdict,
    IReadOnlyList<DayCount> ByDay,
    IReadOnlyList<QuarterCount> ByQuarter)
{
    /// <summary>Per day of a time zone. Where only the UTC day is known (counts mended by the verifier), its noon stands for it.</summary>
    public IReadOnlyList<DayCount> ByDayIn(TimeZoneInfo zone) =>
    [
        .. ByQuarter.GroupBy(quarter => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(quarter.Start, zone).DateTime))
            .Select(day => new DayCount(day.Key, day.Sum(quarter => quarter.Created), day.Sum(quarter => quarter.Decided)))
            .OrderBy(day => day.Day),
    ];
}

/// <param name="Start">UTC.</param>
public sealed record QuarterCount(DateTimeOffset Start, long Created, long Decided);

public sealed record DayCount(DateOnly Day, long Created, long Decided);

/// <summary>Makes the containers, tables and queues, and answers whether storage can be used.</summary>
public interface IStoreSetup
{
    /// <summary>Creates what is missing and checks the settings row. Safe to call from several instances at once.</summary>
    /// <exception cref="StoreSettingsException">The store was made with settings that differ from this app's.</exception>
    Task EnsureAsync(CancellationToken cancellationToken);

    /// <summary>One read of a table: null when storage answers, otherwise what is wrong in words without secrets.</summary>
    Task<string?> ProbeAsync(CancellationToken cancellationToken);
}

public sealed class StoreSettingsException(string message) : Exception(message);
