using System.Collections.Concurrent;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Language;

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
}
