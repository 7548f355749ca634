using System.Buffers;
using System.Text;
using System.Text.Json;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Outbox;

/// <summary>CloudEvents 1.0 (https://cloudevents.io) about claims: ids, status and revision, never a claim's text.</summary>
internal static class ClaimEvents
{
    public static string Reviewed(Claim claim, ReviewStatus from, HistoryEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("specversion", "1.0");
            json.WriteString("id", $"{claim.Id}-{claim.Revision}");
            json.WriteString("source", "/claimtracker");
            json.WriteString("type", "claimtracker.claim.reviewed");
            json.WriteString("subject", claim.Id.ToString());
            json.WriteString("time", entry.At.UtcDateTime);
            json.WriteString("datacontenttype", "application/json");
            json.WriteStartObject("data");
            json.WriteString("claimId", claim.Id.ToString());
            json.WriteString("documentId", claim.Id.Document.Value);
            json.WriteNumber("revision", claim.Revision);
            json.WriteString("action", entry.Action);
            json.WriteString("actor", entry.Actor);
            json.WriteString("from", ReviewCodes.Name(from));
            json.WriteString("status", ReviewCodes.Name(claim.Status));
            if (claim.Verdict is { } verdict)
            {
                json.WriteString("verdict", ReviewCodes.Name(verdict));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
