using Microsoft.Azure.Functions.Worker;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary>One invocation.</summary>
internal sealed class LocalFunctionContext(
    FunctionDescriptor function,
    object trigger,
    IReadOnlyDictionary<string, object?> bindingData,
    IServiceProvider services,
    CancellationToken cancellationToken) : FunctionContext
{
    public FunctionDescriptor Function { get; } = function;

    /// <summary>The value of the trigger's parameter.</summary>
    public object Trigger { get; } = trigger;

    /// <summary>What the function returned.</summary>
    public object? Result { get; set; }

    public override string InvocationId { get; } = Guid.NewGuid().ToString();

    public override FunctionDefinition FunctionDefinition { get; } = new Definition(function.Name);

    public override BindingContext BindingContext { get; } = new Binding(bindingData);

    public override IServiceProvider InstanceServices { get; set; } = services;

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override CancellationToken CancellationToken { get; } = cancellationToken;

    private sealed class Definition(string name) : FunctionDefinition
    {
        public override string Name { get; } = name;
    }

    private sealed class Binding(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData { get; } = data;
    }
}
