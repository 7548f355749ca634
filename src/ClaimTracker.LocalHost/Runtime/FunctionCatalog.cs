using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary>Finds functions by their attributes, under the rules that the real host enforces when it indexes them.</summary>
internal static class FunctionCatalog
{
    private static readonly Type[] Triggers =
        [typeof(HttpTriggerAttribute), typeof(BlobTriggerAttribute), typeof(QueueTriggerAttribute), typeof(TimerTriggerAttribute)];

    /// <returns>Ordered by name.</returns>
    /// <exception cref="FunctionIndexingException">A function could not be indexed by the real host.</exception>
    public static IReadOnlyList<FunctionDescriptor> Discover(IEnumerable<Type> types)
    {
        var functions = types
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(Describe)
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();
        var twice = functions.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null ? functions : throw new FunctionIndexingException(twice.Key, "the name is used by more than one function");
    }

    /// <summary>The setting of the Functions host: <c>AzureWebJobs.{function}.Disabled</c>, or with colons or underscores where a dot is not possible.</summary>
    public static bool IsDisabled(this FunctionDescriptor function, IConfiguration configuration) =>
        new[] { $"AzureWebJobs.{function.Name}.Disabled", $"AzureWebJobs:{function.Name}:Disabled", $"AzureWebJobs_{function.Name}_Disabled" }
            .Any(key => configuration[key] is { } value
                && (value == "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase)));

    private static FunctionDescriptor Describe(MethodInfo method)
    {
        string name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        Refuse(!method.IsPublic || !method.DeclaringType!.IsVisible, "it must be a public method of a public class");
        Refuse(method.IsGenericMethod || method.DeclaringType!.IsGenericType, "it must not be generic");
        var triggers = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes().Where(attribute => Triggers.Contains(attribute.GetType())), (parameter, attribute) => (parameter, attribute))
            .ToList();
        Refuse(triggers.Count != 1, "it needs exactly one trigger");
        var function = new FunctionDescriptor(name, method, triggers[0].parameter, triggers[0].attribute);
        Refuse(function.Binding is HttpTriggerAttribute && !IsResult(method.ReturnType), "an HTTP function returns IResult or Task<IResult>");
        Refuse(method.GetParameters().Any(parameter => parameter.Position != function.Trigger.Position && !IsBound(parameter, function)), "a parameter cannot be bound");
        return function;

        void Refuse(bool broken, string rule)
        {
            if (broken)
            {
                throw new FunctionIndexingException(name, rule);
            }
        }
    }

    private static bool IsResult(Type type) =>
        typeof(IResult).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) && typeof(IResult).IsAssignableFrom(type.GenericTypeArguments[0]));

    /// <summary>Beside the trigger: the context, the token, and values of the route or the blob path as text.</summary>
    private static bool IsBound(ParameterInfo parameter, FunctionDescriptor function) =>
        parameter.ParameterType == typeof(FunctionContext)
        || parameter.ParameterType == typeof(CancellationToken)
        || (parameter.ParameterType == typeof(string) && function.Binding is HttpTriggerAttribute or BlobTriggerAttribute);
}

internal sealed class FunctionIndexingException(string function, string rule)
    : Exception($"Function '{function}' cannot be indexed: {rule}.");
