using System.Text.RegularExpressions;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>A later extractor: it splits at commas, too.</summary>
public sealed partial class ClauseExtractor : IClaimExtractor
{
    public ExtractorVersion Version { get; } = new("clauses", "2");

    public ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var facets = new ClaimFacets(ClaimKind.Event, 0.5, [], null, [], [], Hedged: false, Negated: false, Context: null);
        return new([.. Clause().Matches(source.Text).Select(match => new ExtractedClaim(match.Value, match.Value, match.Index, match.Index + match.Length, facets))], []);
    }

    [GeneratedRegex(@"[^\s.,][^.,]*[.,]", RegexOptions.NonBacktracking)]
    private static partial Regex Clause();
}
