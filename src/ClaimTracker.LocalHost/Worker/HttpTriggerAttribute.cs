namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: calls the function for a route and its methods (none given: every method).</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute : Attribute
{
    public HttpTriggerAttribute()
    {
    }

    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
        : this(authLevel) => Methods = methods;

    public string? Route { get; set; }

    public string[]? Methods { get; set; }

    public AuthorizationLevel AuthLevel { get; set; } = AuthorizationLevel.Function;
}

public enum AuthorizationLevel
{
    Anonymous = 0,
    User = 1,
    Function = 2,
    System = 3,
    Admin = 4,
}
