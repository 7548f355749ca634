using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

/// <summary>An answer that is ready.</summary>
public sealed class BytesResult(byte[] body, string contentType) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = contentType;
        await Compression.WriteAsync(httpContext, body);
    }
}
