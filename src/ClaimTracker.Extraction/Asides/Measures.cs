using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>", about 700 metres wide,": a measure between a subject and its verb.</summary>
internal sealed class Measures(AnalyzedSentence s, List<Segment> found)
{
    private static readonly WordSet Dimensions = new("long wide high tall deep thick old away across square");

    /// <summary>
    /// "The slide, about 700 metres wide, came down", "the contract, worth 1.8 million euros, was": a measure between the subject and its verb.
    /// </summary>
    /// <returns>The index after the aside that begins at the comma <paramref name="i"/>, or -1 where there is none.</returns>
    public int Try(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int end = i + 1;
        bool number = false;
        while (end < t.Count && end - i < 12 && !s.IsComma(t[end]))
        {
            if (s.IsFinite(t[end]) || s.Xpos[t[end]] is Xpos.VB or Xpos.VBG or Xpos.VBN or Xpos.WDT or Xpos.WP or Xpos.CC)
            {
                return -1;
            }

            number |= s.Xpos[t[end]] is Xpos.CD;
            end++;
        }

        bool measure = s.Form(t[i + 1]) is "worth" or "now" or "currently" || (end - 1 > i && Dimensions.Contains(s.Form(t[end - 1])));
        int close = end >= t.Count && s.Xpos[t[^1]] is Xpos.Stop ? end - 1 : end;
        if (number && close >= t.Count - 1 && Extent.LastFinite(s, t, 0, i) is >= 0 and var main)
        {
            return Trailing(segment, i, close, main);
        }

        if (!measure || !number || end + 1 >= t.Count || !s.IsComma(t[i]) || Extent.NextFinite(s, t, 0, i) >= 0 || Extent.FiniteAt(s, t, end + 1) < 0)
        {
            return -1;
        }

        (int from, int to) = Antecedents.Antecedent(s, t, i, mainBefore: false, person: false);
        List<int> name = from < to ? Antecedents.Name(s, t, from, to) : [];
        if (name.Count == 0)
        {
            return -1;
        }

        bool past = s.Xpos[t[Extent.FiniteAt(s, t, end + 1)]] is Xpos.VBD;
        bool plural = NounPhrases.IsPlural(s, t, from, to);
        found.Add(AsideStatement.Of(Rules.Measure, segment, [.. name, .. t[(i + 1)..end]], Insertion.Copula(Extent.Be(past, plural)), name.Count));
        return end;
    }

    /// <summary>"three boreholes, each about 310 metres deep" at the end.</summary>
    private int Trailing(Segment segment, int i, int end, int main)
    {
        List<int> t = segment.Tokens;
        int from = NounPhrases.BaseStart(s, t, i);
        bool each = s.Form(t[i + 1]) is "each" or "all" or "both";
        if (from >= i || !s.IsNoun(t[i - 1]) || !Dimensions.Contains(s.Form(t[end - 1])) || (!each && s.Xpos[t[i + 1]] is not Xpos.CD
            && s.Form(t[i + 1]) is not ("about" or "some" or "nearly" or "up" or "roughly")))
        {
            return -1;
        }

        bool plural = NounPhrases.IsPlural(s, t, from, i);
        bool past = s.Xpos[t[main]] is Xpos.VBD;
        found.Add(AsideStatement.Of(Rules.Measure, segment, [.. t[from..i], .. t[(i + 1)..end]], Insertion.Copula(Extent.Be(past, plural)), i - from));
        return end;
    }
}
