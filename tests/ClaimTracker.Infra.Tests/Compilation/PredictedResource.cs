using System.Text.Json;

namespace ClaimTracker.Infra.Tests.Compilation;

/// <summary>A resource as it will be, with what only Azure knows (keys, ids of identities) left as an expression.</summary>
public sealed class PredictedResource(JsonElement resource)
{
    public string Type => resource.GetProperty("type").GetString()!;

    public string Id => resource.GetProperty("id").GetString()!;

    /// <summary>Last part of the name.</summary>
    public string Name => resource.GetProperty("name").GetString()!.Split('/')[^1];

    public string Text => resource.GetRawText();

    /// <summary>The value at a path such as <c>properties.sku.name</c>.</summary>
    public JsonElement this[string path] =>
        path.Split('.').Aggregate(resource, (element, name) => element.TryGetProperty(name, out var value) ? value : throw new KeyNotFoundException($"{Id} has no {path}."));

    public string String(string path) => this[path].GetString()!;

    public bool Bool(string path) => this[path].GetBoolean();

    public int Int(string path) => this[path].GetInt32();

    public IReadOnlyList<string> Strings(string path) => [.. this[path].EnumerateArray().Select(value => value.GetString()!)];
}

internal static class PredictedResources
{
    public static IEnumerable<PredictedResource> OfType(this IEnumerable<PredictedResource> resources, string type) =>
        resources.Where(resource => resource.Type == type);

    public static PredictedResource Only(this IEnumerable<PredictedResource> resources, string type) => Assert.Single(resources.OfType(type));

    public static PredictedResource Named(this IEnumerable<PredictedResource> resources, string type, string name) =>
        Assert.Single(resources.OfType(type), resource => resource.Name == name);
}
