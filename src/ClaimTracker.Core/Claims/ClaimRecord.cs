namespace ClaimTracker.Core.Claims;

/// <summary>A claim with what only its store and the ingest need to know.</summary>
/// <param name="Claim">What everybody sees.</param>
public sealed record ClaimRecord(Claim Claim)
{
    /// <summary>Says which sentence this is: equal for equal normalised text and speaker (<see cref="Ingest.ClaimIdentity"/>).</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Of the context that the claim's meaning hangs on.</summary>
    public required string ContextHash { get; init; }

    /// <summary>First folder of the document's path.</summary>
    public string? Collection { get; init; }

    /// <summary>Hash of the newest history row.</summary>
    public string? HistoryHead { get; init; }

    /// <summary>False between prepare and publish: nobody sees the claim yet.</summary>
    public bool Published { get; init; } = true;

    /// <summary>The document is deleted.</summary>
    public bool Hidden { get; init; }

    /// <summary>The document's version that the claim begins with.</summary>
    public int FirstVersion { get; init; }

    /// <summary>The last version whose publish has dealt with this claim.</summary>
    public int SeenVersion { get; init; }

    /// <summary>The store's concurrency tag of the row; null when it was never stored.</summary>
    public string? Tag { get; init; }

    public bool Visible => Published && !Hidden;
}
