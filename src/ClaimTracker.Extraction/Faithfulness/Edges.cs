using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>Where a statement cannot begin or end, by words alone: the trees often miss what is missing there.</summary>
internal static class Edges
{
    public static void Check(StatementCut cut, List<Failure> failures)
    {
        SentenceTree tree = cut.Tree;
        int first = -1, last = -1;
        foreach (int item in cut.Statement.Items)
        {
            first = first < 0 && item >= 0 ? item : first;
            last = item < 0 ? -1 : !cut.IsMark(item) ? item : last;
        }

        if (last >= 0 && (IsCompletedBehind(tree, last) || (IsOpen(tree, last) && GoesOn(cut, last))))
        {
            failures.Add(new Failure(FailureKind.Closure, last));
        }

        if (first > 0 && tree.Upos(first - 1) is Upos.Cconj && !cut.IsKept(first - 1) && IsPastForm(tree, first))
        {
            failures.Add(new Failure(FailureKind.Closure, first));
        }

        for (int i = 0; i + 2 < tree.Count; i++)
        {
            if (cut.IsKept(i) && ((tree.Is(i, "between") && LosesSecond(cut, i)) || (tree.Is(i, "that") && LosesContent(cut, i))))
            {
                failures.Add(new Failure(FailureKind.Unit, i));
            }
        }
    }

    /// <summary>"The estimates were:", "It emerged that, …": the sentence goes on from the last word.</summary>
    private static bool IsOpen(SentenceTree tree, int token) => tree.Upos(token) is Upos.Cconj or Upos.Sconj
        || (tree.Upos(token) is Upos.Aux && Verbs.Be.Contains(tree.Form(token)) && token + 1 < tree.Count && tree.Xpos(token + 1) is Xpos.Colon
            && tree.Form(token + 1) is not ";");

    /// <summary>"to show visitors, and some of the staff, precisely what …": what completes the verb stands behind an insertion.</summary>
    private static bool IsCompletedBehind(SentenceTree tree, int last)
    {
        if (!tree.IsComma(last + 1) || last + 2 >= tree.Count || tree.Upos(last + 2) is not Upos.Cconj)
        {
            return false;
        }

        int closing = last + 3;
        while (closing < tree.Count && !tree.IsComma(closing) && !SentenceTree.IsFiniteTag(tree.Xpos(closing)))
        {
            closing++;
        }

        int word = closing + 1 < tree.Count && tree.Upos(closing + 1) is Upos.Adv && tree.Xpos(closing + 1) is not Xpos.WRB ? closing + 2 : closing + 1;
        return word < tree.Count && tree.IsComma(closing) && tree.Form(word) is "what" or "how" or "why" or "whether";
    }

    private static bool GoesOn(StatementCut cut, int last)
    {
        for (int i = last + 1; i < cut.Tree.Count; i++)
        {
            if (!cut.IsMark(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"and shot/NN basketball hoops/VBZ": a past tense that the tagger took for a noun.</summary>
    private static bool IsPastForm(SentenceTree tree, int token) =>
        tree.Upos(token) is Upos.Noun or Upos.Verb or Upos.Adj && PastForms.Tenses.Contains(tree.Form(token));

    /// <summary>"the divide between haves", of "between haves and have-nots".</summary>
    private static bool LosesSecond(StatementCut cut, int between)
    {
        int i = between + 1;
        while (i < cut.Tree.Count && cut.IsKept(i))
        {
            if (cut.Tree.Upos(i) is Upos.Cconj)
            {
                return false;
            }

            i++;
        }

        return i < cut.Tree.Count && cut.Tree.Is(i, "and");
    }

    /// <summary>"it emerged that, while he is abroad", without what emerged behind the second comma.</summary>
    private static bool LosesContent(StatementCut cut, int that)
    {
        SentenceTree tree = cut.Tree;
        if (!tree.IsComma(that + 1) || !cut.IsKept(that + 2) || !(tree.Upos(that + 2) is Upos.Sconj or Upos.Adp || tree.Xpos(that + 2) is Xpos.WRB))
        {
            return false;
        }

        int closing = that + 3;
        while (closing < tree.Count && !tree.IsComma(closing))
        {
            closing++;
        }

        return closing + 1 < tree.Count && !cut.IsKept(closing + 1);
    }
}
