using System.Net;
using System.Security.Cryptography;
using System.Text;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using ClaimTracker.Core.Review;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Access;

/// <summary>
/// A shared key in <c>x-functions-key</c> says what the caller may do, <c>X-Reviewer</c> says which person it is. Whoever has a key may use any
/// name: for a team that trusts its members, or a gateway that sets the header.
/// </summary>
internal sealed class HeaderGuard(IReadOnlyList<ApiKey> keys, TrustedOrigins origins) : IIdentityGuard
{
    public const string KeyHeader = "x-functions-key";
    public const string ReviewerHeader = "X-Reviewer";

    public string Mode => "Header";

    public Caller Identify(HttpContext context)
    {
        var roles = keys.Count == 0 ? OpenOnLoopback(context) : ByKey(context.Request.Headers[KeyHeader].ToString());
        return PersonId.Of(context.Request.Headers[ReviewerHeader], ReviewerHeader) is { } reviewer
            ? new Caller(new Actor(reviewer, roles), true)
            : new Caller(new Actor("key", roles), false);
    }

    private Roles ByKey(string given)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        var roles = Roles.None;
        foreach (var key in keys)
        {
            // every key is compared, each in constant time
            roles |= CryptographicOperations.FixedTimeEquals(hash, key.Hash) ? key.Roles : Roles.None;
        }

        return roles == Roles.None ? throw Problem.Unauthorized($"Send one of the configured keys in the header {KeyHeader}.").Thrown() : roles;
    }

    /// <summary>Without keys only this machine is served, and no web page of another origin that its browser happens to show.</summary>
    private Roles OpenOnLoopback(HttpContext context)
    {
        var request = context.Request;
        bool local = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && AllLoopback(request, "X-Forwarded-For") && AllLoopback(request, "X-Real-IP")
            && IsLoopback(request.Host.Host)
            && Each(request, ForwardedHeaders.Host).All(host => IsLoopback(new HostString(host).Host))
            && !request.Headers.ContainsKey("Forwarded")
            && !request.Headers.ContainsKey(EasyAuthGuard.PrincipalHeader);
        if (local && origins.IsForeignPage(request))
        {
            throw Problem.Unauthorized(
                $"No keys are configured (Api:Keys), so pages of other origins are not served; name the page's origin in {TrustedOrigins.Setting} if it is yours.").Thrown();
        }

        return local
            ? RoleNames.Everything
            : throw Problem.Unauthorized("No keys are configured (Api:Keys), so only programs on the same machine are served.").Thrown();
    }

    /// <summary>A proxy on this machine, such as a tunnel, says whom it speaks for.</summary>
    private static bool AllLoopback(HttpRequest request, string header) => Each(request, header).All(IsLoopback);

    private static string[] Each(HttpRequest request, string header) =>
        request.Headers[header].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPEndPoint.TryParse(host.Trim('[', ']'), out var point) ? IPAddress.IsLoopback(point.Address)
            : IPEndPoint.TryParse(host, out point) && IPAddress.IsLoopback(point.Address));
}

/// <param name="Hash">SHA-256 of the key: the key itself is not kept.</param>
internal sealed record ApiKey(byte[] Hash, Roles Roles)
{
    public static ApiKey Of(string key, Roles roles) => new(SHA256.HashData(Encoding.UTF8.GetBytes(key)), roles);
}
