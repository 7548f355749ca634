namespace ClaimTracker.Core.Ingest;

/// <summary>How large a document may be to be ingested; over it, it is rejected.</summary>
/// <param name="TextLength">UTF-16 code units of the plain text.</param>
/// <param name="Claims">Claims of one version.</param>
public sealed record IngestBounds(int TextLength = IngestLimits.TextLength, int Claims = IngestLimits.Claims)
{
    /// <summary>For so long a document that becomes empty is left as it is: many tools write nothing first and the content then.</summary>
    public static TimeSpan EmptyGrace { get; } = TimeSpan.FromMinutes(10);
}
