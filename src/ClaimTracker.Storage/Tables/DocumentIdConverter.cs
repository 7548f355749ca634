using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Core.Identity;

namespace ClaimTracker.Storage.Tables;

internal sealed class DocumentIdConverter : JsonConverter<DocumentId>
{
    public override DocumentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DocumentId.Parse(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, DocumentId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
