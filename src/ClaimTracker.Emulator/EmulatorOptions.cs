namespace ClaimTracker.Emulator;

/// <summary>How an Azurite is started.</summary>
public sealed record EmulatorOptions
{
    /// <summary>Folder of the data, kept between starts; null keeps everything in memory.</summary>
    public string? Location { get; init; }

    /// <summary>Base64; null makes one for this start that nobody else has. <see cref="EmulatorKey"/> says why.</summary>
    public string? AccountKey { get; init; }

    /// <summary>0 takes a free port; Azurite's usual ones are 10000, 10001 and 10002.</summary>
    public int BlobPort { get; init; }

    public int QueuePort { get; init; }

    public int TablePort { get; init; }

    /// <summary>Where the npm package is kept; null is <c>.cache/azurite</c> of the repository, or the user's local application data outside of one.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>Told in one line what takes time (the download on first use).</summary>
    public Action<string>? Progress { get; init; }
}
