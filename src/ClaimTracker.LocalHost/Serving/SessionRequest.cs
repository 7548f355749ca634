using ClaimTracker.LocalHost.Storage;

namespace ClaimTracker.LocalHost.Serving;

/// <param name="Paths">Files and folders to drop.</param>
/// <param name="Exit">Stop when they are ingested.</param>
internal sealed record SessionRequest(IReadOnlyList<string> Paths, Listen Listen, bool Exit, EmulatorUse Storage);
