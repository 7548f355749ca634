namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>In what a statement departs from its source.</summary>
internal enum FailureKind
{
    /// <summary>No finite predicate of its own, or none that the tree knows as one.</summary>
    Predicate,

    /// <summary>A word without what it hangs on, or without what completes it.</summary>
    Closure,

    /// <summary>Active for passive, or passive for active.</summary>
    Voice,

    /// <summary>The source supposes, denies or leaves open what the statement says.</summary>
    Assertion,

    /// <summary>A negation or bound was left behind.</summary>
    Negation,

    /// <summary>A name, number or other unit was broken.</summary>
    Unit,

    /// <summary>Cut where two sides belong together.</summary>
    Coordination,

    /// <summary>Said of something else than in the source.</summary>
    Antecedent,

    /// <summary>Words from inside and outside a quotation.</summary>
    Quotation,
}

/// <summary>One departure.</summary>
/// <param name="Kind">In what.</param>
/// <param name="Token">The token of the sentence at which it shows.</param>
internal readonly record struct Failure(FailureKind Kind, int Token);
