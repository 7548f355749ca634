using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.LocalHost.Runtime.Http;

/// <summary>
/// Routes to HTTP functions as the Functions host does: a path or method without a function is 404 (never 405), case and a trailing slash do not
/// matter, and an exception that the function let through is 500 with an empty body.
/// </summary>
internal static partial class HttpTriggers
{
    public static void MapFunctions(this WebApplication app, IEnumerable<FunctionDescriptor> functions, HostSettings settings)
    {
        app.UseAllowedOrigins();
        app.UseRouting();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<FunctionDescriptor>() is not null)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        foreach (var function in functions.Where(function => function.Binding is HttpTriggerAttribute))
        {
            Map(app, function, settings);
        }
    }

    private static void Map(IEndpointRouteBuilder app, FunctionDescriptor function, HostSettings settings)
    {
        var trigger = (HttpTriggerAttribute)function.Binding;
        string route = trigger.Route ?? function.Name;
        RequestDelegate handle = context => HandleAsync(context, function);
        var endpoint = trigger.Methods is { Length: > 0 } methods
            ? app.MapMethods($"/{settings.RoutePrefix}/{route}", methods.Select(method => method.ToUpperInvariant()), handle)
            : app.Map($"/{settings.RoutePrefix}/{route}", handle);
        endpoint.WithMetadata(function).WithDisplayName(function.Name);
    }

    private static async Task HandleAsync(HttpContext context, FunctionDescriptor function)
    {
        var services = context.RequestServices;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        try
        {
            var values = context.Request.RouteValues.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
            await services.GetRequiredService<FunctionInvoker>().InvokeAsync(function, context.Request, values, context, stop.Token);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception exception)
        {
            Failed(services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HttpTriggers)), function.Name, exception);
            if (context.Response.HasStarted)
            {
                context.Abort();
                return;
            }

            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }

    [LoggerMessage(LogLevel.Error, "Function {Function} failed.")]
    private static partial void Failed(ILogger logger, string function, Exception exception);
}
