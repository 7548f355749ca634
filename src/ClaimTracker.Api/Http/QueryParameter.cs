namespace ClaimTracker.Api.Http;

/// <summary>A query parameter that an operation takes; any other is refused.</summary>
/// <param name="Type">string, int, double, bool or an enum.</param>
public sealed record QueryParameter(string Name, Type Type, string Description)
{
    /// <summary>May be repeated or hold a list separated by commas.</summary>
    public bool Many { get; init; }

    public bool Required { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public int? MaxLength { get; init; }

    public string? Default { get; init; }
}

/// <summary>Declares query parameters of an operation.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class QueryParametersAttribute : Attribute
{
    public abstract IEnumerable<QueryParameter> Parameters { get; }
}

/// <summary>Declares one query parameter.</summary>
public sealed class QueryAttribute(string name, Type type, string description) : QueryParametersAttribute
{
    public bool Many { get; init; }

    public bool Required { get; init; }

    public int MaxLength { get; init; }

    public override IEnumerable<QueryParameter> Parameters =>
    [
        new(name, type, description)
        {
            Many = Many,
            Required = Required,
            Minimum = type == typeof(int) ? 1 : null,
            Maximum = type == typeof(int) ? int.MaxValue : null,
            MaxLength = MaxLength > 0 ? MaxLength : null,
        },
    ];
}
