using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

/// <summary>A JSON answer. It is encoded before the response starts, so that nothing can go wrong halfway.</summary>
public sealed class JsonResult<T>(T value, JsonTypeInfo<T> type) : IResult
{
    public int Status { get; init; } = StatusCodes.Status200OK;

    public string ContentType { get; init; } = MediaTypeNames.Application.Json;

    public string? ETag { get; init; }

    public string? Location { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, type);
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        if (ETag is not null)
        {
            response.Headers.ETag = ETag;
        }

        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
