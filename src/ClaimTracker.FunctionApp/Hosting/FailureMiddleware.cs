using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Storage.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.FunctionApp.Hosting;

/// <summary>
/// What fails before an HTTP function has returned its result (building it, binding its parameters) would be an empty 500; results catch their own
/// failures. Those of the other triggers go on to the host, which logs them and tries again: without their messages, which may quote a document.
/// </summary>
public sealed partial class FailureMiddleware(ILogger<FailureMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.GetHttpContext();
        using var trace = http is null ? null : RequestTrace.Ensure(http, context.FunctionDefinition.Name);
        try
        {
            await next(context);
        }
        catch (Exception) when (http?.RequestAborted.IsCancellationRequested == true)
        {
            // Nobody waits for the answer.
        }
        catch (Exception exception) when (http is { Response.HasStarted: false } && exception is not OperationCanceledException)
        {
            Failed(context.FunctionDefinition.Name, RequestTrace.Id, WithheldException.Of(exception));
            await new ProblemResult(new Problem(
                StatusCodes.Status500InternalServerError, "internal", "Something went wrong here. It was logged under the trace id.")).ExecuteAsync(http);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw WithheldException.Of(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "Function {Function} failed before it had a result, trace {TraceId}.")]
    private partial void Failed(string function, string? traceId, Exception exception);
}
