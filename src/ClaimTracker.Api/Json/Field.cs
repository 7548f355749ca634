using System.Text.Json;
using System.Text.Json.Serialization;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Api.Json;

/// <summary>A field of a JSON merge patch: absent (keep), null (clear) or a value.</summary>
[JsonConverter(typeof(FieldConverterFactory))]
public readonly record struct Field<T>(T? Value, bool IsGiven) : IField
{
    object? IField.Value => Value;

    public Patched<T> ToPatched() => new(Value, IsGiven);
}

internal interface IField
{
    object? Value { get; }

    bool IsGiven { get; }
}

internal sealed class FieldConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Field<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(FieldConverter<>).MakeGenericType(typeToConvert.GenericTypeArguments))!;
}

internal sealed class FieldConverter<T> : JsonConverter<Field<T>>
{
    public override bool HandleNull => true;

    public override Field<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return new(reader.TokenType == JsonTokenType.Null ? default : (T?)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(typeof(T))), true);
        }
        catch (JsonException exception)
        {
            // one without a path gets this member's from the serializer above
            throw new JsonException(exception.Message, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, Field<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Value, options.GetTypeInfo(typeof(T)));
}
