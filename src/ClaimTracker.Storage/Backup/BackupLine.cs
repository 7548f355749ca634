using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using ClaimTracker.Core.Operations;

namespace ClaimTracker.Storage.Backup;

/// <summary>
/// A row as one line of JSON: <c>{"p":partition,"r":row,"v":{name:value}}</c>. Text is a JSON string; the table's other types are an object with
/// the type's name, so that each comes back as what it was.
/// </summary>
internal static class BackupLine
{
    public static string Write(TableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("p", entity.PartitionKey);
            json.WriteString("r", entity.RowKey);
            json.WriteStartObject("v");
            foreach (var (name, value) in entity)
            {
                if (value is not null && name is not ("odata.etag" or "PartitionKey" or "RowKey" or "Timestamp"))
                {
                    WriteValue(json, name, value);
                }
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="BackupException">It is no such line.</exception>
    public static TableEntity Read(string line, long number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            var entity = new TableEntity(root.GetProperty("p").GetString(), root.GetProperty("r").GetString());
            foreach (var property in root.GetProperty("v").EnumerateObject())
            {
                entity[property.Name] = ReadValue(property.Value);
            }

            return entity;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new BackupException($"Line {number} is not a row of a backup.");
        }
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        if (value is string text)
        {
            json.WriteString(name, text);
            return;
        }

        json.WriteStartObject(name);
        switch (value)
        {
            case int number:
                json.WriteNumber("int32", number);
                break;
            case long number:
                json.WriteString("int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteString("double", number.ToString("R", CultureInfo.InvariantCulture));
                break;
            case bool flag:
                json.WriteBoolean("bool", flag);
                break;
            case DateTimeOffset at:
                json.WriteString("date", at.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Guid id:
                json.WriteString("guid", id);
                break;
            case byte[] bytes:
                json.WriteBase64String("binary", bytes);
                break;
            case BinaryData bytes:
                json.WriteBase64String("binary", bytes);
                break;
            default:
                throw new InvalidOperationException($"Column '{name}' has a type that no table has: {value.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static object ReadValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString()!;
        }

        var typed = value.EnumerateObject().Single();
        return typed.Name switch
        {
            "int32" => typed.Value.GetInt32(),
            "int64" => long.Parse(typed.Value.GetString()!, CultureInfo.InvariantCulture),
            "double" => double.Parse(typed.Value.GetString()!, CultureInfo.InvariantCulture),
            "bool" => typed.Value.GetBoolean(),
            "date" => DateTimeOffset.ParseExact(typed.Value.GetString()!, "O", CultureInfo.InvariantCulture),
            "guid" => typed.Value.GetGuid(),
            "binary" => typed.Value.GetBytesFromBase64(),
            _ => throw new FormatException($"A table has no type '{typed.Name}'."),
        };
    }
}
