namespace ClaimTracker.Extraction.Clauses;

/// <summary>What a clause takes over from the sentence around it.</summary>
internal sealed record ClauseContext
{
    public static readonly ClauseContext None = new();

    public string? Speaker { get; init; }

    public string? ReportingVerb { get; init; }

    /// <summary>The subject, and auxiliary where it is shared, to put before a clause that has none of its own.</summary>
    public IReadOnlyList<int>? Subject { get; init; }

    /// <summary>The subject's head token; -1 where the clause has its own.</summary>
    public int SubjectHead { get; init; } = -1;

    public bool Aside { get; init; }

    public string? Reason { get; init; }

    /// <summary>The rule that cut the clause out, of <see cref="Rules"/>.</summary>
    public string Rule { get; init; } = Rules.None;

    /// <summary>The context of a clause under this one: the same speaker, nothing else.</summary>
    public ClauseContext Speech => Speaker is null && Reason is null ? None
        : new ClauseContext { Speaker = Speaker, ReportingVerb = ReportingVerb, Reason = Reason };
}
