using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>How far clauses reach, by tags: where a main clause goes on after an aside, and where an aside ends.</summary>
internal static class Extent
{
    public static int LastFinite(AnalyzedSentence s, List<int> t, int from, int to)
    {
        for (int i = to - 1; i >= from; i--)
        {
            if (s.IsFinite(t[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public static int NextFinite(AnalyzedSentence s, List<int> t, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (s.IsFinite(t[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The finite verb at an index, adverbs passed over; -1 where there is none.</summary>
    public static int FiniteAt(AnalyzedSentence s, List<int> t, int at)
    {
        while (at + 1 < t.Count && s.Upos[t[at]] is Upos.Adv)
        {
            at++;
        }

        return at < t.Count && s.IsFinite(t[at]) ? at : -1;
    }

    /// <summary>The comma after which the interrupted main clause goes on: what follows it has a finite verb before any new subject could come.</summary>
    public static int MainGoesOn(AnalyzedSentence s, List<int> t, int verb, bool ownVerb = true, bool strict = false)
    {
        int fallback = -1;
        for (int i = verb + 1; i + 1 < t.Count; i++)
        {
            if (!s.IsComma(t[i]) && !s.IsDash(t[i]))
            {
                if (!ownVerb && s.IsFinite(t[i]) && fallback < 0 && i > verb + 1)
                {
                    return -1;
                }

                continue;
            }

            int next = i + 1;
            while (next + 1 < t.Count && s.Upos[t[next]] is Upos.Adv)
            {
                next++;
            }

            if (s.IsFinite(t[next]) || FiniteAfterTime(s, t, next))
            {
                return i;
            }

            // "only the church and the mill are left standing" after "In Hadra, where …,"
            fallback = fallback < 0 && !strict && (s.Xpos[t[i + 1]] is Xpos.WDT or Xpos.WP || ClauseStart.IsAt(s, t, i + 1)) ? i : fallback;
        }

        return fallback;
    }

    /// <summary>"on Thursday arrived", "in March 2019 resigned": a time, and the verb right behind it.</summary>
    private static bool FiniteAfterTime(AnalyzedSentence s, List<int> t, int at)
    {
        int i = s.Upos[t[at]] is Upos.Adp ? at + 1 : at;
        bool time = false;
        while (i < t.Count && i < at + 5 && (IsMonth(s, t[i]) || CalendarWords.Periods.Contains(s.Form(t[i])) || s.Xpos[t[i]] is Xpos.CD
            || (!time && s.Form(t[i]) is "last" or "this" or "the" or "next" or "early" or "late")))
        {
            time |= IsMonth(s, t[i]) || CalendarWords.Periods.Contains(s.Form(t[i])) || (s.Upos[t[at]] is Upos.Adp && s.Form(t[i]).Length == 4);
            i++;
        }

        return time && i < t.Count && s.IsFinite(t[i]);
    }

    /// <summary>Where an aside at the end of its clause stops: at the full stop or the end.</summary>
    public static int EndOfTrailing(AnalyzedSentence s, List<int> t, int from)
    {
        for (int i = from + 1; i < t.Count; i++)
        {
            // "its factory, where it had made beds, and moved the work": the main clause goes on
            int next = i + 2;
            while (next < t.Count && s.Upos[t[next]] is Upos.Adv)
            {
                next++;
            }

            if (next < t.Count && s.IsComma(t[i]) && s.Form(t[i + 1]) is "and" or "but" && s.IsFinite(t[next])
                && NextFinite(s, t, 0, from) is >= 0 and var main && NextFinite(s, t, main + 1, i) >= 0 && s.Xpos[t[main]] == s.Xpos[t[next]])
            {
                return i;
            }

            // "one park, which is locked at night, and the lowest incomes"
            if (i + 2 < t.Count && s.IsComma(t[i]) && s.Xpos[t[i + 1]] is Xpos.CC && Extent.NextFinite(s, t, i, t.Count) < 0
                && s.Xpos[t[i + 2]] is Xpos.DT or Xpos.PRPS or Xpos.CD)
            {
                return i;
            }

            if (s.Xpos[t[i]] is Xpos.Stop or Xpos.CloseQuote || (s.IsComma(t[i]) && i + 1 < t.Count && s.Form(t[i + 1]) is "most" && i + 3 < t.Count
                && s.Form(t[i + 2]) is "of"))
            {
                return i;
            }
        }

        return t.Count;
    }

    public static int EndOfParticiple(AnalyzedSentence s, List<int> t, int from)
    {
        for (int i = from + 1; i < t.Count; i++)
        {
            if (s.Xpos[t[i]] is Xpos.Stop or Xpos.CloseQuote || s.IsComma(t[i]))
            {
                return i;
            }
        }

        return t.Count;
    }

    public static bool IsSubject(AnalyzedSentence s, List<int> t, int pronoun)
    {
        int next = pronoun + 1;
        while (next + 1 < t.Count && s.Upos[t[next]] is Upos.Adv)
        {
            next++;
        }

        return next < t.Count && s.IsFinite(t[next]);
    }

    /// <summary>The index after the first verb group and its particle.</summary>
    public static int AfterVerb(AnalyzedSentence s, List<int> rest)
    {
        int i = 0;
        while (i < rest.Count && !s.IsFinite(rest[i]))
        {
            i++;
        }

        while (i + 1 < rest.Count && (s.Upos[rest[i + 1]] is Upos.Verb or Upos.Aux or Upos.Part || (s.Upos[rest[i + 1]] is Upos.Adv && i + 2 < rest.Count
            && s.Upos[rest[i + 2]] is Upos.Verb or Upos.Part)))
        {
            i++;
        }

        return Math.Min(i + 1, rest.Count);
    }

    /// <summary>The form of "be" for a tense and a number.</summary>
    public static string Be(bool past, bool plural) => (past, plural) switch
    {
        (true, true) => "were",
        (true, false) => "was",
        (false, true) => "are",
        _ =>
        "is"
    };

    public static bool IsMonth(AnalyzedSentence s, int token) => CalendarWords.TryMonth(s.Form(token), out _) || CalendarWords.TryDay(s.Form(token), out _);
}
