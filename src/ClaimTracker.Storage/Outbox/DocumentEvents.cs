using System.Globalization;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Ingest;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Outbox;

/// <summary>Events about documents, one for each state that a person would want to hear of: ids, state, version and counts, never a path or a title.</summary>
internal static class DocumentEvents
{
    /// <summary>The event of a document's change; none while it is only queued or processing, or its state stayed the same.</summary>
    public static IReadOnlyList<string> Of(IngestState state)
    {
        var document = state.Document;
        return document.State is DocumentState.Queued or DocumentState.Processing || document.State == state.Stored?.Document.State
            ? []
            : [Write(document.State == DocumentState.Deleting ? "deleted" : ReviewCodes.Name(document.State), document, document.UpdatedAt)];
    }

    /// <summary>Nothing is left of it but the export of its decisions.</summary>
    public static string Purged(TrackedDocument document, DateTimeOffset now) => Write("purged", document, now);

    private static string Write(string what, TrackedDocument document, DateTimeOffset at)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{document.Id}-{document.Version}-{what}-{at.UtcTicks}");
        return CloudEvent.Write(id, $"document.{what}", document.Id.Value, at, data =>
        {
            data.WriteString("documentId", document.Id.Value);
            data.WriteNumber("version", document.Version);
            data.WriteNumber("claims", document.ClaimCount);
            if (document.Reason is { } reason)
            {
                data.WriteString("reasonCode", reason.Code);
            }
        });
    }
}
