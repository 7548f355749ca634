using System.Text.Json;

namespace ClaimTracker.Infra.Tests.Compilation;

/// <summary>A compiled template with the templates nested in it.</summary>
public sealed class ArmTemplate(JsonElement root)
{
    public string Text => root.GetRawText();

    /// <summary>This template and all nested ones.</summary>
    public IEnumerable<JsonElement> Templates() => Nested(root);

    /// <summary>Resources as written: a loop is one.</summary>
    public IEnumerable<JsonElement> Resources() => Templates().SelectMany(Own);

    /// <summary>Outputs of all templates: those of nested ones are kept in the group's deployment history too.</summary>
    public IEnumerable<JsonProperty> Outputs() =>
        Templates().Where(template => template.TryGetProperty("outputs", out _)).SelectMany(template => template.GetProperty("outputs").EnumerateObject());

    private static IEnumerable<JsonElement> Nested(JsonElement template) =>
        Own(template)
            .Where(resource => resource.GetProperty("type").GetString() == "Microsoft.Resources/deployments")
            .SelectMany(deployment => Nested(deployment.GetProperty("properties").GetProperty("template")))
            .Prepend(template);

    private static IEnumerable<JsonElement> Own(JsonElement template)
    {
        var resources = template.GetProperty("resources");
        return resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray() : resources.EnumerateObject().Select(named => named.Value);
    }
}
