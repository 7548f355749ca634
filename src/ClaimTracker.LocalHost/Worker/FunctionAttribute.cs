namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in of the worker's attribute: marks a public method as a function.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
