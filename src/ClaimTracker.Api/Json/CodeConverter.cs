using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClaimTracker.Api.Json;

/// <summary>Reads and writes an enum by <see cref="EnumCode"/>.</summary>
public sealed class CodeConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && EnumCode.TryParse<T>(reader.GetString(), out var value)
            ? value.Value
            : throw new JsonException($"Expected one of {string.Join(", ", EnumCode.Names(typeof(T)))}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(EnumCode.Of(value));
}
