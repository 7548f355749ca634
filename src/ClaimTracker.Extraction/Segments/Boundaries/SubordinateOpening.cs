using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>The subordinate clause that a sentence opens with: "If …,", "When …,", "Although …,".</summary>
internal static class SubordinateOpening
{
    private static readonly WordSet Subordinators =
        new("if when whenever because as after before since once unless until although though while whereas where for despite even given provided");

    /// <summary>The comma before the main clause; -1 where the sentence begins with its main clause.</summary>
    public static int End(AnalyzedSentence s, List<int> t)
    {
        int first = First(s, t);
        if (first >= t.Count || !Subordinators.Contains(s.Form(t[first])))
        {
            return -1;
        }

        bool finite = false;
        for (int i = first; i + 1 < t.Count; i++)
        {
            finite |= s.IsFinite(t[i]);
            if (s.IsComma(t[i]) && ClauseStart.IsAt(s, t, i + 1))
            {
                // "For the weakest the effect was double, and for the best there was none" opens with no clause
                bool phrase = s.Upos[t[first]] is Upos.Adp && s.Xpos[t[i + 1]] is Xpos.CC;
                return finite && !phrase ? i : -1;
            }
        }

        return finite && (s.Upos[t[first]] is Upos.Sconj || s.Xpos[t[first]] is Xpos.WRB) ? t.Count : -1;
    }

    /// <summary>"Although X, Y": the comma that ends the concession parts two statements.</summary>
    public static Cut Concession(AnalyzedSentence s, List<int> t, int start, int i, int opening)
    {
        bool concession = i == opening && s.Form(t[start]) is "Although" or "Though" or "While" or "Whereas" or "although" or "while";
        return concession ? new Cut(i + 1) : Cut.None;
    }

    /// <summary>After marks, conjunctions and adverbs.</summary>
    private static int First(AnalyzedSentence s, List<int> t)
    {
        int first = 0;
        while (first < t.Count && s.Xpos[t[first]] is not Xpos.WRB && (s.Upos[t[first]] is Upos.Punct or Upos.Cconj or Upos.Adv
            || s.Form(t[first]) is "So" or "so"))
        {
            first++;
        }

        return first;
    }
}
