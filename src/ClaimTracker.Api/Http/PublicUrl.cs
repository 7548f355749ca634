using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ClaimTracker.Api.Http;

/// <summary>Absolute addresses as the client sees them, also behind the Functions host, which forwards to the worker on loopback.</summary>
/// <param name="configured"><c>Api:PublicUrl</c>, such as https://claims.example.org; null: taken from the request.</param>
public sealed class PublicUrl(Uri? configured)
{
    public const string Prefix = "/api/";

    public string Of(HttpRequest request, string resource) => $"{Root(request)}{Prefix}{resource}";

    public string NextLink(HttpRequest request, string continuation)
    {
        var query = QueryHelpers.ParseQuery(request.QueryString.Value);
        query[PagingAttribute.Continuation] = continuation;
        return QueryHelpers.AddQueryString($"{Root(request)}{request.PathBase}{request.Path}", query);
    }

    private string Root(HttpRequest request) => configured is not null
        ? configured.GetLeftPart(UriPartial.Authority)
        : $"{Scheme(request)}://{Host(request)}";

    /// <summary>Forwarded headers are believed only from a proxy on this machine.</summary>
    private static bool IsForwarded(HttpRequest request) => request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static string Scheme(HttpRequest request) =>
        IsForwarded(request) && request.Headers["X-Forwarded-Proto"].ToString() is ("http" or "https") and var scheme ? scheme : request.Scheme;

    private static HostString Host(HttpRequest request) =>
        IsForwarded(request) && request.Headers["X-Forwarded-Host"].ToString() is { Length: > 0 } host && Uri.CheckHostName(new HostString(host).Host) != UriHostNameType.Unknown
            ? new HostString(host)
            : request.Host;
}
