using System.Collections.Concurrent;
using System.Reflection;

namespace ClaimTracker.Api.Http;

/// <summary>What the attributes of an operation say.</summary>
public sealed record OperationDescription(Type Type, OperationAttribute Operation, IReadOnlyList<QueryParameter> Query)
{
    private static readonly ConcurrentDictionary<Type, OperationDescription> Known = new();

    /// <summary>Every operation of the API.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(Operation).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Operation)) && !type.IsAbstract).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <exception cref="InvalidOperationException">The operation does not say who may call it.</exception>
    public static OperationDescription Of(Type type) => Known.GetOrAdd(type, static type => new OperationDescription(
        type,
        type.GetCustomAttribute<OperationAttribute>() ?? throw new InvalidOperationException($"{type} has no [Operation]."),
        [.. type.GetCustomAttributes<QueryParametersAttribute>().SelectMany(attribute => attribute.Parameters)]));
}
