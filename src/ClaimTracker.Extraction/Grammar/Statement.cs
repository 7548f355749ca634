namespace ClaimTracker.Extraction.Grammar;

/// <summary>What a claim is made of: tokens of the whole source sentence in the order of the claim, with what was put in between.</summary>
/// <param name="Items">A token of the sentence, or the complement of an index into <paramref name="Inserted"/>.</param>
/// <param name="Inserted">What was put in.</param>
/// <param name="Rule">The rule that made it, of <see cref="Rules"/>.</param>
internal sealed record Statement(IReadOnlyList<int> Items, IReadOnlyList<Insertion> Inserted, string Rule)
{
    /// <summary>The first insertion of a kind, or null.</summary>
    public Insertion? Insertion(InsertionKind kind)
    {
        foreach (Insertion insertion in Inserted)
        {
            if (insertion.Kind == kind)
            {
                return insertion;
            }
        }

        return null;
    }
}
