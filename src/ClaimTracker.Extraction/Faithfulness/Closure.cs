using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>Every word hangs on the predicate or on what it shares with the predicates beside it, and none has lost what completes it.</summary>
internal static class Closure
{
    public static void Check(StatementCut cut, int predicate, List<Failure> failures)
    {
        foreach (int top in cut.Tops)
        {
            if (!IsHeld(cut, predicate, top))
            {
                failures.Add(new Failure(FailureKind.Closure, top));
            }
        }

        for (int token = 0; token < cut.Tree.Count; token++)
        {
            int head = cut.Tree.Head(token);
            if (!cut.IsKept(token) && head >= 0 && cut.IsKept(head) && !cut.IsMark(token) && Lost(cut, predicate, head, token) is { } kind)
            {
                failures.Add(new Failure(kind, token));
            }
        }
    }

    /// <summary>A top is the predicate, holds it, or is shared with it.</summary>
    private static bool IsHeld(StatementCut cut, int predicate, int top)
    {
        SentenceTree tree = cut.Tree;
        Relation relation = tree.Relation(top);
        if (top == predicate || relation is Relation.Cc or Relation.Discourse or Relation.Mark or Relation.CcPreconj)
        {
            return true;
        }

        int head = tree.Head(top);
        if (head < 0)
        {
            return Antecedents.IsSame(cut, tree.Head(predicate), top);
        }

        if (tree.Relation(predicate) is not (Relation.Ccomp or Relation.Advcl or Relation.Conj) && Antecedents.IsSame(cut, tree.Head(predicate), top))
        {
            return true;
        }

        foreach (int verb in cut.Coordinated(predicate))
        {
            if (head == verb && relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter or Relation.Csubj or Relation.CsubjPass
                or Relation.Expl)
            {
                // its own subject, where it has one, is not replaced by another's
                return verb == predicate || tree.Subject(predicate) < 0;
            }

            if (head == verb && relation is Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.Obl or Relation.OblUnmarked or Relation.Advmod)
            {
                return true;
            }
        }

        // "Built at Garrow, they replace": the subject of the verb that the participle hangs on
        return tree.Relation(predicate) is Relation.Advcl or Relation.Acl && cut.Statement.Insertion(InsertionKind.Passive) is not null
            && head == tree.Head(predicate) && relation is Relation.Nsubj or Relation.NsubjPass;
    }

    /// <summary>What it means that <paramref name="head"/> is kept without <paramref name="lost"/>; null where it means nothing.</summary>
    private static FailureKind? Lost(StatementCut cut, int predicate, int head, int lost)
    {
        SentenceTree tree = cut.Tree;
        if (cut.IsRelativizer(lost) && tree.Relation(lost) is not Relation.Mark)
        {
            return null;
        }

        ReadOnlySpan<char> form = tree.Form(lost);
        switch (tree.Relation(lost))
        {
            case Relation.Nsubj or Relation.NsubjPass or Relation.Csubj or Relation.CsubjPass or Relation.Obj or Relation.Iobj or Relation.Ccomp
                or Relation.Xcomp or Relation.Expl or Relation.OblAgent:
            case Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.CompoundPrt:
                return FailureKind.Closure;
            case Relation.Compound or Relation.Flat or Relation.Fixed or Relation.Goeswith or Relation.Nummod or Relation.NmodPoss or Relation.DetPredet:
                return FailureKind.Unit;
            case Relation.Case:
                return IsSubject(cut, predicate, head) ? null : FailureKind.Unit;
            case Relation.Det:
                return cut.Statement.Insertion(InsertionKind.Determiner) is null ? FailureKind.Unit : null;
            case Relation.Nmod or Relation.NmodDesc or Relation.NmodUnmarked or Relation.Amod or Relation.Acl or Relation.AclRelcl:
                return cut.IsSetOff(lost) ? null : FailureKind.Unit;
            case Relation.Advmod:
                return Words.Narrowing.Contains(form) && !cut.IsSetOff(lost) ? FailureKind.Negation : null;
            case Relation.CcPreconj:
                return FailureKind.Coordination;
            case Relation.Cc:
                return Words.Alternatives.Contains(form) ? FailureKind.Coordination : null;
            case Relation.Conj:
                return cut.Statement.Rule is Rules.GapRest ? null : LostConjunct(cut, predicate, head, lost);
            case Relation.Advcl:
                return LostClause(cut, lost);
            case Relation.Mark:
                return Words.Suspending.Contains(form) ? FailureKind.Assertion : form is "to" ? FailureKind.Closure : null;
            default:
                return null;
        }
    }

    /// <summary>The antecedent of a relative clause or appositive loses the preposition that governed it.</summary>
    private static bool IsSubject(StatementCut cut, int predicate, int noun) => cut.Tree.Head(predicate) == noun || cut.Tops.Contains(noun);

    /// <summary>Predicates part at "and" and "but"; nouns, alternatives and what hangs on another verb do not.</summary>
    private static FailureKind? LostConjunct(StatementCut cut, int predicate, int head, int lost)
    {
        SentenceTree tree = cut.Tree;
        bool misplaced = tree.IsFinite(lost) && cut.IsClausal(lost) && !cut.IsClausal(head);
        bool predicates = misplaced || (cut.IsClausal(lost) && cut.IsClausal(head) && head == predicate);
        int conjunction = tree.Child(lost, Relation.Cc);
        if (conjunction >= 0 && tree.Is(conjunction, "but") && IsNotOnly(cut, head))
        {
            return FailureKind.Coordination;
        }

        return predicates && !(conjunction >= 0 && Words.Alternatives.Contains(tree.Form(conjunction))) ? null : FailureKind.Coordination;
    }

    /// <summary>"not only shelled the town but": half of it says something else.</summary>
    private static bool IsNotOnly(StatementCut cut, int verb)
    {
        for (int i = cut.Tree.Low(verb); i < verb; i++)
        {
            if (cut.IsKept(i) && cut.Tree.Is(i, "not") && cut.Tree.Is(i + 1, "only"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A condition was left behind, or "without".</summary>
    private static FailureKind? LostClause(StatementCut cut, int clause)
    {
        SentenceTree tree = cut.Tree;
        for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relation(child) is Relation.Mark or Relation.Case && (Words.Suspending.Contains(tree.Form(child)) || tree.Form(child) is "without"))
            {
                return FailureKind.Assertion;
            }
        }

        return null;
    }
}
