namespace ClaimTracker.Extraction.Entities;

/// <summary>A name in a sentence.</summary>
/// <param name="From">First token, <paramref name="To"/> the last.</param>
public readonly record struct EntityMention(EntityType Type, int From, int To);
