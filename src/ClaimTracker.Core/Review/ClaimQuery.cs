using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Identity;
using ClaimTracker.Core.Writing;

namespace ClaimTracker.Core.Review;

/// <summary>
/// A list of claims: exactly one of <see cref="Document"/>, <see cref="Assignee"/> or <see cref="Statuses"/> chooses the index,
/// everything else narrows it while it is walked.
/// </summary>
public sealed record ClaimQuery
{
    /// <summary>In reading order of the document's current version.</summary>
    public DocumentId? Document { get; init; }

    public string? Assignee { get; init; }

    /// <summary>Highest priority first within each status; the statuses one after the other.</summary>
    public IReadOnlyList<ReviewStatus> Statuses { get; init; } = [];

    public Verdict? Verdict { get; init; }

    public ClaimKind? Kind { get; init; }

    /// <summary>First folder of the document's path.</summary>
    public string? Collection { get; init; }

    public ClaimFlags Flag { get; init; }

    public double? MinCheckWorthiness { get; init; }

    public bool? HasQuantity { get; init; }

    /// <summary>
    /// In the order of the claims' own rows, which nothing that people do changes: each claim that is there throughout comes exactly once. For exports. A small
    /// document still comes in reading order, which does not change either.
    /// </summary>
    public bool Walk { get; init; }

    /// <summary>Part of text or quote, however it is written (<see cref="SearchedText"/>).</summary>
    public string? Text
    {
        get;
        init => (field, Searched) = (value, value is null ? null : new SearchedText(value));
    }

    public SearchedText? Searched { get; private init; }
}

/// <param name="Size">1..200 items at most; a page may be shorter, even empty, and still have a continuation.</param>
/// <param name="Continuation">From the page before; null for the first.</param>
public sealed record PageRequest(int Size = 50, string? Continuation = null)
{
    public const int MaxSize = 200;

    /// <summary>At most, for <see cref="ClaimQuery.Walk"/>.</summary>
    public const int MaxWalk = 1_000;
}

public sealed record Page<T>(IReadOnlyList<T> Items, string? Continuation);

/// <summary>A continuation token that this service did not give for this query.</summary>
public sealed class InvalidContinuationException() : Exception("The continuation token is not one that was given for this query.");
