namespace ClaimTracker.Extraction.Grammar;

/// <summary>What a word that was put into a statement is to it.</summary>
internal enum InsertionKind
{
    /// <summary>"is", "was": joins a noun to what an appositive, measure or bracket says of it.</summary>
    Copula,

    /// <summary>"was", "were" before a participle that had none.</summary>
    Passive,

    /// <summary>A finite verb in the place of a participle: "were killed" for "killing".</summary>
    Verb,

    /// <summary>"’s" for "whose".</summary>
    Possessive,

    /// <summary>"In" before a place that "where" stood for.</summary>
    Preposition,

    /// <summary>"The" before a noun that sums up the clause before.</summary>
    Determiner,

    /// <summary>A name in the place of a pronoun.</summary>
    Antecedent,
}

/// <summary>A word, or a verb group, that was put into a statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is written.</param>
/// <param name="For">The token of the sentence whose place it takes; -1 where it takes none's.</param>
internal sealed record Insertion(InsertionKind Kind, string Text, int For = -1)
{
    public static readonly Insertion Whose = new(InsertionKind.Possessive, "’s");
    public static readonly Insertion In = new(InsertionKind.Preposition, "In");
    public static readonly Insertion The = new(InsertionKind.Determiner, "The");

    public static Insertion Copula(string form) => new(InsertionKind.Copula, form);

    public static Insertion Passive(string form) => new(InsertionKind.Passive, form);
}
