using System.Reflection;
using ClaimTracker.Api.Http;

namespace ClaimTracker.Api.OpenApi;

/// <summary>An HTTP function: what the host serves.</summary>
/// <param name="Function">The function's name, which is also its operation's.</param>
/// <param name="Route">Without the prefix, such as claims/{id}.</param>
/// <param name="Operation">Null where the function calls no operation of the API.</param>
public sealed record FunctionRoute(string Function, string Method, string Route, Type? Operation)
{
    private const string Worker = "Microsoft.Azure.Functions.Worker.";

    /// <summary>
    /// The HTTP functions of an assembly, sorted by route. The worker's attributes are found by name, because this library is under both hosts: the
    /// real worker and the local one, which has types of its own with the same names.
    /// </summary>
    public static IReadOnlyList<FunctionRoute> In(Assembly functions)
    {
        var operations = OperationDescription.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        return
        [
            .. from type in functions.GetTypes()
               from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
               let name = Value<string>(Find(method, "FunctionAttribute"), "Name")
               where name is not null
               from parameter in method.GetParameters()
               let trigger = Find(parameter, "HttpTriggerAttribute")
               where trigger is not null
               from verb in Value<string[]>(trigger, "Methods") ?? []
               let route = new FunctionRoute(
                   name, verb.ToUpperInvariant(), Value<string>(trigger, "Route") ?? name, operations.GetValueOrDefault(name))
               orderby route.Route, route.Method
               select route,
        ];
    }

    private static Attribute? Find(ICustomAttributeProvider member, string attribute) =>
        member.GetCustomAttributes(false).Cast<Attribute>().FirstOrDefault(candidate => candidate.GetType().FullName == Worker + attribute);

    private static T? Value<T>(Attribute? attribute, string property)
        where T : class => attribute?.GetType().GetProperty(property)?.GetValue(attribute) as T;
}
