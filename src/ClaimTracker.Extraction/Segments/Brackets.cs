using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// Takes bracketed stretches out of a sentence. "Hayat Tahrir al-Sham (formerly the official branch of al-Qaeda)" states what the name before it is.
/// </summary>
internal static class Brackets
{
    private const int Longest = 60;

    public static void Take(AnalyzedSentence s, List<int> t, List<Segment> asides)
    {
        for (int open = 0; open < t.Count; open++)
        {
            if (s.Form(t[open]) is not ("(" or "["))
            {
                continue;
            }

            int close = open + 1;
            bool number = false;
            while (close < t.Count && close - open < Longest && s.Form(t[close]) is not (")" or "]"))
            {
                number |= s.Xpos[t[close]] is Xpos.CD;
                close++;
            }

            if (close >= t.Count || s.Form(t[close]) is not (")" or "]"))
            {
                continue;
            }

            bool round = s.Form(t[open]) is "(";
            if (round && open > 0)
            {
                Statement(s, t, open, close, asides);
            }

            // a bracket with a number in the middle of a clause belongs to what it says
            if (!number || !round || open == 0)
            {
                t.RemoveRange(open, close - open + 1);
                open--;
            }
        }
    }

    private static void Statement(AnalyzedSentence s, List<int> t, int open, int close, List<Segment> asides)
    {
        int first = open + 1;
        bool former = s.Form(t[first]) is "formerly" or "once" or "previously" or "then" or "originally";
        int determiner = former ? first + 1 : first;
        bool described = determiner < close - 1 && s.Xpos[t[determiner]] is Xpos.DT or Xpos.PRPS && (former || close - first >= 3);
        int from = NounPhrases.BaseStart(s, t, open);
        if (!described || from >= open)
        {
            return;
        }

        for (int i = first; i < close; i++)
        {
            if (s.IsFinite(t[i]))
            {
                return;
            }
        }

        bool plural = NounPhrases.IsPlural(s, t, from, open);
        string copula = (former, plural) switch { (true, true) => "were", (true, false) => "was", (false, true) => "are", _ => "is" };
        asides.Add(new Segment([.. t[from..open], .. t[first..close]])
        {
            Aside = true,
            Rule = Rules.Bracket,
            Inserted = Insertion.Copula(copula),
            InsertedAt = open - from,
            QuoteFrom = t[from],
            QuoteTo = t[close]
        });
    }
}
