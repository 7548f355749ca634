using System.Text.RegularExpressions;
using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Storage.Tests.Emulated;

/// <summary>For tests of the store: every sentence is a claim, and one that begins with a pronoun hangs on the sentence before.</summary>
public sealed partial class SentenceExtractor(string version = "1") : IClaimExtractor
{
    public ExtractorVersion Version { get; } = new("sentences", version);

    public ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var claims = new List<ExtractedClaim>();
        string? before = null;
        foreach (Match match in Sentence().Matches(source.Text))
        {
            string quote = match.Value;
            string? context = quote.StartsWith("He ", StringComparison.Ordinal) || quote.StartsWith("She ", StringComparison.Ordinal) ? before : null;
            double worthiness = quote.Any(char.IsAsciiDigit) ? 0.9 : 0.5;
            var kind = quote.Contains("killed", StringComparison.Ordinal) ? ClaimKind.Casualties : ClaimKind.Event;
            var facets = new ClaimFacets(kind, worthiness, [], null, [], [], Hedged: false, Negated: false, context);
            claims.Add(new ExtractedClaim(quote.Replace('\n', ' '), quote, match.Index, match.Index + match.Length, facets));
            before = quote;
        }

        return new ExtractionResult(claims, []);
    }

    [GeneratedRegex(@"[^\s.][^.]*\.", RegexOptions.NonBacktracking)]
    private static partial Regex Sentence();
}
