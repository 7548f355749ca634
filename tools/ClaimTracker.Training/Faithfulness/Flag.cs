namespace ClaimTracker.Training.Faithfulness;

/// <summary>Something that the annotated tree holds against a rewrite.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Word">Where, and the <paramref name="Other"/> word that matters.</param>
internal sealed record Flag(FlagKind Kind, string Word, string Other)
{
    public override string ToString() => $"{Kind}({Word}, {Other})";
}

internal enum FlagKind
{
    /// <summary>No finite predicate is left.</summary>
    NoPredicate,

    /// <summary>Kept words that hang on something else than the predicate.</summary>
    Orphan,

    /// <summary>A kept word lost an argument, auxiliary, copula, preposition, number or a part of its name.</summary>
    Missing,
    LostQuantifier,
    LostNegation,
    LostBound,

    /// <summary>A list of nouns was cut.</summary>
    CutList,
    CutOf,
    NoSubject,
    ExtraAuxiliary,
    NoAuxiliary,

    /// <summary>If, unless, whether, as though stand above it.</summary>
    Hypothetical,

    /// <summary>Under a verb that does not say that it is so.</summary>
    Governor,
    NegatedGovernor,
    ModalGovernor,
}
