namespace Microsoft.Azure.Functions.Worker;

/// <summary>Stand-in: one invocation of a function.</summary>
public abstract class FunctionContext
{
    public abstract string InvocationId { get; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public abstract BindingContext BindingContext { get; }

    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract IDictionary<object, object> Items { get; set; }

    public virtual CancellationToken CancellationToken => CancellationToken.None;
}

public abstract class FunctionDefinition
{
    public abstract string Name { get; }
}

public abstract class BindingContext
{
    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
