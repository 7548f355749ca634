namespace ClaimTracker.FaultTests.Kills;

/// <summary>A change that the API answered with success.</summary>
/// <param name="Key">The Idempotency-Key it was sent with.</param>
internal sealed record Acknowledged(string Claim, long Revision, string Key);
