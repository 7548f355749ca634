using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace ClaimTracker.Api;

/// <param name="DocumentBytes"><c>Api:MaxDocumentBytes</c>: largest document that is taken over HTTP.</param>
public sealed record ApiLimits(long DocumentBytes = 50 * 1024 * 1024)
{
    /// <summary>The Functions host takes no larger body.</summary>
    private const long HostLimit = 104_857_600;

    /// <exception cref="SettingsException">Not a number of bytes that can be served.</exception>
    public static ApiLimits From(IConfiguration configuration) => configuration["Api:MaxDocumentBytes"] switch
    {
        null or "" => new ApiLimits(),
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) && bytes is > 0 and <= HostLimit => new ApiLimits(bytes),
        var text => throw new SettingsException($"Api:MaxDocumentBytes is '{text}'; it can be a number of bytes from 1 to {HostLimit}."),
    };
}
