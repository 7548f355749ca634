using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>Passives stay passive with all their auxiliaries; nothing finite is given one.</summary>
internal static class Voice
{
    public static void Check(StatementCut cut, int predicate, List<Failure> failures)
    {
        SentenceTree tree = cut.Tree;
        if (cut.Statement.Insertion(InsertionKind.Passive) is not null && (tree.Xpos(predicate) is Xpos.VBG or Xpos.VBZ or Xpos.VBP or Xpos.VB
            || tree.Subject(predicate) >= 0))
        {
            failures.Add(new Failure(FailureKind.Voice, predicate));
            return;
        }

        int first = predicate;
        foreach (int verb in cut.Coordinated(predicate))
        {
            first = verb;
        }

        if (first == predicate || HasOwn(tree, predicate) || cut.Statement.Insertion(InsertionKind.Passive) is not null)
        {
            return;
        }

        if (tree.Subject(predicate) >= 0 && (!tree.IsPassive(first) || !EndsAt(cut, predicate)))
        {
            return;
        }

        int kept = 0, lost = 0;
        for (int child = tree.FirstChild(first); child >= 0; child = tree.NextSibling(child))
        {
            bool auxiliary = tree.Relation(child) is Relation.Aux or Relation.AuxPass || (tree.Relation(child) is Relation.Advmod
                && Words.Negating.Contains(tree.Form(child)));
            kept += auxiliary && cut.IsKept(child) ? 1 : 0;
            lost += auxiliary && !cut.IsKept(child) ? 1 : 0;
        }

        bool complete = tree.Child(predicate, Relation.Obj) >= 0 || tree.Child(predicate, Relation.Xcomp) >= 0 || tree.Child(predicate, Relation.Ccomp) >= 0;
        bool passive = tree.IsPassive(first);
        bool finite = SentenceTree.IsFiniteTag(tree.Xpos(predicate));
        bool wrong = kept > 0 ? lost > 0 || (passive && finite && complete) : passive && !complete && (!finite || EndsAt(cut, predicate)
            || tree.Form(predicate).EndsWith("ed", StringComparison.Ordinal));
        if (wrong)
        {
            failures.Add(new Failure(FailureKind.Voice, predicate));
        }
    }

    private static bool HasOwn(SentenceTree tree, int predicate) =>
        tree.Child(predicate, Relation.Aux) >= 0 || tree.Child(predicate, Relation.AuxPass) >= 0 || tree.Child(predicate, Relation.Cop) >= 0;

    /// <summary>Nothing follows the verb in its own clause: "caught, tried and sentenced".</summary>
    private static bool EndsAt(StatementCut cut, int verb) => verb + 1 >= cut.Tree.Count || cut.Tree.IsBreak(verb + 1) || cut.Tree.Upos(verb + 1) is Upos.Cconj;
}
