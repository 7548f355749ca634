using System.Net.Mime;
using System.Text.Json.Serialization.Metadata;
using ClaimTracker.Api.Json;
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
        var response = httpContext.Response;
        if (ETag is not null)
        {
            response.Headers.ETag = ETag;
        }

        byte[] body = ReadableJson.Bytes(value, type);
        response.StatusCode = Status;
        response.ContentType = ContentType;
        if (Location is not null)
        {
            response.Headers.Location = Location;
        }

        await Compression.WriteAsync(httpContext, body);
    }
}
