using System.Reflection;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary>A function found in an assembly.</summary>
/// <param name="Trigger">The parameter that carries the trigger attribute.</param>
/// <param name="Binding">The trigger attribute.</param>
internal sealed record FunctionDescriptor(string Name, MethodInfo Method, ParameterInfo Trigger, Attribute Binding)
{
    /// <summary>As the Functions host writes it into poison messages.</summary>
    public string Id => $"Host.Functions.{Name}";
}
