using System.Collections.Concurrent;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Extraction.Language.Tagging;

namespace ClaimTracker.Extraction;

/// <summary>
/// Splits English prose into checkable claims with models embedded in this assembly: no network, no native code, no state.
/// Safe for use by many threads at once; each call works with buffers of its own, kept for the next call.
/// </summary>
public sealed class EnglishClaimExtractor : IClaimExtractor
{
    // the parser's buffers are two megabytes: as many are kept as calls ran at once
    private readonly ConcurrentBag<EnglishAnalyzer> _analyzers = [];

    /// <inheritdoc/>
    public ExtractorVersion Version { get; } = new("english", "1.0.0");

    /// <inheritdoc/>
    public ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        EnglishAnalyzer analyzer = _analyzers.TryTake(out EnglishAnalyzer? used) ? used : new EnglishAnalyzer();
        try
        {
            return new DocumentExtraction(source, analyzer).Run(progress, cancellationToken);
        }
        finally
        {
            _analyzers.Add(analyzer);
        }
    }

    /// <summary>Loads the models now instead of during the first extraction. Cheap when they are there.</summary>
    public static void LoadModels()
    {
        _ = TaggerModel.Shared;
        _ = ParserNetwork.Shared;
        _ = StatementModel.Worthiness;
        _ = StatementModel.NotFactual;
    }
}
