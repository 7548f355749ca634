using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>", eleven of them longer than a metre": a remainder without a verb of its own.</summary>
internal sealed class Remainders(AnalyzedSentence s, List<Segment> found)
{
    /// <summary>", eleven of them longer than a metre": a remainder without verb.</summary>
    /// <returns>The index after the aside that begins at the comma <paramref name="i"/>, or -1 where there is none.</returns>
    public int Try(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int of = i + 1;
        while (of < t.Count && of < i + 5 && s.Form(t[of]) is not "of")
        {
            bool number = Partitives.Words.Contains(s.Form(t[of])) || s.Xpos[t[of]] is Xpos.CD or Xpos.DT or Xpos.JJ or Xpos.NN or Xpos.NNS or Xpos.RB;
            if (!number)
            {
                return -1;
            }

            of++;
        }

        if (of + 2 >= t.Count || s.Form(t[of]) is not "of" || s.Form(t[of + 1]) is not ("them" or "it") || of == i + 1)
        {
            return -1;
        }

        int main = Extent.LastFinite(s, t, 0, i);
        if (main < 0 && s.Xpos[t[of + 2]] is Xpos.VBN && Extent.MainGoesOn(s, t, of, ownVerb: false) is > 0 and var resumed
            && Extent.FiniteAt(s, t, resumed + 1) is > 0 and var verb)
        {
            // "Four products, all of them sold by one wholesaler, contained …"
            found.Add(AsideStatement.Of(Rules.Remainder, segment, t[(i + 1)..resumed], Insertion.Passive(s.Xpos[t[verb]] is Xpos.VBD ? "were"
                : "are"), of + 2 - (i + 1)));
            return resumed;
        }

        int end = Extent.EndOfTrailing(s, t, of);
        if (main < 0 || Extent.NextFinite(s, t, of + 2, Math.Min(end, of + 4)) >= 0)
        {
            return -1;
        }

        bool past = s.Xpos[t[main]] is Xpos.VBD;
        int rest = end > 0 && s.Xpos[t[end - 1]] is Xpos.Stop ? end - 1 : end;

        // "9,500 people have been evacuated, most of them by helicopter": the passive verb holds for the remainder
        int last = main;
        while (last + 1 < i && s.Upos[t[last + 1]] is Upos.Verb or Upos.Aux)
        {
            last++;
        }

        bool passive = Verbs.Be.Contains(s.Form(t[last > main ? last - 1 : main])) && s.Xpos[t[last]] is Xpos.VBN;
        ReadOnlySpan<char> next = s.Form(t[of + 2]);
        bool manner = s.Xpos[t[of + 2]] is Xpos.RB or Xpos.IN && next is not ("from" or "under" or "over" or "of" or "aged");
        if (passive && manner)
        {
            Segment restored = AsideStatement.Of(Rules.Remainder, segment, [.. t[(i + 1)..(of + 2)], .. t[main..(last + 1)], .. t[(of + 2)..rest]]);
            found.Add(restored);
            return end;
        }

        // "four of them critically" is no statement with "be"
        if (s.Xpos[t[of + 2]] is Xpos.RB or Xpos.CC || next is "with" or "by" or "because")
        {
            return -1;
        }

        bool one = s.Form(t[of + 1]) is "it";
        found.Add(AsideStatement.Of(Rules.Remainder, segment, t[(i + 1)..rest], Insertion.Copula(Extent.Be(past, plural: !one)), of + 2 - (i + 1)));
        return end;
    }
}
