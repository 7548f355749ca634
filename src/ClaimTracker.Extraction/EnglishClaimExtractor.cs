using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;

namespace ClaimTracker.Extraction;

/// <summary>
/// Splits English prose into checkable claims with models embedded in this assembly: no network, no native code, no state.
/// Safe for use by many threads at once; each call works with buffers of its own.
/// </summary>
public sealed class EnglishClaimExtractor : IClaimExtractor
{
    /// <inheritdoc/>
    public ExtractorVersion Version { get; } = new("english", "1.0.0");

    /// <inheritdoc/>
    public ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new DocumentExtraction(source).Run(progress, cancellationToken);
    }
}
