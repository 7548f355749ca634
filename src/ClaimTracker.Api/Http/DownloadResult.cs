using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Api.Http;

/// <summary>Bytes of somebody else: always saved, never shown by the browser under this origin.</summary>
/// <param name="write">Writes the body; an exception from it aborts the connection once something was sent.</param>
public sealed class DownloadResult(string contentType, string fileName, Func<Stream, CancellationToken, Task> write) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        ContentDispositionHeaderValue disposition = new("attachment");
        disposition.SetHttpFileName(fileName);
        response.ContentType = contentType;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        await write(response.Body, httpContext.RequestAborted);
    }
}
