using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace ClaimTracker.LocalHost.Runtime;

/// <summary>Runs one invocation: a scope, the middleware, a new instance of the class, the method.</summary>
internal sealed class FunctionInvoker(FunctionsApplicationBuilder builder, IServiceScopeFactory scopes)
{
    private static readonly IReadOnlyDictionary<string, object?> NoData = new Dictionary<string, object?>();

    private readonly FunctionExecutionDelegate _pipeline = builder.Pipeline(ExecuteAsync);

    public Task InvokeAsync(
        FunctionDescriptor function, object trigger, IReadOnlyDictionary<string, object?>? bindingData, CancellationToken cancellationToken) =>
        InvokeAsync(function, trigger, bindingData, http: null, cancellationToken);

    /// <summary>The result of an HTTP function is executed inside its scope, but outside the middleware, as the real worker does.</summary>
    public async Task InvokeAsync(
        FunctionDescriptor function, object trigger, IReadOnlyDictionary<string, object?>? bindingData, HttpContext? http, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = new LocalFunctionContext(function, trigger, bindingData ?? NoData, scope.ServiceProvider, cancellationToken);
        if (http is not null)
        {
            context.Items[FunctionContextExtensions.HttpContextKey] = http;
        }

        await _pipeline(context);
        if (http is not null && context.Result is IResult result)
        {
            await result.ExecuteAsync(http);
        }
    }

    private static async Task ExecuteAsync(FunctionContext context)
    {
        var local = (LocalFunctionContext)context;
        var method = local.Function.Method;
        object? instance = method.IsStatic ? null : ActivatorUtilities.CreateInstance(local.InstanceServices, method.DeclaringType!);
        object?[] arguments = [.. method.GetParameters().Select(parameter => Argument(parameter, local))];
        try
        {
            object? returned = method.Invoke(instance, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
            local.Result = await ResultAsync(returned);
        }
        finally
        {
            (instance as IDisposable)?.Dispose();
        }
    }

    private static object? Argument(ParameterInfo parameter, LocalFunctionContext context) =>
        parameter.Position == context.Function.Trigger.Position ? context.Trigger
        : parameter.ParameterType == typeof(FunctionContext) ? context
        : parameter.ParameterType == typeof(CancellationToken) ? context.CancellationToken
        : context.BindingContext.BindingData.GetValueOrDefault(parameter.Name!);

    private static async Task<object?> ResultAsync(object? returned)
    {
        if (returned is not Task task)
        {
            return returned;
        }

        await task;
        return task.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(task);
    }
}
