namespace ClaimTracker.Extraction.Facets;

/// <summary>A date in a sentence: tokens <paramref name="From"/> up to <paramref name="To"/>, exclusive.</summary>
internal readonly record struct DateMention(int From, int To, string? Iso);
