using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Documents.Formats;
using ClaimTracker.Documents.Language;
using ClaimTracker.Extraction;

namespace ClaimTracker.Documents.Tests;

/// <summary>From a file's text to its claims, as an ingest does it.</summary>
internal static class Extracting
{
    public static ExtractionResult All(SourceText source) => new EnglishClaimExtractor().Extract(LanguageIdentifier.Judge(source), cancellationToken: TestContext.Current.CancellationToken);

    public static string[] Claims(SourceText source) => [.. All(source).Claims.Select(claim => claim.Text)];

    public static string[] Claims(DocumentFormat format, string content) => Claims(Reading.Text(format, content));

    /// <summary>Claims with the name of who is said to have said them.</summary>
    public static string[] Spoken(DocumentFormat format, string content) =>
        [.. All(Reading.Text(format, content)).Claims.Select(claim => $"{claim.Facets.Attribution?.Speaker ?? "-"}: {claim.Text}")];
}
