using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using NJsonSchema;
using NSwag;

namespace ClaimTracker.Api.Tests.Fuzzing;

/// <summary>Makes requests of an operation from its description: mostly right, then bent in one place or another.</summary>
/// <param name="etags">The last seen of each claim.</param>
internal sealed class RequestFuzzer(Random random, IReadOnlyDictionary<string, string[]> ids, ConcurrentDictionary<string, string> etags)
{
    private const int MaxDepth = 4;

    private static readonly string[] Nasty =
    [
        "", " ", "0", "-1", "1e9", "NaN", "null", "true", "[]", "{}", "' or 1 eq 1 or '", "\"", "\\", "/", "..", "%", "%00", "a\u0301", "\u202E", "😀", "\uFEFF", "ＡＢＣ", "a,b", "😀\u200D", "#", "&x=1",
        new('a', 300), new('é', 600), "2026-02-30", "*", "\"3\"", "W/\"3\"", "\t", "=1+1", "javascript:alert(1)", "http://169.254.169.254/", "9223372036854775808",
    ];

    /// <summary>This request is to be right, as far as a description can tell.</summary>
    private bool calm;

    public HttpRequestMessage Make(OpenApiOperationDescription described)
    {
        calm = One(2);
        string path = described.Path;
        List<string> query = [];
        string id = Id(described);
        HttpRequestMessage request = new() { Method = new HttpMethod(described.Method.ToUpperInvariant()) };
        bool preconditions = described.Operation.ActualParameters.Any(parameter => parameter.Name == "If-None-Match");
        foreach (var parameter in described.Operation.ActualParameters)
        {
            switch (parameter.Kind)
            {
                case OpenApiParameterKind.Path:
                    path = path.Replace($"{{{parameter.Name}}}", Uri.EscapeDataString(parameter.Name == "id" ? id : Any(["mfrggzdf", .. Nasty[1..8]])), StringComparison.Ordinal);
                    break;
                case OpenApiParameterKind.Query when One(3) || parameter.IsRequired:
                    query.Add($"{parameter.Name}={Uri.EscapeDataString(Text(parameter.Schema))}");
                    break;
                // nobody sends both preconditions, and where there are two most send neither
                case OpenApiParameterKind.Header when !Bent(3) && (!preconditions || !parameter.Name.StartsWith("If-", StringComparison.Ordinal) || One(4)):
                    request.Headers.TryAddWithoutValidation(parameter.Name, Header(parameter.Name, id));
                    break;
            }
        }

        if (Bent(20))
        {
            query.Add($"{Uri.EscapeDataString(Any(Nasty))}={Uri.EscapeDataString(Any(Nasty))}");
        }

        request.RequestUri = new Uri(path.TrimStart('/') + (query.Count == 0 ? "" : "?" + string.Join('&', query)), UriKind.Relative);
        request.Content = described.Operation.RequestBody is { } body ? Content(body) : Bent(20) ? new StringContent(Any(Nasty)) : null;
        return request;
    }

    private ByteArrayContent? Content(OpenApiRequestBody body)
    {
        if (Bent(25))
        {
            return null;
        }

        var (type, media) = Any([.. body.Content]);
        byte[] bytes = media.Schema?.ActualSchema is { IsBinary: false } schema
            ? Encoding.UTF8.GetBytes(Bend(Json(schema, 0)))
            : Encoding.UTF8.GetBytes(Any(Nasty));
        ByteArrayContent content = new(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", Bent(20) ? Any(["text/plain", "application/xml", "application/json; charset=latin1", "nonsense", "multipart/form-data"]) : type);
        return content;
    }

    private string Json(JsonSchema schema, int depth, string name = "")
    {
        schema = schema.ActualSchema;
        if (schema.AllOf.Count > 0)
        {
            schema = schema.AllOf.First().ActualSchema;
        }

        if (Bent(12))
        {
            return One(2) ? "null" : Any(["0", "-1", "1.5", "true", "\"x\"", "[]", "{}", "1e400", "NaN"]);
        }

        if (schema.Enumeration.Count > 0)
        {
            return Quoted(Any([.. schema.Enumeration.OfType<object>()])!.ToString()!);
        }

        return schema.Type switch
        {
            var type when type.HasFlag(JsonObjectType.Object) => depth > MaxDepth ? "{}" : Object(schema, depth),
            var type when type.HasFlag(JsonObjectType.Array) =>
                $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => schema.Item is null || depth > MaxDepth ? "1" : Json(schema.Item, depth + 1)))}]",
            var type when type.HasFlag(JsonObjectType.Integer) => random.Next(-2, 1002).ToString(CultureInfo.InvariantCulture),
            var type when type.HasFlag(JsonObjectType.Number) => random.NextDouble().ToString("R", CultureInfo.InvariantCulture),
            var type when type.HasFlag(JsonObjectType.Boolean) => One(2) ? "true" : "false",
            _ => Quoted(Bent(3) ? Any(Nasty) : name switch
            {
                "url" or "archivedUrl" => "https://source.example/1",
                "id" or "duplicateOf" => Any(ids["claim"]),
                "etag" => Any([.. etags.Values, "\"1\""]),
                "sha256" => new string('a', 64),
                _ => Any(["Two sources agree.", "ana", "\"2\""]),
            }),
        };
    }

    private string Object(JsonSchema schema, int depth)
    {
        int sparse = calm ? 6 : random.Next(1, 12);
        var members = schema.ActualProperties
            .Where(property => schema.RequiredProperties.Contains(property.Key) ? !Bent(15) : One(sparse))
            .Select(property => $"{Quoted(property.Key)}:{Json(property.Value, depth + 1, property.Key)}")
            .ToList();
        if (Bent(20))
        {
            members.Add(members.Count > 0 && One(2) ? members[0] : "\"surprise\":1");
        }

        return $"{{{string.Join(',', members)}}}";
    }

    /// <summary>Damages the text itself now and then.</summary>
    private string Bend(string json) => (calm ? -1 : random.Next(15)) switch
    {
        0 => json[..random.Next(json.Length + 1)],
        1 => json + json,
        2 => json.Replace(':', ','),
        3 => json.Insert(random.Next(json.Length + 1), Any(Nasty)),
        4 => string.Concat(Enumerable.Repeat("[", 500)),
        _ => json,
    };

    private string Text(JsonSchema schema)
    {
        schema = schema.ActualSchema;
        if (Bent(4))
        {
            return Any(Nasty);
        }

        var item = schema.Item?.ActualSchema ?? schema;
        return item.Enumeration.Count > 0 ? Any([.. item.Enumeration.OfType<object>()])!.ToString()!
            : item.Type.HasFlag(JsonObjectType.Boolean) ? "true"
            : item.Type.HasFlag(JsonObjectType.Integer) ? random.Next(1, 200).ToString(CultureInfo.InvariantCulture)
            : item.Type.HasFlag(JsonObjectType.Number) ? random.NextDouble().ToString("R", CultureInfo.InvariantCulture)
            : Any([Any(ids["document"]), "fuzz", "ana", "3.0", "fuzz/new.txt"]);
    }

    private string Header(string name, string id) => name switch
    {
        "If-None-Match" => Bent(5) ? Any(Nasty) : "*",
        "If-Match" => Bent(5) ? Any(Nasty) : etags.GetValueOrDefault(id, "\"1\""),
        _ => Bent(4) ? Any(Nasty) : $"key-{random.Next(100_000)}",
    };

    private string Id(OpenApiOperationDescription described) => Bent(5)
        ? Any(Nasty.Where(text => text.Length > 0 && text != "..").ToArray())
        : Any(described.Path.Contains("/claims/{", StringComparison.Ordinal) ? ids["claim"] : ids[described.Method == "delete" ? "unknown" : "document"]);

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private bool Bent(int of) => !calm && One(of);

    private bool One(int of) => random.Next(of) == 0;

    private T Any<T>(T[] choices) => choices[random.Next(choices.Length)];
}
