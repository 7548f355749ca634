namespace ClaimTracker.LocalHost.Storage;

/// <param name="Start">False: what is configured must be there.</param>
/// <param name="WellKnownKey">An emulator that is started takes the published key, for tools that know no other.</param>
internal sealed record EmulatorUse(bool Start, bool WellKnownKey);
