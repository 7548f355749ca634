using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>
/// How many of the engine's two trees must bear a statement out. A cut by words and tags with explicit signs on both sides is one witness itself and needs
/// one tree
/// more; one that hangs on the attachment of a modifier, or was made by a tree in the first place, needs both.
/// </summary>
internal static class Agreement
{
    public static bool IsNeeded(SentenceTree tree, Statement statement) => statement.Rule switch
    {
        Rules.Conjunct or Rules.OpeningParticiple or Rules.Nominal or Rules.Summary => true,
        Rules.Participle or Rules.Relative => !IsAdjacent(tree, statement),
        _ => false,
    };

    /// <summary>One tree's failure is enough where it sees that the source does not say so, or, without a cut by words, a coordination broken.</summary>
    public static bool Decides(Statement statement, List<Failure> failures) =>
        failures.Exists(failure => failure.Kind is FailureKind.Assertion or FailureKind.Voice || (failure.Kind is FailureKind.Coordination
            && statement.Rule is Rules.SharedSubject));

    /// <summary>"The mayor, who has …": what is said follows the noun that it is said of, with a comma and at most a pronoun between them.</summary>
    private static bool IsAdjacent(SentenceTree tree, Statement statement)
    {
        int before = -1;
        foreach (int item in statement.Items)
        {
            if (item < 0 || (before >= 0 && item != before + 1))
            {
                bool pronoun = item < 0 || (item == before + 3 && tree.Xpos(item - 1) is Xpos.WP or Xpos.WDT);
                return pronoun && before >= 0 && tree.IsBreak(before + 1);
            }

            if (tree.Upos(item) is Upos.Verb or Upos.Aux || (tree.Upos(item) is Upos.Adp && statement.Rule is not Rules.Relative))
            {
                return false;
            }

            before = item;
        }

        return false;
    }
}
