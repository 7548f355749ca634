using System.Globalization;
using System.Text.RegularExpressions;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Api.Tests.Running;

/// <summary>Each line is a claim; who was killed or injured makes it one about casualties; the first number is its quantity.</summary>
internal sealed partial class LineExtractor : IClaimExtractor
{
    public ExtractorVersion Version { get; } = new("lines", "1");

    public ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default) => new(
        [.. Lines().Matches(source.Text).Select(line => new ExtractedClaim(line.Value, line.Value, line.Index, line.Index + line.Length, Facets(line.Value)))],
        []);

    private static ClaimFacets Facets(string line) => new(
        line.Contains("killed", StringComparison.Ordinal) ? ClaimKind.Casualties : ClaimKind.Quantity,
        line.Length % 100 / 100.0,
        ["quantity"],
        null,
        Number().Match(line) is { Success: true } number ? [new Quantity(double.Parse(number.Value, CultureInfo.InvariantCulture), Comparator.Exactly)] : [],
        [],
        false,
        false,
        null);

    [GeneratedRegex(@"[^\n]*\S[^\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Lines();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
