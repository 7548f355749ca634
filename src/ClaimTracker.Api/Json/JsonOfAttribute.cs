namespace ClaimTracker.Api.Json;

/// <summary>What the raw JSON of a member is, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class JsonOfAttribute(Type type) : Attribute
{
    public Type Type { get; } = type;
}
