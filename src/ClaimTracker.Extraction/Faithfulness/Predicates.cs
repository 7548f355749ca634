using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>The one finite predicate of a statement, and whether it is the source's.</summary>
internal static class Predicates
{
    /// <returns>The predicate, or -1 with a failure.</returns>
    public static int Find(StatementCut cut, List<Failure> failures)
    {
        Insertion? joining = cut.Statement.Insertion(InsertionKind.Copula) ?? cut.Statement.Insertion(InsertionKind.Passive);
        int found = joining is not null ? Joined(cut, joining)
            : cut.Statement.Insertion(InsertionKind.Verb) is { } verb ? Replaced(cut, verb)
            : Finite(cut);
        if (found < 0)
        {
            bool antecedent = joining is not null || cut.Statement.Insertion(InsertionKind.Verb) is not null;
            failures.Add(new Failure(antecedent ? FailureKind.Antecedent : FailureKind.Predicate, cut.Tops.Count > 0 ? cut.Tops[0] : 0));
        }

        return found;
    }

    /// <summary>What an inserted "is" or "was" joins: one hangs on the other in the tree.</summary>
    private static int Joined(StatementCut cut, Insertion insertion)
    {
        SentenceTree tree = cut.Tree;
        int at = 0;
        IReadOnlyList<int> items = cut.Statement.Items;
        while (at < items.Count && (items[at] >= 0 || cut.Statement.Inserted[~items[at]] != insertion))
        {
            at++;
        }

        int subject = Head(cut, 0, at), said = Head(cut, at + 1, items.Count);
        if (subject < 0 || said < 0)
        {
            return -1;
        }

        if (Antecedents.IsSame(cut, tree.Head(said), subject) || (tree.Head(subject) == said && !cut.IsClausal(subject)))
        {
            return said;
        }

        // "Built at Garrow, they replace": the participle hangs on the verb whose subject it describes
        bool opening = tree.Relation(said) is Relation.Advcl or Relation.Acl && tree.Head(said) >= 0 && tree.Head(subject) == tree.Head(said)
            && tree.Subject(tree.Head(said)) == subject;
        return opening ? said : -1;
    }

    /// <summary>The one token of a stretch of items that hangs on none of it; -1 where there are several that matter.</summary>
    private static int Head(StatementCut cut, int from, int to)
    {
        var inside = new HashSet<int>();
        for (int i = from; i < to; i++)
        {
            if (cut.Statement.Items[i] >= 0)
            {
                inside.Add(cut.Statement.Items[i]);
            }
        }

        int found = -1;
        foreach (int token in inside)
        {
            if (cut.IsMark(token) || inside.Contains(cut.Tree.Head(token))
                || (cut.Tree.Relation(token) is Relation.Advmod or Relation.Cc or Relation.Mark or Relation.Discourse && found >= 0))
            {
                continue;
            }

            if (found >= 0 && cut.Tree.Relation(found) is not (Relation.Advmod or Relation.Cc or Relation.Mark or Relation.Discourse))
            {
                return -1;
            }

            found = token;
        }

        return found;
    }

    /// <summary>"were killed" for "killing": those killed are its object.</summary>
    private static int Replaced(StatementCut cut, Insertion insertion)
    {
        SentenceTree tree = cut.Tree;
        int verb = insertion.For;
        int first = cut.Statement.Items.FirstOrDefault(item => item >= 0, -1);
        bool whole = first >= 0 && cut.Tops.Count == 1 && cut.Tops[0] == verb;
        return whole && tree.Child(verb, Relation.Obj) is >= 0 and var victims && cut.IsKept(victims) ? verb : -1;
    }

    private static int Finite(StatementCut cut)
    {
        SentenceTree tree = cut.Tree;
        int best = -1, size = 0;
        foreach (int top in cut.Tops)
        {
            if (cut.IsClausal(top) && HasFinite(cut, top) && Size(cut, top) > size)
            {
                (best, size) = (top, Size(cut, top));
            }
        }

        if (best >= 0)
        {
            return best;
        }

        // a relative clause without its pronoun, on its antecedent
        foreach (int top in cut.Tops)
        {
            for (int clause = tree.Low(top); clause <= tree.High(top); clause++)
            {
                if (cut.IsKept(clause) && tree.Relation(clause) is Relation.AclRelcl && Antecedents.IsSame(cut, tree.Head(clause), top)
                    && HasFinite(cut, clause) && LacksRelativizer(cut, clause))
                {
                    return clause;
                }
            }
        }

        return -1;
    }

    private static bool LacksRelativizer(StatementCut cut, int clause)
    {
        for (int i = cut.Tree.Low(clause); i <= clause; i++)
        {
            if (!cut.IsKept(i) && cut.IsRelativizer(i))
            {
                return true;
            }
        }

        return cut.Statement.Insertion(InsertionKind.Possessive) is not null;
    }

    /// <summary>It is finite by what is kept: itself, an auxiliary or copula of its own, or one that it shares with what it is coordinated with.</summary>
    private static bool HasFinite(StatementCut cut, int predicate)
    {
        SentenceTree tree = cut.Tree;
        bool own = false;
        foreach (int verb in cut.Coordinated(predicate))
        {
            if (verb == predicate && SentenceTree.IsFiniteTag(tree.Xpos(verb)))
            {
                own = tree.Relation(verb) is not (Relation.Acl or Relation.Amod or Relation.Compound);
            }

            for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            {
                own |= cut.IsKept(child) && tree.Relation(child) is Relation.Aux or Relation.AuxPass or Relation.Cop
                    && SentenceTree.IsFiniteTag(tree.Xpos(child));
            }
        }

        return own;
    }

    private static int Size(StatementCut cut, int top)
    {
        int size = 0;
        for (int i = cut.Tree.Low(top); i <= cut.Tree.High(top); i++)
        {
            size += cut.IsKept(i) ? 1 : 0;
        }

        return size;
    }
}
