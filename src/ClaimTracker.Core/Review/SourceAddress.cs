using System.Text.RegularExpressions;

namespace ClaimTracker.Core.Review;

/// <summary>
/// One form for the addresses of one source, so that nobody has two sources by writing one address in two ways. It is compared, never shown or fetched.
/// </summary>
public static partial class SourceAddress
{
    private static readonly string[] OtherDoors = ["www.", "m.", "mobile.", "amp."];

    private static readonly string[] IndexPages = ["index.html", "index.htm", "index.php", "index.asp", "default.aspx"];

    /// <summary>Parameters that say where the reader came from, not what is read.</summary>
    private static readonly string[] Tracking =
        ["fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "igsh", "mc_cid", "mc_eid", "ref_src", "ref_url", "cmpid", "ocid", "_ga"];

    /// <summary>
    /// Without scheme, default port, user's door (www., m.), fragment, index page, slash at the end, tracking and the order of parameters; the address
    /// inside an archive's is the archived one. What is no absolute address is compared as it stands.
    /// </summary>
    public static string Normalise(string address) => Normalise(address, depth: 0);

    private static string Normalise(string address, int depth)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri))
        {
            return address.Trim();
        }

        string host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        if (depth < 3 && Archived(host, uri) is { } inner)
        {
            return Normalise(inner, depth + 1);
        }

        foreach (string door in OtherDoors.Where(door => host.StartsWith(door, StringComparison.Ordinal) && host.IndexOf('.', door.Length) > 0))
        {
            host = host[door.Length..];
        }

        string port = uri.IsDefaultPort || uri.Port is 80 or 443 ? "" : $":{uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        string page = uri.Fragment.StartsWith("#!", StringComparison.Ordinal) || uri.Fragment.StartsWith("#/", StringComparison.Ordinal) ? uri.Fragment : "";
        return $"{host}{port}{Path(uri.AbsolutePath)}{Query(uri.Query)}{page}";
    }

    private static string Path(string path)
    {
        string plain = Slashes().Replace(Decoded(path), "/");
        string last = plain[(plain.LastIndexOf('/') + 1)..];
        plain = IndexPages.Contains(last, StringComparer.OrdinalIgnoreCase) ? plain[..^last.Length] : plain;
        return plain.TrimEnd('/');
    }

    private static string Query(string query)
    {
        string[] parameters =
        [
            .. query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Where(parameter => !IsTracking(parameter.Split('=')[0]))
                .Select(parameter => Decoded(parameter.Replace('+', ' ')))
                .Order(StringComparer.Ordinal),
        ];
        return parameters.Length == 0 ? "" : $"?{string.Join('&', parameters)}";
    }

    private static bool IsTracking(string name) =>
        name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static string Decoded(string text) => Uri.UnescapeDataString(text);

    private static string? Archived(string host, Uri uri)
    {
        bool archive = host is "web.archive.org" or "archive.org" || ArchiveToday().IsMatch(host);
        return archive && Inner().Match(uri.PathAndQuery) is { Success: true } found ? Complete(found.Groups["address"].Value) : null;
    }

    /// <summary>Some tools make one slash of two.</summary>
    private static string Complete(string address) => address.Contains("://", StringComparison.Ordinal) ? address : address.Replace(":/", "://", StringComparison.Ordinal);

    [GeneratedRegex("/{2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^archive\.(today|ph|is|li|vn|md|fo)$", RegexOptions.NonBacktracking)]
    private static partial Regex ArchiveToday();

    [GeneratedRegex(@"/(?<address>https?:/{1,2}[^/].*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Inner();
}
