using System.Globalization;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ClaimTracker.Api.Problems;

/// <summary>Writes a problem as application/problem+json.</summary>
public sealed class ProblemResult(Problem problem) : IResult
{
    public const string ContentType = "application/problem+json";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        if (problem.RetryAfter is { } retryAfter)
        {
            headers.RetryAfter = ((int)Math.Ceiling(Math.Max(1, retryAfter.TotalSeconds))).ToString(CultureInfo.InvariantCulture);
        }

        if ((problem.Current?.Etag ?? problem.CurrentDocument?.Etag) is { } etag)
        {
            headers.ETag = etag;
        }

        await new JsonResult<ProblemResource>(Describe(problem, httpContext), ApiJson.Written.ProblemResource)
        {
            Status = problem.Status,
            ContentType = ContentType,
        }.ExecuteAsync(httpContext);
    }

    public static ProblemResource Describe(Problem problem, HttpContext context) => new()
    {
        Type = $"urn:claimtracker:problem:{problem.Code}",
        Title = ReasonPhrases.GetReasonPhrase(problem.Status),
        Status = problem.Status,
        Detail = problem.Detail,
        Code = problem.Code,
        TraceId = RequestTrace.Id ?? context.TraceIdentifier,
        Errors = problem.Errors.Count == 0
            ? null
            : [.. problem.Errors.Select(error => new ProblemErrorResource(error.Pointer, error.Parameter, error.Code, error.Detail))],
        Current = problem.Current,
        CurrentDocument = problem.CurrentDocument,
        AllowedTransitions = problem.AllowedTransitions,
        Lease = problem.Lease,
    };
}
