namespace ClaimTracker.Api.Http;

/// <summary>An answer of the operation, beside the problems that every operation may answer.</summary>
/// <param name="status">HTTP status code.</param>
/// <param name="body">Type of the JSON body; null where there is none, or where it is no JSON.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class AnswerAttribute(int status, Type? body, string description) : Attribute
{
    public int Status { get; } = status;

    public Type? Body { get; } = body;

    public string Description { get; } = description;

    /// <summary>Media type of a body that is no JSON.</summary>
    public string? ContentType { get; init; }

    /// <summary>The answer has an ETag header.</summary>
    public bool HasETag { get; init; }
}

/// <summary>A problem that the operation may answer, beside those that every operation may.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RefusesAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses { get; } = statuses;
}

/// <summary>The body that the operation takes.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TakesAttribute(Type? body, params string[] contentTypes) : Attribute
{
    /// <summary>Type of the JSON body; null for bytes.</summary>
    public Type? Body { get; } = body;

    public IReadOnlyList<string> ContentTypes { get; } = contentTypes;
}

/// <summary>A request header that the operation reads.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class TakesHeaderAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;
}
