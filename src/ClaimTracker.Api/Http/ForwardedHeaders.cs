using System.Net;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Http;

/// <summary>
/// Whether <c>X-Forwarded-*</c> say how the client called: under the Functions host, which sets them itself and forwards to the worker on this machine.
/// Anywhere else they are whatever the client wrote, and ignored.
/// </summary>
/// <param name="Believed">The app runs behind the Functions host.</param>
public sealed record ForwardedHeaders(bool Believed)
{
    public const string Host = "X-Forwarded-Host";
    public const string Proto = "X-Forwarded-Proto";

    /// <summary>The forwarded host of a request that comes from this machine; empty where it has none or is not one.</summary>
    public static HostString OfThisMachine(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && request.Headers[Host] is { Count: 1 } host && Uri.CheckHostName(new HostString(host.ToString()).Host) != UriHostNameType.Unknown
            ? new HostString(host.ToString())
            : default;
}
