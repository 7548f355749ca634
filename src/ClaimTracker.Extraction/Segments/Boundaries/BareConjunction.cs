using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments.Boundaries;

/// <summary>"collapsed on 29 October and trucks now take": without a comma the subject must be plainly one.</summary>
internal static class BareConjunction
{
    public static Cut Part(AnalyzedSentence s, List<int> t, int start, int i)
    {
        if (s.Form(t[i]) is not "and" || i <= start + 2 || OpensComplement(s, t, start, i))
        {
            return Cut.None;
        }

        bool that = s.Form(t[i + 1]) is "that" && s.Upos[t[i + 1]] is Upos.Sconj;
        int next = that ? i + 2 : i + 1;
        bool parts = next < t.Count && ClauseStart.HasClause(s, t, start, i) && (PlainSubject.IsAt(s, t, next) || IsOwnSubject(s, t, start, i, next));
        return parts ? new Cut(next, that || InComplement(s, t, start, i)) : Cut.None;
    }

    /// <summary>"I live 900 metres from it and my windows hum": the left clause is complete, so what follows "and" can only be a subject.</summary>
    private static bool IsOwnSubject(AnalyzedSentence s, List<int> t, int start, int and, int next)
    {
        int finite = -1;
        for (int i = start; i < and; i++)
        {
            if (s.Xpos[t[i]] is Xpos.WDT or Xpos.WP or Xpos.WRB || s.Upos[t[i]] is Upos.Sconj)
            {
                return false;
            }

            finite = s.IsFinite(t[i]) ? i : finite;
        }

        bool complete = finite > start && and - finite is 1 or > 2 && !TakesContent(s.Form(t[finite]));
        return complete && IsSubject(s, t, next);
    }

    private static bool TakesContent(ReadOnlySpan<char> verb) => Verbs.Reporting.Contains(verb) || Verbs.Opinion.Contains(verb)
        || Verbs.Prospective.Contains(verb);

    private static bool IsSubject(AnalyzedSentence s, List<int> t, int at)
    {
        Xpos tag = s.Xpos[t[at]];
        bool determined = tag is Xpos.DT or Xpos.PRPS;
        bool nominal = determined || tag is Xpos.NNP or Xpos.NN or Xpos.CD or Xpos.JJ;
        return nominal && BareClause.OpensWithPhrase(s, t, at) && (determined || BareClause.OpensWithName(s, t, at) || BareClause.OpensWithPart(s, t, at));
    }

    /// <summary>"warned that share prices and currencies would": the subject after "that" goes on.</summary>
    private static bool OpensComplement(AnalyzedSentence s, List<int> t, int start, int i)
    {
        for (int k = i - 1; k >= start; k--)
        {
            if (s.IsFinite(t[k]))
            {
                return false;
            }

            if (s.Upos[t[k]] is Upos.Sconj && s.Xpos[t[k]] is Xpos.IN)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A "that" stands open before a conjunction without comma: what follows belongs to what is said.</summary>
    private static bool InComplement(AnalyzedSentence s, List<int> t, int start, int i)
    {
        for (int k = start; k < i; k++)
        {
            if (s.Form(t[k]) is "that" && s.Upos[t[k]] is Upos.Sconj)
            {
                return true;
            }
        }

        return false;
    }
}
