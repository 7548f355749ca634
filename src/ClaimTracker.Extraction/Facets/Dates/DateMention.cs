namespace ClaimTracker.Extraction.Facets;

/// <summary>A date in a sentence: tokens <paramref name="From"/> up to <paramref name="To"/>, exclusive.</summary>
/// <param name="Resolved">The words leave something open that the document's date said.</param>
internal readonly record struct DateMention(int From, int To, string? Iso, bool Resolved = false);
