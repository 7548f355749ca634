using ClaimTracker.Core.Identity;

namespace ClaimTracker.Storage.Verification;

/// <summary>An invariant that a scan found not to hold: to be looked at again before it is reported.</summary>
/// <param name="Rule">Name of the invariant.</param>
/// <param name="Where">Row or id.</param>
internal sealed record BrokenRule(string Rule, string Where, string Detail)
{
    /// <summary>It is about a row that tells what happened, or where to look; see <see cref="ScannedTraces"/>.</summary>
    public bool Trace { get; init; }

    /// <summary>The claim whose rows would have to be mended.</summary>
    public ClaimId? Claim { get; init; }

    /// <summary>The document whose rows would have to be mended.</summary>
    public DocumentId? Document { get; init; }

    /// <summary>When the document was last written, as the scan saw it.</summary>
    public DateTimeOffset SeenAt { get; init; }

    /// <summary>The version that it is about.</summary>
    public int Version { get; init; }

    /// <summary>Row that repeats what is lost; null where none was found.</summary>
    public string? Copy { get; init; }
}
