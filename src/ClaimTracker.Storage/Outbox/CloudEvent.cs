using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ClaimTracker.Storage.Outbox;

/// <summary>An event as CloudEvents 1.0 (https://cloudevents.io) in JSON.</summary>
internal static class CloudEvent
{
    private const string Source = "/claimtracker";

    /// <param name="id">The same however often the event is sent.</param>
    /// <param name="type">After <c>claimtracker.</c></param>
    /// <param name="subject">Id of what it is about.</param>
    /// <param name="data">Writes the properties of the event's data: ids, states and numbers, never content.</param>
    public static string Write(string id, string type, string subject, DateTimeOffset time, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", id);
            json.WriteString("source", Source);
            json.WriteString("type", $"claimtracker.{type}");
            json.WriteString("subject", subject);
            json.WriteString("time", time.UtcDateTime);
            json.WriteString("datacontenttype", "application/json");
            json.WriteStartObject("data");
            data(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
