using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace ClaimTracker.Storage.Connections;

/// <summary>
/// A blob whose name XML 1.0 cannot carry, put there by a tool that does not mind, makes the listing of its container unreadable for everybody. In
/// listings such characters are replaced by U+FFFD before they are parsed, so that all other blobs are found; whoever lists skips what has the mark.
/// </summary>
/// <remarks>https://www.w3.org/TR/xml/#charsets</remarks>
public sealed class ReadableListings : HttpPipelinePolicy
{
    /// <summary>In a listed name: it had a character here that cannot be read.</summary>
    public const char Unreadable = '\uFFFD';

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        ProcessNext(message, pipeline);
        if (IsListing(message))
        {
            using MemoryStream whole = new();
            message.Response.ContentStream!.CopyTo(whole);
            Replace(message, whole);
        }
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (IsListing(message))
        {
            using MemoryStream whole = new();
            await message.Response.ContentStream!.CopyToAsync(whole, message.CancellationToken);
            Replace(message, whole);
        }
    }

    private static bool IsListing(HttpMessage message) =>
        message.Request.Method == RequestMethod.Get && message.Request.Uri.Query.Contains("comp=list", StringComparison.Ordinal)
        && message.HasResponse && message.Response is { Status: 200, ContentStream: not null };

    private static void Replace(HttpMessage message, MemoryStream whole)
    {
        var listing = new MemoryStream(Readable(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
        message.Response.ContentStream!.Dispose();
        message.Response.ContentStream = listing;
    }

    /// <summary>The listing with every character, and every reference to one, that XML 1.0 has not replaced by the mark.</summary>
    internal static byte[] Readable(ReadOnlySpan<byte> listing)
    {
        string text = Encoding.UTF8.GetString(listing);
        StringBuilder? readable = null;
        for (int i = 0; i < text.Length; i++)
        {
            int length = Wrong(text, i);
            if (length > 0)
            {
                (readable ??= new StringBuilder(text, 0, i, text.Length)).Append(Unreadable);
                i += length - 1;
            }
            else
            {
                readable?.Append(text[i]);
            }
        }

        return Encoding.UTF8.GetBytes(readable?.ToString() ?? text);
    }

    /// <summary>How many UTF-16 code units stand for a character that XML does not have; 0 where this one is fine.</summary>
    private static int Wrong(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' => 0,
        < ' ' or '\uFFFE' or '\uFFFF' => 1,
        '&' when at + 2 < text.Length && text[at + 1] == '#' => Reference(text, at),
        _ => 0,
    };

    private static int Reference(string text, int at)
    {
        int end = text.IndexOf(';', at, Math.Min(12, text.Length - at));
        bool hexadecimal = text[at + 2] is 'x' or 'X';
        return end > 0
            && int.TryParse(
                text.AsSpan(at + (hexadecimal ? 3 : 2), end - at - (hexadecimal ? 3 : 2)),
                hexadecimal ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out int code)
            && (code is < ' ' and not ('\t' or '\n' or '\r') || code is 0xFFFE or 0xFFFF or (>= 0xD800 and <= 0xDFFF) or > 0x10FFFF)
            ? end - at + 1
            : 0;
    }
}
