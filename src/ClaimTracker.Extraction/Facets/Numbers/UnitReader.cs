using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>What a number counts, in the sentence's words: the rest of its noun phrase.</summary>
internal static class UnitReader
{
    private const int LongestUnit = 6;

    /// <summary>When, not what: "14 drones tonight".</summary>
    private static readonly WordSet Times = new("tonight today yesterday tomorrow overnight monday tuesday wednesday thursday friday saturday sunday");

    /// <param name="at">The number's first token.</param>
    /// <param name="end">The token after the number.</param>
    public static (string? Unit, int End) Read(AnalyzedSentence s, int at, int end, bool money, NumberMention number)
    {
        if (money)
        {
            return (Currencies.Before(s, at), end);
        }

        if (number.Digits && s.Form(end - 1) is var last && last[^1] == '%')
        {
            return ("%", end);
        }

        if (end >= s.Count)
        {
            return (Attached(s, at), end);
        }

        ReadOnlySpan<char> next = s.Form(end);
        if (next is "%" or "percent")
        {
            int after = end + 1;
            bool points = after < s.Count && s.Form(after) is "points" or "point";
            return (points ? Text(s, end, after + 1) : next.ToString(), points ? after + 1 : after);
        }

        if (next is "per" && end + 1 < s.Count && s.Form(end + 1) is "cent")
        {
            return ("per cent", end + 2);
        }

        if (next is "$" or "€" or "£")
        {
            return (next.ToString(), end + 1);
        }

        if (Attached(s, at) is { } attached && end == at + 1)
        {
            return (attached, end);
        }

        int from = end;
        if (next is "of" && end + 1 < s.Count)
        {
            from = end + 1;
            while (from < s.Count && s.Xpos[from] is Xpos.DT or Xpos.PRPS or Xpos.PDT or Xpos.CD or Xpos.JJS)
            {
                from++;
            }
        }
        else if (next is "-" && end + 1 < s.Count && !s.SpaceBefore(end))
        {
            // "15-year-old", "12-hour"
            from = end + 1;
            return s.Xpos[from] is Xpos.NN or Xpos.NNS ? (s.Form(from).ToString(), from + 1) : (null, end);
        }
        else if (number.Fraction && s.Xpos[end] is Xpos.DT or Xpos.PRPS)
        {
            from = end + 1;
        }

        int to = NounPhraseEnd(s, from);
        return to > from ? (Text(s, from, to), to) : (null, end);
    }

    /// <summary>The token after the last noun of the phrase that begins at <paramref name="from"/>, coordinations of bare nouns included.</summary>
    private static int NounPhraseEnd(AnalyzedSentence s, int from)
    {
        int to = from;
        int limit = Math.Min(s.Count, from + LongestUnit);
        for (int i = from; i < limit; i++)
        {
            Xpos tag = s.Xpos[i];
            // "a dozen and a half lorries reached": a plural that the tagger took for a verb before the verb
            bool noun = i == from && tag is Xpos.VBZ && i + 1 < limit && s.IsFinite(i + 1);
            bool model = tag is Xpos.CD && to == i - 1 && i > from && s.Xpos[i - 1] is Xpos.HYPH && !s.SpaceBefore(i);
            if (tag is Xpos.NN or Xpos.NNS or Xpos.NNP or Xpos.NNPS || noun || model)
            {
                // a second noun phrase after a plural unit of measure ("4.5 million euros Tuesday") does not belong
                if ((to > from && s.Xpos[to - 1] is Xpos.NNS && tag is Xpos.NNP) || Times.Contains(s.Form(i)))
                {
                    break;
                }

                to = i + 1;
            }
            else if (tag is Xpos.CC && to == i && i > from && i + 1 < limit && s.Xpos[i + 1] is Xpos.NNS && s.Xpos[i - 1] is Xpos.NNS)
            {
                continue;
            }
            else if (tag is not (Xpos.JJ or Xpos.JJR or Xpos.JJS or Xpos.HYPH or Xpos.POS or Xpos.AFX) && !(tag is Xpos.VBN or Xpos.VBG or Xpos.RB
                && to == from && i + 1 < limit && s.Xpos[i + 1] is Xpos.NN or Xpos.NNS or Xpos.JJ))
            {
                break;
            }
        }

        // "5 others": a noun or a pronoun of number
        return to == from && from < s.Count && s.Form(from) is "others" or "OTHERS" or "other" or "more" ? from + 1 : to;
    }

    /// <summary>The letters behind the digits of one token: "60km".</summary>
    private static string? Attached(AnalyzedSentence s, int at)
    {
        ReadOnlySpan<char> form = s.Form(at).TrimEnd('+');
        int letters = form.Length;
        while (letters > 0 && char.IsLetter(form[letters - 1]))
        {
            letters--;
        }

        return letters > 0 && letters < form.Length && char.IsAsciiDigit(form[letters - 1]) && !(NumberWords.TrySuffix(form[letters..], out _)
            && DigitNumbers.IsScale(s, at, form[letters..], money: false)) ? form[letters..].ToString() : null;
    }

    private static string Text(AnalyzedSentence s, int from, int to) =>
        s.Text[s.Tokens[from].Start..s.Tokens[to - 1].End].ReplaceLineEndings(" ");
}
