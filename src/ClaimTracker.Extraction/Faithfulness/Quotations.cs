using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Faithfulness;

/// <summary>No statement takes words from inside and from outside a quotation that it does not hold whole.</summary>
internal static class Quotations
{
    public static List<Failure> Check(AnalyzedSentence s, Statement statement)
    {
        var failures = new List<Failure>();
        var kept = new bool[s.Count];
        foreach (int item in statement.Items)
        {
            if (item >= 0)
            {
                kept[item] = true;
            }
        }

        int open = -1;
        bool opened = false;
        for (int i = 0; i < s.Count; i++)
        {
            if (s.IsOpenQuote(i))
            {
                (open, opened) = (i, true);
            }
            else if (s.IsCloseQuote(i) && (open >= 0 || !opened))
            {
                // without its opening mark the quotation came over from the sentence before
                Crosses(s, kept, open, i, open >= 0, failures);
                (open, opened) = (-1, true);
            }
        }

        if (open >= 0)
        {
            Crosses(s, kept, open, s.Count, whole: false, failures);
        }

        return failures;
    }

    private static void Crosses(AnalyzedSentence s, bool[] kept, int open, int close, bool whole, List<Failure> failures)
    {
        bool inside = false, outside = false, lost = false;
        for (int i = 0; i < s.Count; i++)
        {
            if (s.Upos[i] is Upos.Punct)
            {
                continue;
            }

            bool within = i > open && i < close;
            inside |= within && kept[i];
            outside |= !within && kept[i];
            lost |= within && !kept[i];
        }

        if (inside && outside && (lost || !whole))
        {
            failures.Add(new Failure(FailureKind.Quotation, Math.Max(open, 0)));
        }
    }
}
