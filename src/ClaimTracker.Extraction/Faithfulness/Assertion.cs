using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>The source says that it is so: on the way from the predicate up to the root nothing supposes, denies or leaves open.</summary>
internal static class Assertion
{
    public static void Check(StatementCut cut, int predicate, List<Failure> failures)
    {
        SentenceTree tree = cut.Tree;
        int at = predicate;
        for (int step = 0; step < tree.Count && at >= 0; step++)
        {
            int head = tree.Head(at);
            if (Fails(cut, predicate, at, head) is { } kind)
            {
                failures.Add(new Failure(kind, at));
                return;
            }

            if (head < 0 || (tree.IsNominal(at) && !cut.IsClausal(at)))
            {
                return;
            }

            at = head;
        }
    }

    private static FailureKind? Fails(StatementCut cut, int predicate, int at, int head)
    {
        SentenceTree tree = cut.Tree;
        if (IsSuspended(cut, at))
        {
            return FailureKind.Assertion;
        }

        bool outside = head >= 0 && !cut.IsKept(head);
        switch (tree.Relation(at))
        {
            case Relation.Conj when tree.Child(at, Relation.Cc) is >= 0 and var conjunction && Words.Alternatives.Contains(tree.Form(conjunction)) && outside:
                return FailureKind.Coordination;
            case Relation.Ccomp or Relation.Csubj or Relation.CsubjPass or Relation.Xcomp when outside:
                return Governs(cut, at, head) ? null : FailureKind.Assertion;
            case Relation.Acl when outside:
                return Words.Facts.Contains(tree.Form(head)) ? null : FailureKind.Assertion;
            case Relation.AclRelcl when outside && at == predicate:
                return FailureKind.Antecedent;
            case Relation.Advcl or Relation.AdvclRelcl when outside && at == predicate:
                return StandsAlone(cut, at) ? null : FailureKind.Assertion;
            default:
                return null;
        }
    }

    /// <summary>"if", "whether" and the like before the clause, left out of the statement.</summary>
    private static bool IsSuspended(StatementCut cut, int clause)
    {
        SentenceTree tree = cut.Tree;
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Mark or Relation.Advmod && !cut.IsKept(child) && (Words.Suspending.Contains(tree.Form(child))
                || (tree.Is(child, "as") && tree.Is(child + 1, "though"))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The governor lets its content out: it speaks or knows, affirmed.</summary>
    private static bool Governs(StatementCut cut, int content, int governor)
    {
        SentenceTree tree = cut.Tree;
        ReadOnlySpan<char> form = tree.Form(governor);
        if (tree.IsNegated(governor) || HasNegativeSubject(tree, governor) || HasOpenModal(tree, governor))
        {
            return false;
        }

        return tree.Relation(content) is Relation.Xcomp ? Words.Introducing.Contains(form) : Verbs.Reporting.Contains(form) || Words.Factive.Contains(form);
    }

    private static bool HasNegativeSubject(SentenceTree tree, int verb)
    {
        int subject = tree.Subject(verb);
        return subject >= 0 && (Words.Negating.Contains(tree.Form(subject)) || Words.Negating.Contains(tree.Form(tree.Low(subject))));
    }

    private static bool HasOpenModal(SentenceTree tree, int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Aux && tree.Xpos(child) is Xpos.MD && !Words.Speaking.Contains(tree.Form(child)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A participle without a word before it, a statement put in its place, or a clause behind "while", "although", "as".</summary>
    private static bool StandsAlone(StatementCut cut, int clause)
    {
        SentenceTree tree = cut.Tree;
        int mark = tree.Child(clause, Relation.Mark);
        bool when = tree.Child(clause, Relation.Advmod) is >= 0 and var adverb && tree.Xpos(adverb) is Xpos.WRB;
        if (mark < 0)
        {
            return !when || cut.IsSetOff(clause);
        }

        return Words.Contrasting.Contains(tree.Form(mark)) || cut.IsKept(mark) || (tree.Is(mark, "when") && cut.IsSetOff(clause));
    }
}
