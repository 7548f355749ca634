using System.Net;
using ClaimTracker.Api.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.Api.Access;

/// <summary>
/// Which web pages a browser may call the API from where the browser itself brings the right to call: a sign-in cookie, or being on this machine.
/// Programs send neither <c>Origin</c> nor <c>Sec-Fetch-Site</c>.
/// </summary>
/// <param name="allowed"><c>Api:AllowedOrigins</c>, such as https://desk.example.org: beside the API's own.</param>
/// <param name="own">Addresses of this API that are configured or that the platform names.</param>
public sealed class TrustedOrigins(IReadOnlyList<string> allowed, IReadOnlyList<string> own)
{
    public const string Setting = "Api:AllowedOrigins";

    public IReadOnlyList<string> Allowed { get; } = allowed;

    /// <exception cref="SettingsException">Something that is no origin.</exception>
    public static TrustedOrigins From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Setting);
        string[] given =
        [
            .. (section.Value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            .. section.GetChildren().Select(child => child.Value ?? "").Where(value => value.Length > 0),
        ];
        string?[] own = [configuration["Api:PublicUrl"], configuration["WEBSITE_HOSTNAME"] is { Length: > 0 } host ? $"https://{host}" : null];
        return new TrustedOrigins([.. given.Select(Checked)], [.. own.Select(OriginOf).OfType<string>()]);
    }

    public bool Allows(string origin) => OriginOf(origin) is { } page && Allowed.Contains(page);

    /// <summary>The request comes from a page that is neither the API's own nor an allowed one.</summary>
    public bool IsForeignPage(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        if (origin.Count > 0)
        {
            return origin.Count > 1 || OriginOf(origin.ToString()) is not { } page || !(Allowed.Contains(page) || own.Contains(page) || IsHost(page, request));
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }

    /// <summary>The page's host is the one that was called; a page cannot set either header of a request to another origin without being asked first.</summary>
    private static bool IsHost(string page, HttpRequest request)
    {
        string authority = page[(page.IndexOf("://", StringComparison.Ordinal) + 3)..];
        return Same(request.Host) || (ForwardedHeaders.OfThisMachine(request) is { HasValue: true } forwarded && Same(forwarded));

        bool Same(HostString host) =>
            OriginOf($"{page[..page.IndexOf("://", StringComparison.Ordinal)]}://{host}") is { } called
            && string.Equals(called[(called.IndexOf("://", StringComparison.Ordinal) + 3)..], authority, StringComparison.Ordinal);
    }

    /// <summary>Scheme, host and port of an http address in one form; null for anything else, such as file:// and null.</summary>
    private static string? OriginOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.Host.Length > 0
            ? $"{uri.Scheme}://{(IPAddress.TryParse(uri.Host, out _) ? uri.Host : uri.IdnHost.ToLowerInvariant())}:{uri.Port}"
            : null;

    private static string Checked(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" } && OriginOf(origin) is { } known
            ? known
            : throw new SettingsException($"{Setting} holds '{origin}'; it can be origins such as https://desk.example.org, separated by commas. There is no way to allow all.");
}
