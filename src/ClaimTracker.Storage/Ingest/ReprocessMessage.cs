using System.Text.Json;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Storage.Ingest;

/// <summary>The request to split a document again, as it lies in the queue: <c>{"documentId":"…"}</c>.</summary>
internal static class ReprocessMessage
{
    public static string Write(DocumentId id) => $$"""{"documentId":"{{id}}"}""";

    /// <returns>Null where it is no such message.</returns>
    public static DocumentId? Read(string message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("documentId", out var value)
                && value.ValueKind == JsonValueKind.String && DocumentId.TryParse(value.GetString(), out var id)
                ? id
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
