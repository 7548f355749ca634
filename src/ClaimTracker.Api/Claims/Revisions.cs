using System.Globalization;
using ClaimTracker.Api.Http;
using ClaimTracker.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace ClaimTracker.Api.Claims;

/// <summary>The ETag of a claim is its revision in quotes.</summary>
internal static class Revisions
{
    /// <summary>No claim has it: what a request is held against that names none of this API's ETags.</summary>
    private const long None = -1;

    public static string ETag(long revision) => EntityTags.Quoted(Tag(revision));

    public static string Tag(long revision) => revision.ToString(CultureInfo.InvariantCulture);

    /// <summary>The revisions of which If-Match says that the caller has seen the claim; null where any will do (<c>*</c>) or the header is absent.</summary>
    /// <exception cref="ProblemException">400: no list of ETags.</exception>
    public static IReadOnlyList<long>? IfMatch(HttpRequest request) => Of(EntityTags.Read(request, "If-Match"));

    /// <param name="pointer">Where it stands in the body.</param>
    public static IReadOnlyList<long>? Parse(string etag, string pointer) => Of(EntityTags.Parse(etag, null, pointer));

    private static long[]? Of(EntityTags? tags) => tags switch
    {
        null or { Any: true } => null,
        { Strong: var strong } => [.. strong.Select(Revision).Where(revision => revision > 0).DefaultIfEmpty(None)],
    };

    private static long Revision(string tag) =>
        long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out long revision) && Tag(revision) == tag ? revision : None;
}
