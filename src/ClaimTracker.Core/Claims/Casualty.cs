namespace ClaimTracker.Core.Claims;

/// <summary>One toll that a claim states: how many came to harm in which way. Whole people; both bounds are null where no number stands ("dozens").</summary>
/// <param name="Effect">What happened to them.</param>
/// <param name="Min">The least that the words allow: 3 for "at least 3" and for "3"; the number itself for "more than 3" and "about 3"; null for "up to
/// 3".</param>
/// <param name="Max">The most that they allow: 3 for "up to 3" and for "3"; null for "at least 3".</param>
/// <param name="Who">The counted in the document's words ("civilians"); null where none stand.</param>
/// <param name="By">Who or what did it, in the document's words; null where the claim does not say.</param>
/// <param name="Earlier">The toll that this one replaces ("rose from 12 to 15" has 12).</param>
public sealed record Casualty(CasualtyEffect Effect, long? Min, long? Max, string? Who = null, string? By = null, long? Earlier = null)
{
    /// <summary>Parts of the counted ("including three children").</summary>
    public IReadOnlyList<CasualtyPart> OfWhom { get; init => field = value ?? []; } = [];
}

/// <summary>A part of a toll.</summary>
/// <param name="Who">In the document's words ("children").</param>
/// <param name="Value">How many of them.</param>
public sealed record CasualtyPart(string Who, long Value);

public enum CasualtyEffect
{
    Killed,
    Injured,
    Missing,
    Abducted,
    Detained,
    Displaced,
}
