namespace ClaimTracker.Core.Ingest;

/// <summary>How large a document may be to be ingested; over it, it is rejected.</summary>
/// <param name="TextLength">UTF-16 code units of the plain text.</param>
/// <param name="Claims">Claims of one version.</param>
public sealed record IngestBounds(int TextLength = IngestLimits.TextLength, int Claims = IngestLimits.Claims);
