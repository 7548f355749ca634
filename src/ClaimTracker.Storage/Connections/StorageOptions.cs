namespace ClaimTracker.Storage.Connections;

/// <summary>Configuration section <c>Storage</c>: names and how storage is called.</summary>
public sealed class StorageOptions
{
    /// <summary>Before every name: several trackers, or tests, in one account. Lower-case letters and digits, starting with a letter.</summary>
    public string Prefix { get; set; } = "";

    public string ClaimsTable { get; set; } = "claims";

    /// <summary>Where people drop documents.</summary>
    public string DocumentsContainer { get; set; } = "documents";

    /// <summary>Plain texts and plans of the versions.</summary>
    public string TextContainer { get; set; } = "text";

    /// <summary>Exported decisions and the daily digest of the history; can be made immutable.</summary>
    public string DecisionsContainer { get; set; } = "decisions";

    public string EventsQueue { get; set; } = "claim-events";

    public string ReprocessQueue { get; set; } = "claim-reprocess";

    public int MaxRetries { get; set; } = 5;

    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(400);

    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>For one try of one request.</summary>
    public TimeSpan NetworkTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Requests that one operation may have under way at once.</summary>
    public int Concurrency { get; set; } = 16;

    /// <summary>How long a deleted document is kept.</summary>
    public TimeSpan PurgeAfter { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long the timer leaves a document to the function that may be working on it.</summary>
    public TimeSpan ReconcileGrace { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Takes documents that are missing from the container for deleted, however many they are, and the present container for the store's own. Otherwise the
    /// timer stops where many are missing at once, and <c>ready</c> says so. To be set for as long as it takes.
    /// </summary>
    public bool AcceptMissing { get; set; }

    /// <summary>How long each step of the timer's run may take; what is left of it is done by the next runs.</summary>
    public TimeSpan UpkeepSlice { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Sends events and counts soon after each change; otherwise only the timer does.</summary>
    public bool DrainAtOnce { get; set; } = true;

    /// <summary>How long after a change; where more follow, after the first pause of this length, and at the latest after five times as long.</summary>
    public TimeSpan DrainDelay { get; set; } = TimeSpan.FromSeconds(1);
}
