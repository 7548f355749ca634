using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.FunctionApp.Hosting;

/// <summary>
/// What fails before a function has returned its result (building it, binding its parameters) would be an empty 500. Results catch their own
/// failures, and those of the other triggers go on to the host, which tries again.
/// </summary>
public sealed partial class HttpFailureMiddleware(ILogger<HttpFailureMiddleware> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception exception) when (context.GetHttpContext() is { Response.HasStarted: false } && exception is not OperationCanceledException)
        {
            Failed(context.FunctionDefinition.Name, exception);
            await new ProblemResult(new Problem(
                StatusCodes.Status500InternalServerError, "internal", "Something went wrong here. It was logged under the trace id.")).ExecuteAsync(context.GetHttpContext()!);
        }
    }

    [LoggerMessage(LogLevel.Error, "Function {Function} failed before it had a result.")]
    private partial void Failed(string function, Exception exception);
}
