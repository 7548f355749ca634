using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

public sealed class NoContentResult : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
