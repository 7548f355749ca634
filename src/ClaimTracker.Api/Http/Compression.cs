using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ClaimTracker.Api.Http;

/// <summary>Answers that are ready are sent packed, where they are large and the client takes gzip.</summary>
internal static class Compression
{
    /// <summary>Bytes.</summary>
    private const int Large = 1024;

    public static async Task WriteAsync(HttpContext context, byte[] body)
    {
        var response = context.Response;
        if (body.Length >= Large)
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            body = TakesGzip(context.Request) ? Gzip(body, response) : body;
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static bool TakesGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList([.. request.Headers.AcceptEncoding.OfType<string>()], out var encodings)
        && encodings.Any(encoding => encoding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && encoding.Quality is not 0);

    private static byte[] Gzip(byte[] body, HttpResponse response)
    {
        using MemoryStream packed = new(body.Length / 4);
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body);
        }

        response.Headers.ContentEncoding = "gzip";
        return packed.ToArray();
    }
}
