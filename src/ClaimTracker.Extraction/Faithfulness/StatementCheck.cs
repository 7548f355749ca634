using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>
/// Whether a statement says what its source sentence says: a pure function of the tree of the whole sentence, the tokens kept and the words put in. It
/// knows next to nothing of the rules that made the statement, so any tree of the sentence will do, a treebank's own too.
/// </summary>
internal static class StatementCheck
{
    /// <param name="tree">Of the whole source sentence.</param>
    /// <param name="statement">Its items are tokens of that sentence.</param>
    /// <returns>What fails; empty for a statement that the sentence bears out.</returns>
    public static List<Failure> Run(SentenceTree tree, Statement statement)
    {
        List<Failure> failures = Quotations.Check(tree.Sentence, statement);
        var cut = new StatementCut(tree, statement);
        Units.Check(cut, failures);
        Edges.Check(cut, failures);
        if (statement.Rule is Rules.Gap or Rules.Remainder or Rules.Measure || IsBesideName(tree, statement))
        {
            // the trees know too little of clauses without a verb; what was restored is held by the rule's own pattern
            return failures;
        }

        int predicate = Predicates.Find(cut, failures);
        if (predicate >= 0)
        {
            Closure.Check(cut, predicate, failures);
            Voice.Check(cut, predicate, failures);
            Assertion.Check(cut, predicate, failures);
        }

        return failures;
    }

    /// <summary>"the Karsu Front (formerly the northern wing of …)": a bracket right behind a name says what that name is, wherever a tree hangs it.</summary>
    private static bool IsBesideName(SentenceTree tree, Statement statement)
    {
        int inserted = 0;
        while (inserted < statement.Items.Count && statement.Items[inserted] >= 0)
        {
            inserted++;
        }

        return statement.Rule is Rules.Bracket && inserted > 0 && inserted < statement.Items.Count
            && tree.Xpos(statement.Items[inserted - 1]) is Xpos.NNP or Xpos.NNPS;
    }
}
