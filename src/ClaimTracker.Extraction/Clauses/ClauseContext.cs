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

    /// <summary>A word to put after the subject: the copula or auxiliary that an aside lacks.</summary>
    public string? Auxiliary { get; init; }

    /// <summary>First and last token of a relative pronoun with its preposition, to be left out; -1 where there is none.</summary>
    public int PronounFrom { get; init; } = -1;

    public int PronounTo { get; init; } = -1;

    /// <summary>What to put in the pronoun's place (or after the verb, where the pronoun was its object).</summary>
    public IReadOnlyList<int>? Antecedent { get; init; }

    public AntecedentPlace Place { get; init; }

    public bool Aside { get; init; }

    public string? Reason { get; init; }

    /// <summary>The context of a clause under this one: the same speaker, nothing else.</summary>
    public ClauseContext Speech => Speaker is null && Reason is null ? None : new ClauseContext { Speaker = Speaker, ReportingVerb = ReportingVerb, Reason = Reason };
}

internal enum AntecedentPlace
{
    /// <summary>Where the pronoun stood ("which employs 84 people").</summary>
    Pronoun,

    /// <summary>As possessor ("whose roof leaks").</summary>
    Possessor,

    /// <summary>After the predicate ("which cod larvae cannot outrun").</summary>
    AfterPredicate,

    /// <summary>Before the clause with "in" ("where 26 bodies have been recovered").</summary>
    Location,
}
