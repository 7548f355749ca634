using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;
using ClaimTracker.Core.Review;

namespace ClaimTracker.Storage.Tables;

/// <summary>Reading and writing of properties; null is written as no property at all.</summary>
internal static class EntityColumns
{
    public const string Schema = "schema";
    public const int SchemaVersion = 2;

    public static TableEntity Row(string partition, string row) => new(partition, row) { [Schema] = SchemaVersion };

    public static void Set(this TableEntity entity, string name, object? value)
    {
        if (value is not null)
        {
            entity[name] = value;
        }
    }

    public static void SetEnum<T>(this TableEntity entity, string name, T? value)
        where T : struct, Enum
    {
        if (value is { } given)
        {
            entity[name] = ReviewCodes.Name(given);
        }
    }

    public static T? GetEnum<T>(this TableEntity entity, string name)
        where T : struct, Enum =>
        entity.GetString(name) is { } text ? ReviewCodes.Parse<T>(text) : null;

    /// <summary>JSON, cut into several properties where it is too long for one.</summary>
    public static void SetJson<T>(this TableEntity entity, string name, T? value, JsonTypeInfo<T> type)
    {
        if (value is null)
        {
            return;
        }

        string json = JsonSerializer.Serialize(value, type);
        for (var (part, start) = (0, 0); start < json.Length; part++)
        {
            int end = Math.Min(json.Length, start + PartLength);
            end -= end < json.Length && char.IsHighSurrogate(json[end - 1]) ? 1 : 0;
            entity[Part(name, part)] = json[start..end];
            start = end;
        }
    }

    public static T? GetJson<T>(this TableEntity entity, string name, JsonTypeInfo<T> type)
    {
        if (entity.GetString(name) is not { } json)
        {
            return default;
        }

        for (int part = 1; entity.GetString(Part(name, part)) is { } more; part++)
        {
            json += more;
        }

        return JsonSerializer.Deserialize(json, type);
    }

    private const int PartLength = 30_000;

    private static string Part(string name, int part) => part == 0 ? name : name + part.ToString(CultureInfo.InvariantCulture);
}
