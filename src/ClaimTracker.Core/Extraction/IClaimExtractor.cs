using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Core.Extraction;

/// <summary>Plain text to checkable claims. Deterministic: the same text gives the same result on every machine, culture and time zone.</summary>
public interface IClaimExtractor
{
    /// <summary>Name and version; a change of version changes the claims of the same text.</summary>
    ExtractorVersion Version { get; }

    /// <summary>Splits a document into claims. Never throws for any text; takes time linear in its length.</summary>
    /// <param name="source">The text and its structure.</param>
    /// <param name="progress">Told the number of UTF-16 code units done, now and then.</param>
    /// <param name="cancellationToken">Observed at least once a block.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    ExtractionResult Extract(SourceText source, IProgress<int>? progress = null, CancellationToken cancellationToken = default);
}

public sealed record ExtractorVersion(string Name, string Version)
{
    public override string ToString() => $"{Name}/{Version}";
}

/// <param name="Claims">In reading order (by start, then end).</param>
/// <param name="Rejected">Sentences or clauses that were looked at and not taken, in reading order.</param>
public sealed record ExtractionResult(IReadOnlyList<ExtractedClaim> Claims, IReadOnlyList<RejectedSpan> Rejected);

/// <summary>A span that is no claim, and why.</summary>
/// <param name="Quote">Exact substring of the text.</param>
/// <param name="Start">UTF-16 offset of the quote.</param>
/// <param name="End">One past its last UTF-16 code unit.</param>
/// <param name="Reason">A stable code in camelCase, such as question, opinion, prediction, heading.</param>
public sealed record RejectedSpan(string Quote, int Start, int End, string Reason)
{
    /// <summary>How much its wording is that of statements worth checking, 0 to 1, as for a claim; null where it was never read as a sentence.</summary>
    public double? CheckWorthiness { get; init; }
}

/// <summary>A claim as found in one text, before it has an identity.</summary>
/// <param name="Text">The claim as a sentence of its own: the source's words, lightly repaired.</param>
/// <param name="Quote">Exact substring of the text at <paramref name="Start"/>..<paramref name="End"/>.</param>
/// <param name="Start">UTF-16 offset of the quote.</param>
/// <param name="End">One past its last UTF-16 code unit.</param>
/// <param name="Facets">What was read from the claim.</param>
public sealed record ExtractedClaim(string Text, string Quote, int Start, int End, ClaimFacets Facets);
