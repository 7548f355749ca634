using ClaimTracker.Extraction.Asides;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>Semicolons, colons, ellipses and dashes.</summary>
internal static class StrongMarks
{
    public static Cut Semicolon(AnalyzedSentence s, List<int> t, int start, int i)
    {
        int next = SkipConjunction(s, t, i + 1);
        bool parts = ClauseStart.HasClause(s, t, start, i) && (ClauseStart.IsAt(s, t, next) || ClauseStart.HasClause(s, t, next, t.Count));
        return parts ? new Cut(next) : Cut.None;
    }

    public static Cut ColonOrDash(AnalyzedSentence s, List<int> t, int start, int i)
    {
        int next = SkipConjunction(s, t, i + 1);
        bool parts = ClauseStart.HasClause(s, t, start, i) && s.Xpos[t[i + 1]] is not (Xpos.OpenQuote or Xpos.VBN) && ClauseStart.IsAt(s, t, next)
            && !IsOpeningDash(s, t, i) && !IsUnfinished(s, t, i) && !(s.IsDash(t[i]) && InComplement(s, t, start, i));
        return parts ? new Cut(next) : Cut.None;
    }

    private static int SkipConjunction(AnalyzedSentence s, List<int> t, int at) =>
        at + 1 < t.Count && s.Form(t[at]) is "and" or "but" or "so" or "while" or "whereas" ? at + 1 : at;

    /// <summary>"to be sure that you're — you get to", "the estimate was — the estimates were": the speaker begins anew.</summary>
    private static bool IsUnfinished(AnalyzedSentence s, List<int> t, int i)
    {
        int last = t[i - 1];
        return s.Upos[last] is Upos.Aux or Upos.Adp or Upos.Cconj or Upos.Sconj || s.Xpos[last] is Xpos.DT or Xpos.TO or Xpos.PRPS or Xpos.MD or Xpos.WDT
            or Xpos.WP or Xpos.WRB || (i > 1 && s.Xpos[last] is Xpos.PRP && s.IsDash(t[i]) && s.Upos[t[i - 2]] is Upos.Cconj or Upos.Sconj)
            || Verbs.Be.Contains(s.Form(last));
    }

    /// <summary>"to make sure that the money was spent — the taxpayers' money is spent": what stands before is no clause of its own.</summary>
    private static bool InComplement(AnalyzedSentence s, List<int> t, int start, int i)
    {
        int verb = Extent.NextFinite(s, t, start, i);
        for (int k = start; k < i; k++)
        {
            if (s.Form(t[k]) is "that" && s.Upos[t[k]] is Upos.Sconj && (verb < 0 || k < verb || IsAim(s, t, start, k)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAim(AnalyzedSentence s, List<int> t, int start, int that)
    {
        for (int k = that - 1; k > start && that - k < 6; k--)
        {
            if (s.Xpos[t[k]] is Xpos.VB && s.Xpos[t[k - 1]] is Xpos.TO)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A dash with another after it: the two set an aside off.</summary>
    private static bool IsOpeningDash(AnalyzedSentence s, List<int> t, int i)
    {
        if (!s.IsDash(t[i]))
        {
            return false;
        }

        for (int k = i + 1; k < t.Count; k++)
        {
            if (s.IsDash(t[k]))
            {
                return true;
            }
        }

        return false;
    }
}
