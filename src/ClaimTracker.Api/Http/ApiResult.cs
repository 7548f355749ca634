using ClaimTracker.Api.Access;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core;
using ClaimTracker.Core.Review;
using ClaimTracker.Storage.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClaimTracker.Api.Http;

/// <summary>
/// Runs an operation: identity, role, query, work, answer. No exception leaves it, because the Functions worker would answer an empty 500:
/// it is logged and becomes problem details, or, when the answer has begun, the connection is aborted so that nobody takes half an answer for a whole one.
/// </summary>
public sealed partial class ApiResult(
    Type operation, FunctionCall call, IServiceProvider services, IIdentityGuard guard, PublicUrl publicUrl, ILogger<ApiResult> logger) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var trace = RequestTrace.Ensure(httpContext, operation.Name);
        var headers = httpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        try
        {
            await (await RunAsync(httpContext)).ExecuteAsync(httpContext);
        }
        catch (Exception) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer. Whatever was under way ends in its own way: the storage clients throw an AggregateException of all their tries.
            httpContext.Abort();
        }
        catch (Exception exception)
        {
            await AnswerAsync(httpContext, exception);
        }
    }

    private Task<IResult> RunAsync(HttpContext context)
    {
        var description = OperationDescription.Of(operation);
        var caller = description.Operation.Role == Roles.None ? Caller.Anonymous : guard.Identify(context);
        if (!caller.Actor.Has(description.Operation.Role))
        {
            throw Problem.Forbidden($"This needs the role {description.Operation.Role.ToString().ToLowerInvariant()}.").Thrown();
        }

        if (description.Operation.ByPerson && !caller.IsPerson)
        {
            throw Problem.Forbidden("This is recorded under a person's name: say who you are in the header X-Reviewer.").Thrown();
        }

        var query = new QueryValues(context.Request.Query, description.Query);
        return ((Operation)services.GetRequiredService(operation)).RunAsync(new ApiRequest(context, caller, query, publicUrl) { Id = call.Id, EvidenceId = call.EvidenceId, Functions = call.Functions });
    }

    private async Task AnswerAsync(HttpContext context, Exception exception)
    {
        var problem = exception switch
        {
            ProblemException { Problem: var known } => known,
            InvalidContinuationException => Problem.BadRequest(
                "invalidContinuation",
                "Follow the nextLink of the page before as it is.",
                ProblemError.OfParameter(PagingAttribute.Continuation, "invalidContinuation", "This continuation was not given for this list.")),
            StorageUnavailableException unavailable => Problem.Unavailable("Storage is busy. Nothing was lost; try again.", unavailable.RetryAfter),
            BadHttpRequestException { StatusCode: var status } => new Problem(status, "badRequest", "The request could not be read."),
            _ => new Problem(StatusCodes.Status500InternalServerError, "internal", "Something went wrong here. It was logged under the trace id."),
        };
        if (problem.Status >= StatusCodes.Status500InternalServerError)
        {
            LogFailure(logger, WithheldException.Of(exception), operation.Name, problem.Status, RequestTrace.Id);
        }

        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        try
        {
            await new ProblemResult(problem).ExecuteAsync(context);
        }
        catch (Exception again) when (again is OperationCanceledException or IOException)
        {
            context.Abort();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Operation} answered {Status}, trace {TraceId}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string operation, int status, string? traceId);
}
