using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace ClaimTracker.LocalHost.Tests;

/// <summary>Functions whose routes show what the host does with them.</summary>
public sealed class TestFunctions
{
    [Function("List")]
    public static IResult List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "things")] HttpRequest request) => Results.Text("list");

    [Function("Bulk")]
    public static IResult Bulk([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "things/bulk")] HttpRequest request) => Results.Text("bulk");

    [Function("One")]
    public static async Task<IResult> One(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "patch", Route = "things/{id}")] HttpRequest request, string id, FunctionContext context)
    {
        await Task.Yield();
        return Results.Text($"{request.Method} {id} {context.FunctionDefinition.Name} {ReferenceEquals(context.GetHttpContext(), request.HttpContext)}");
    }

    [Function("File")]
    public static IResult File([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "files/{*path}")] HttpRequest request, string? path) =>
        Results.Text($"file {path}");

    [Function("Throws")]
    public static IResult Throws([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws")] HttpRequest request) =>
        throw new InvalidOperationException("secret");

    [Function("ThrowsLate")]
    public static IResult ThrowsLate([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "throws/late")] HttpRequest request) => new LateFailure();

    [Function("Waits")]
    public static async Task<IResult> Waits(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request, CancellationToken cancellationToken)
    {
        var started = (TaskCompletionSource)request.HttpContext.RequestServices.GetService(typeof(TaskCompletionSource))!;
        var cancelled = (TaskCompletionSource<bool>)request.HttpContext.RequestServices.GetService(typeof(TaskCompletionSource<bool>))!;
        using var registration = cancellationToken.Register(() => cancelled.TrySetResult(true));
        started.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return Results.Ok();
    }

    private sealed class LateFailure : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("late");
    }
}

/// <summary>Notes what came through the middleware, and whether the answer had been written by then.</summary>
public sealed class NotingMiddleware : IFunctionsWorkerMiddleware
{
    public List<string> Notes { get; } = [];

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
            Notes.Add($"{context.FunctionDefinition.Name} returned, answer begun: {context.GetHttpContext()?.Response.HasStarted}");
        }
        catch (InvalidOperationException exception)
        {
            Notes.Add($"{context.FunctionDefinition.Name} threw {exception.Message}");
            throw;
        }
    }
}
