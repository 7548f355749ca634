using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ClaimTracker.Api.Json;

/// <summary>Enums as the API writes them: the camelCase form of the member's name, matched exactly; never a number.</summary>
public static class EnumCode
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> Tables = new();

    public static IReadOnlyCollection<string> Names(Type type) => Table(type).Keys;

    public static string Of<T>(T value)
        where T : struct, Enum => CamelCase(value.ToString());

    /// <summary>The values of a flags enum, one by one.</summary>
    public static IEnumerable<string> Each<T>(T flags)
        where T : struct, Enum => Table(typeof(T)).Where(entry => flags.HasFlag((T)entry.Value)).Select(entry => entry.Key);

    public static bool TryParse<T>(string? name, [NotNullWhen(true)] out T? value)
        where T : struct, Enum
    {
        value = name is null ? null : Parse(typeof(T), name) as T?;
        return value is not null;
    }

    public static object? Parse(Type type, string name) => Table(type).GetValueOrDefault(name);

    /// <summary>None of a flags enum is the absence of values, not a value.</summary>
    private static Dictionary<string, object> Table(Type type) => Tables.GetOrAdd(
        type,
        static type => Enum.GetValues(type)
            .Cast<object>()
            .Where(value => !(type.IsDefined(typeof(FlagsAttribute), false) && Convert.ToInt64(value, null) == 0))
            .ToDictionary(value => CamelCase(value.ToString()!), StringComparer.Ordinal));

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
