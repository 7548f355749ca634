using System.Globalization;
using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

/// <summary>The ETag of a claim is its revision in quotes.</summary>
internal static class Revisions
{
    public static string ETag(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>The revision in If-Match; null where the header is absent.</summary>
    /// <exception cref="ProblemException">400: not one ETag of this API.</exception>
    public static long? IfMatch(HttpRequest request) => request.Headers.IfMatch is { Count: > 0 } header ? Parse(header.ToString(), null) : null;

    /// <param name="pointer">Where it stands in the body; null for the header.</param>
    public static long Parse(string? etag, string? pointer)
    {
        const string Expected = "Expected one ETag as it was given, with its quotes; * and lists are not served.";
        return TryParse(etag, out long revision)
            ? revision
            : throw Problem.BadRequest(
                "invalidETag",
                "Give the claim's etag as it was given to you, such as \"3\" with the quotes.",
                pointer is null ? ProblemError.OfParameter("If-Match", "invalidETag", Expected) : ProblemError.At(pointer, "invalidETag", Expected)).Thrown();
    }

    public static bool TryParse(string? etag, out long revision)
    {
        revision = 0;
        return etag is ['"', .. var digits, '"']
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out revision);
    }
}
