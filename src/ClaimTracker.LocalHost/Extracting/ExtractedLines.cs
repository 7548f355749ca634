using ClaimTracker.Core.Extraction;

namespace ClaimTracker.LocalHost.Extracting;

internal static class ExtractedLines
{
    /// <summary>Claims, and what was rejected where that is asked for, in reading order.</summary>
    public static IEnumerable<ExtractedLine> Of(string file, ExtractionResult result, bool withRejected)
    {
        var claims = result.Claims.Select(claim => ExtractedLine.Of(file, claim));
        return withRejected
            ? claims.Concat(result.Rejected.Select(span => ExtractedLine.Of(file, span))).OrderBy(line => line.Start).ThenBy(line => line.End)
            : claims;
    }
}
