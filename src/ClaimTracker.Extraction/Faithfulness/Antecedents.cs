using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>Whether a noun phrase is the one that a relative clause, participle or appositive hangs on.</summary>
internal static class Antecedents
{
    /// <param name="holder">The noun that the modifier hangs on in the tree.</param>
    /// <param name="top">The head of the phrase that the statement is about.</param>
    public static bool IsSame(StatementCut cut, int holder, int top)
    {
        SentenceTree tree = cut.Tree;
        if (holder == top || (holder >= 0 && tree.Head(top) == holder && tree.Relation(top) is Relation.Appos or Relation.Flat))
        {
            return true;
        }

        // "Pension fund Nordvern", "iron and sulphur", "the leisure centre at Fenby": words of one phrase
        int at = holder;
        while (at >= 0 && at != top && cut.IsKept(at) && IsWithin(tree, at))
        {
            at = tree.Head(at);
        }

        return at == top && top >= 0;
    }

    private static bool IsWithin(SentenceTree tree, int token) => tree.Relation(token) switch
    {
        Relation.Flat or Relation.Compound or Relation.Conj or Relation.NmodDesc => true,
        Relation.Appos => !tree.IsBreak(tree.Low(token) - 1),
        Relation.Nmod => tree.Upos(token) is Upos.Propn && tree.Child(token, Relation.Case) is >= 0 and var place
            && tree.Form(place) is "at" or "in" or "near" or "from",
        _ => false,
    };
}
