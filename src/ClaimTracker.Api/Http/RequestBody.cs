using System.Net.Http.Headers;
using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

/// <summary>Reads small JSON bodies whole, never more than the limit.</summary>
internal static class RequestBody
{
    /// <summary>Of claims, evidence and the like.</summary>
    public const int MaxJsonBytes = 64 * 1024;

    public const string Json = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    /// <exception cref="ProblemException">413 or 415.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken, params string[] contentTypes)
    {
        string? type = MediaTypeHeaderValue.TryParse(request.ContentType, out var header) ? header.MediaType : null;
        if (!contentTypes.Contains(type, StringComparer.OrdinalIgnoreCase) || header?.CharSet?.Trim('"') is { } set && !set.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw Problem.UnsupportedType($"Send the body as {string.Join(" or ", contentTypes)} in UTF-8.").Thrown();
        }

        if (request.ContentLength > limit)
        {
            throw Problem.TooLarge(limit).Thrown();
        }

        using MemoryStream body = new();
        byte[] buffer = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > limit)
            {
                throw Problem.TooLarge(limit).Thrown();
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
