using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ClaimTracker.Api.Http;

/// <summary>Absolute addresses as the client sees them, also behind the Functions host, which forwards to the worker on loopback.</summary>
/// <param name="configured"><c>Api:PublicUrl</c>, such as https://claims.example.org; null: taken from the request.</param>
public sealed class PublicUrl(Uri? configured, ForwardedHeaders? forwarded = null)
{
    public const string Prefix = "/api/";

    public string Of(HttpRequest request, string resource) => $"{Root(request)}{Prefix}{resource}";

    public string NextLink(HttpRequest request, string continuation)
    {
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        query[PagingAttribute.Continuation] = continuation;
        return QueryHelpers.AddQueryString($"{Root(request)}{request.PathBase}{request.Path}", query);
    }

    private string Root(HttpRequest request)
    {
        if (configured is not null)
        {
            return configured.GetLeftPart(UriPartial.Authority);
        }

        var host = forwarded is { Believed: true } ? ForwardedHeaders.OfThisMachine(request) : default;
        return host.HasValue
            ? $"{(request.Headers[ForwardedHeaders.Proto].ToString() is ("http" or "https") and var scheme ? scheme : request.Scheme)}://{host}"
            : $"{request.Scheme}://{request.Host}";
    }
}
