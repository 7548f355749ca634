using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ClaimTracker.Api.Http;

/// <summary>The ETags of a precondition, read as RFC 9110, 8.8.3 and 13.1 say: <c>*</c>, or a list of strong and weak ones.</summary>
/// <param name="Any"><c>*</c>: any representation there is.</param>
/// <param name="Strong">Without quotes.</param>
/// <param name="Weak">Without W/ and quotes.</param>
internal sealed record EntityTags(bool Any, IReadOnlyList<string> Strong, IReadOnlyList<string> Weak)
{
    /// <summary>The strong ETag of this opaque tag, as it stands in a header.</summary>
    public static string Quoted(string tag) => $"\"{tag}\"";

    /// <returns>Null where the header is absent.</returns>
    /// <exception cref="ProblemException">400: no list of ETags.</exception>
    public static EntityTags? Read(HttpRequest request, string header) => request.Headers[header] is { Count: > 0 } given ? Parse(given, header, null) : null;

    /// <param name="header">Where it stands; null for the body.</param>
    /// <param name="pointer">Where it stands in the body; null for a header.</param>
    public static EntityTags Parse(StringValues given, string? header, string? pointer)
    {
        const string Expected = "Expected *, or ETags as they were given, with their quotes, separated by commas.";
        string text = string.Join(',', given.AsEnumerable());
        return TryParse(text) ?? throw Problem.BadRequest(
            "invalidETag",
            "Give the etag as it was given to you, such as \"3\" with the quotes.",
            pointer is null ? ProblemError.OfParameter(header!, "invalidETag", Expected) : ProblemError.At(pointer, "invalidETag", Expected)).Thrown();
    }

    /// <summary>As If-Match compares: byte for byte, and a weak ETag is nobody's.</summary>
    public bool Matches(string tag) => Any || Strong.Contains(tag, StringComparer.Ordinal);

    /// <summary>As If-None-Match compares: weak and strong ones alike.</summary>
    public bool MatchesWeakly(string tag) => Matches(tag) || Weak.Contains(tag, StringComparer.Ordinal);

    private static EntityTags? TryParse(string text)
    {
        if (text.Trim(' ', '\t') == "*")
        {
            return new EntityTags(true, [], []);
        }

        List<string> strong = [];
        List<string> weak = [];
        for (int at = 0; Next(text, ref at);)
        {
            bool isWeak = string.CompareOrdinal(text, at, "W/", 0, 2) == 0;
            at += isWeak ? 2 : 0;
            int end = at < text.Length && text[at] == '"' ? text.IndexOf('"', at + 1) : -1;
            if (end < 0 || !text.AsSpan(at + 1, end - at - 1).ToArray().All(IsTagCharacter))
            {
                return null;
            }

            (isWeak ? weak : strong).Add(text[(at + 1)..end]);
            at = end + 1;
            while (at < text.Length && text[at] is (' ' or '\t'))
            {
                at++;
            }

            if (at < text.Length && text[at] != ',')
            {
                return null;
            }
        }

        return strong.Count + weak.Count == 0 ? null : new EntityTags(false, strong, weak);
    }

    /// <summary>RFC 9110, 8.8.3: etagc.</summary>
    private static bool IsTagCharacter(char character) => character is '!' or (>= '#' and not '\u007F');

    /// <summary>To the next element: empty ones are allowed (RFC 9110, 5.6.1.2).</summary>
    private static bool Next(string text, ref int at)
    {
        while (at < text.Length && text[at] is (',' or ' ' or '\t'))
        {
            at++;
        }

        return at < text.Length;
    }
}
