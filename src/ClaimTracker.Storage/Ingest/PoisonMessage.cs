using System.Text.Json;

namespace ClaimTracker.Storage.Ingest;

/// <summary>The blob trigger's message after five failed attempts, as the Functions host writes it.</summary>
/// <param name="Container">Of the blob; empty where the message has none.</param>
/// <param name="ETag">Of the blob that failed, without quotes; empty where the message has none.</param>
internal sealed record PoisonMessage(string Container, string BlobName, string ETag)
{
    /// <returns>Null where it is no such message.</returns>
    public static PoisonMessage? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && Text(root, "BlobName") is { Length: > 0 } name
                ? new PoisonMessage(Text(root, "ContainerName") ?? "", name, (Text(root, "ETag") ?? "").Trim('"'))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
