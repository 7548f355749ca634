using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ClaimTracker.Api.Claims;
using ClaimTracker.Api.Json;
using Microsoft.OpenApi;

namespace ClaimTracker.Api.OpenApi;

/// <summary>Schemas from the serializer's own contracts, so that what is documented is what is read and written.</summary>
internal sealed class SchemaBuilder(OpenApiDocument document, OpenApiSpecVersion version)
{
    private static readonly Dictionary<Type, (JsonSchemaType Type, string? Format)> Simple = new()
    {
        [typeof(string)] = (JsonSchemaType.String, null),
        [typeof(bool)] = (JsonSchemaType.Boolean, null),
        [typeof(int)] = (JsonSchemaType.Integer, "int32"),
        [typeof(long)] = (JsonSchemaType.Integer, "int64"),
        [typeof(double)] = (JsonSchemaType.Number, "double"),
        [typeof(DateTimeOffset)] = (JsonSchemaType.String, "date-time"),
        [typeof(DateOnly)] = (JsonSchemaType.String, "date"),
    };

    public IOpenApiSchema Of(Type type, bool nullable = false)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, nullable: true);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Field<>))
        {
            return Of(type.GenericTypeArguments[0], nullable: true);
        }

        if (type == typeof(JsonElement))
        {
            return new OpenApiSchema { Description = "Any JSON." };
        }

        if (Simple.TryGetValue(type, out var simple))
        {
            return new OpenApiSchema { Type = simple.Type | Null(nullable), Format = simple.Format };
        }

        if (type.IsEnum)
        {
            return Reference(type, nullable, () => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. EnumCode.Names(type).Select(name => (JsonNode)JsonValue.Create(name))],
            });
        }

        var contract = Contract(type);
        return contract.Kind switch
        {
            JsonTypeInfoKind.Enumerable => new OpenApiSchema { Type = JsonSchemaType.Array | Null(nullable), Items = Of(contract.ElementType!) },
            JsonTypeInfoKind.Dictionary => new OpenApiSchema { Type = JsonSchemaType.Object | Null(nullable), AdditionalProperties = Of(contract.ElementType!) },
            _ => Reference(type, nullable, () => Object(contract)),
        };
    }

    public static JsonTypeInfo Contract(Type type) =>
        ApiJson.Written.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type} is not registered in {nameof(ApiJson)}.");

    private static JsonSchemaType Null(bool nullable) => nullable ? JsonSchemaType.Null : 0;

    private IOpenApiSchema Reference(Type type, bool nullable, Func<OpenApiSchema> build)
    {
        string name = type.Name.EndsWith("Resource", StringComparison.Ordinal) ? type.Name[..^"Resource".Length] : type.Name;
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        if (document.Components.Schemas.TryAdd(name, new OpenApiSchema()))
        {
            document.Components.Schemas[name] = build();
        }

        if (nullable && version == OpenApiSpecVersion.OpenApi3_0 && document.Components.Schemas[name] is OpenApiSchema own)
        {
            Allow(own, Null(true));
        }

        OpenApiSchemaReference reference = new(name, document);
        return (nullable, version) switch
        {
            (false, _) => reference,

            // 3.0 has no null type; nullable is written beside a type
            (true, OpenApiSpecVersion.OpenApi3_0) => new OpenApiSchema
            {
                Type = (type.IsEnum ? JsonSchemaType.String : JsonSchemaType.Object) | JsonSchemaType.Null,
                AllOf = [reference],
            },
            _ => new OpenApiSchema { OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }] },
        };
    }

    /// <summary>3.0 holds null against everything that a schema refers to: what may be null in one place has to say so itself.</summary>
    private static void Allow(OpenApiSchema schema, JsonSchemaType type)
    {
        schema.Type |= type;
        if (schema.Enum is { Count: > 0 } values && !values.Any(JsonNullSentinel.IsJsonNullSentinel))
        {
            values.Add(JsonNullSentinel.JsonNull);
        }
    }

    private OpenApiSchema Object(JsonTypeInfo contract)
    {
        OpenApiSchema schema = new()
        {
            Type = JsonSchemaType.Object,
            AdditionalPropertiesAllowed = false,
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = new HashSet<string>(),
        };
        foreach (var property in contract.Properties)
        {
            var attributes = property.AttributeProvider?.GetCustomAttributes(true) ?? [];
            bool omitted = attributes.OfType<JsonIgnoreAttribute>().Any();
            var type = attributes.OfType<JsonOfAttribute>().FirstOrDefault()?.Type ?? property.PropertyType;
            var member = Of(omitted ? Nullable.GetUnderlyingType(type) ?? type : type, !omitted && property.IsGetNullable && !type.IsValueType);
            if (member is OpenApiSchema own)
            {
                Constrain(own, attributes);
            }

            schema.Properties[property.Name] = member;
            if (!omitted && (property.IsRequired || IsAlwaysThere(property)))
            {
                schema.Required.Add(property.Name);
            }
        }

        return schema;
    }

    /// <summary>A parameter without a default, or a member that is computed.</summary>
    private static bool IsAlwaysThere(JsonPropertyInfo property) => property.AssociatedParameter is { } parameter
        ? parameter is { IsMemberInitializer: false, HasDefaultValue: false }
        : property.Set is null;

    private static void Constrain(OpenApiSchema schema, object[] attributes)
    {
        bool list = schema.Type?.HasFlag(JsonSchemaType.Array) is true;
        foreach (object attribute in attributes)
        {
            switch (attribute)
            {
                case MaxLengthAttribute most when list:
                    schema.MaxItems = most.Length;
                    break;
                case MaxLengthAttribute most:
                    schema.MaxLength = most.Length;
                    break;
                case LengthAttribute length when list:
                    (schema.MinItems, schema.MaxItems) = (length.MinimumLength, length.MaximumLength);
                    break;
                case LengthAttribute length:
                    (schema.MinLength, schema.MaxLength) = (length.MinimumLength, length.MaximumLength);
                    break;
                case RangeAttribute range:
                    schema.Minimum = Convert.ToString(range.Minimum, CultureInfo.InvariantCulture);
                    schema.Maximum = Convert.ToString(range.Maximum, CultureInfo.InvariantCulture);
                    break;
                case EachAtMostAttribute each when schema.Items is OpenApiSchema item:
                    (item.MinLength, item.MaxLength) = (1, each.Length);
                    break;
            }
        }
    }
}
