using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Clauses;

/// <summary>A coordinated clause whose verb is left out: "the north lost 12 %, the south 9 %".</summary>
internal static class Gapping
{
    /// <summary>Restores the verb of <paramref name="head"/> in a conjunct that has at least a subject and something more of its own.</summary>
    public static void TryRestore(SentenceTree tree, int head, int conjunct, ClauseContext context, List<Draft> drafts, Action<int, int> cut)
    {
        int orphan = tree.Child(conjunct, Relation.Orphan);
        if (orphan < 0 || orphan < conjunct || !tree.IsNominal(conjunct) || !tree.IsFinite(head) || tree.Subject(head) is not (>= 0 and var subject) || subject > head)
        {
            return;
        }

        int low = tree.Low(conjunct);
        int end = tree.Low(orphan);
        var draft = new Draft { Predicate = head, Subject = conjunct, Speaker = context.Speaker, ReportingVerb = context.ReportingVerb, Restored = true };
        for (int token = low; token < end; token++)
        {
            if (tree.Upos(token) is not (Upos.Punct or Upos.Cconj))
            {
                draft.Add(token);
            }
        }

        for (int aux = tree.FirstChild(head); aux >= 0; aux = tree.NextSibling(aux))
        {
            if (tree.Relation(aux) is Relation.Aux or Relation.AuxPass)
            {
                draft.Add(aux);
            }
        }

        draft.Add(head);
        for (int token = end; token <= tree.High(conjunct); token++)
        {
            draft.Add(token);
        }

        draft.Quote(low, tree.High(conjunct));
        DraftText.Trim(tree.Sentence, draft);
        drafts.Add(draft);
        cut(low, tree.High(conjunct));
    }
}
