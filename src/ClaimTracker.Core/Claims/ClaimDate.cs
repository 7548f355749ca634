namespace ClaimTracker.Core.Claims;

/// <summary>A date that a claim states.</summary>
/// <param name="Text">As it stands in the document.</param>
/// <param name="Iso">Extended Date/Time Format (ISO 8601-2, level 1) where it could be resolved; otherwise null.</param>
/// <param name="Base">What a date without a year, or a relative one, was resolved against; null where the words say it in full.</param>
public sealed record ClaimDate(string Text, string? Iso, DateBase? Base = null);

/// <summary>The day that a document speaks from.</summary>
/// <param name="Date">That day.</param>
/// <param name="Source">Where it was taken from.</param>
public sealed record DateBase(DateOnly Date, DateSource Source);

/// <summary>From the most to the least trusted; the first that a document has is its base.</summary>
public enum DateSource
{
    /// <summary>Given by whoever uploaded the document.</summary>
    Given,

    /// <summary>Front matter or metadata of publication.</summary>
    Published,

    /// <summary>A date line or "as of" in the text.</summary>
    Text,

    /// <summary>When the file was created: a last resort, often years off.</summary>
    FileCreated,
}
