using ClaimTracker.Core.Documents;

namespace ClaimTracker.Core.Ingest;

/// <summary>Reasons of a document's state, in words that a person can act on.</summary>
public static class Reasons
{
    public static StateReason RepeatedFailure { get; } =
        new("repeatedFailure", "Reading the document failed five times. Nothing of it was lost; ask for reprocessing, and see the log if it fails again.");

    public static StateReason Missing { get; } = new("missing", "The blob was gone before it could be read. Upload it again.");

    public static StateReason Of(DocumentRejectedException rejected) =>
        new(rejected.Reason.Code(), rejected.Where is { } where ? $"{rejected.Message} ({where})" : rejected.Message);
}
