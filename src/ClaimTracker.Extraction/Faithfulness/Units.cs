using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>What the seams of a cut may not part, whatever the tree says: words written as one, names, and alternatives.</summary>
internal static class Units
{
    public static void Check(StatementCut cut, List<Failure> failures)
    {
        AnalyzedSentence s = cut.Tree.Sentence;
        int last = -1;
        for (int i = 0; i < s.Count; i++)
        {
            last = cut.IsKept(i) && s.Upos[i] is not Upos.Punct ? i : last;
            if (i == 0 || cut.IsKept(i) == cut.IsKept(i - 1))
            {
                continue;
            }

            bool marks = s.Upos[i] is Upos.Punct || s.Upos[i - 1] is Upos.Punct;
            bool joined = !marks && !s.SpaceBefore(i) && s.Form(i)[0] is not ('\'' or '’');
            bool hyphen = s.Xpos[i] is Xpos.HYPH || s.Xpos[i - 1] is Xpos.HYPH;
            if (joined || hyphen)
            {
                failures.Add(new Failure(FailureKind.Unit, i));
            }

            int seam = cut.IsKept(i) ? i - 1 : i;
            if (s.Form(seam) is "or" or "nor")
            {
                failures.Add(new Failure(FailureKind.Coordination, seam));
            }
        }

        IReadOnlyList<int> items = cut.Statement.Items;
        int end = items.Count - 1;
        while (end > 0 && items[end] >= 0 && s.Upos[items[end]] is Upos.Punct)
        {
            end--;
        }

        if (end > 0 && items[end] >= 0 && items[end - 1] >= 0 && s.Xpos[items[end - 1]] is Xpos.CC && Verbs.Reporting.Contains(s.Form(items[end])))
        {
            failures.Add(new Failure(FailureKind.Unit, items[end]));
        }

        if (end >= 0 && items[end] >= 0 && (s.Xpos[items[end]] is Xpos.CC or Xpos.PRPS or Xpos.TO
            || s.Form(items[end]) is "the" or "a" or "an" or "every" or "no" or "even"))
        {
            failures.Add(new Failure(FailureKind.Unit, items[end]));
        }
    }
}
