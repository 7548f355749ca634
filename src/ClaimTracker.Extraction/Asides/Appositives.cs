using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>", the biggest miller in the region,": a described noun beside a name.</summary>
internal sealed class Appositives(AnalyzedSentence s, List<Segment> found)
{
    private static readonly WordSet PlaceNouns = new("""
        town city village hamlet settlement port harbour harbor capital suburb district quarter neighbourhood neighborhood province region county state
        country nation republic kingdom island peninsula river lake sea valley mountain
        hill plain desert dam bridge road street square park forest market hospital school university college institute museum prison airport station company
        firm group bank charity organisation organization agency
        stronghold enclave base fortress party union club team newspaper magazine channel network maker producer supplier retailer chain operator subsidiary
        branch body board council committee court ministry faction militia alliance coalition
        """);

    private static readonly WordSet Summaries = new("""
        practice move decision step measure figure arrangement process trend change rule ban policy method technique part number ratio rate payment
        fee penalty tax
        """);

    /// <returns>The index after the aside that begins at the comma <paramref name="i"/>, or -1 where there is none.</returns>
    public int Try(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int first = t[i + 1];
        bool described = s.Form(first) is "a" or "an" or "the" or "its" or "his" or "her" or "their" or "one" || s.Xpos[first] is Xpos.JJS
            || s.Form(first) is "former" or "another" || (s.IsNoun(first) && i + 3 < t.Count && s.Xpos[t[i + 2]] is Xpos.POS);
        if (!described || s.IsDash(t[i]))
        {
            return -1;
        }

        int end = i + 1;
        bool noun = false, number = false, relative = false;
        while (end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon or Xpos.CloseQuote))
        {
            if (noun && !relative && s.Form(t[end]) is "that" or "which" or "who" && Extent.IsSubject(s, t, end))
            {
                // "the Guardian, a vessel that had been in use since 1979"
                relative = true;
                end = Extent.FiniteAt(s, t, end + 1) + 1;
                continue;
            }

            if (!relative && (s.IsFinite(t[end]) || s.Xpos[t[end]] is Xpos.VB or Xpos.PRP or Xpos.WDT or Xpos.WP))
            {
                return -1;
            }

            if (s.Form(t[end]) is "just" or "not" or "very" or "too" || (end == i + 1 && s.Form(t[end]) is "only"))
            {
                return -1;
            }

            noun |= s.Xpos[t[end]] is Xpos.NN or Xpos.NNS;
            number |= s.Form(t[end]) is "%" or "percent";
            end++;
        }

        bool mainBefore = Extent.NextFinite(s, t, 0, i) >= 0;
        bool continues = end + 1 < t.Count && s.IsComma(t[end]);
        bool list = continues && s.Xpos[t[end + 1]] is Xpos.CC;
        bool closed = segment.NameOnly || (mainBefore ? !continues || s.Xpos[t[end + 1]] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.VBN or Xpos.IN
            : continues && Extent.NextFinite(s, t, end + 1, t.Count) >= 0);
        int from = NounPhrases.BaseStart(s, t, i);
        if (mainBefore && relative && TrySummary(segment, i, end))
        {
            return end;
        }

        // a name, or the subject itself: "The mayor, a former teacher, has cut"
        bool named = from == 0 && !mainBefore && s.Form(t[0]) is "The" or "Its" or "His" or "Her" or "Their";
        for (int k = from; k < i; k++)
        {
            named |= s.Xpos[t[k]] is Xpos.NNP or Xpos.NNPS;
        }

        // "traces of chloramphenicol, an antibiotic that has been banned": a substance or technique and what it is
        bool kind = s.Form(first) is "a" or "an" && from < i && i - from <= 3 && s.Xpos[t[i - 1]] is Xpos.NN && from > 0 && s.Upos[t[from - 1]] is Upos.Adp
            && s.Form(t[from - 1]) is "of" or "with" or "for" or "by" or "called" or "to";
        for (int k = from; k < i; k++)
        {
            kind &= s.Xpos[t[k]] is Xpos.NN or Xpos.JJ;
        }

        named |= kind && !CalendarWords.Periods.Contains(s.Form(t[i - 1]));

        if (!noun || number || list || !closed || !named || end - i < 3 || Extent.IsMonth(s, t[i - 1]) || !BelongsToNearest(t, from, i, end))
        {
            return -1;
        }

        List<int> name = Antecedents.Name(s, t, from, i);
        found.Add(AsideStatement.Of(Rules.Appositive, segment, [.. name, .. t[(i + 1)..end]], Insertion.Copula(NounPhrases.IsPlural(s, t, from, i) ? "are"
            : "is"), name.Count));
        return end;
    }

    /// <summary>", a practice that cost the average worker 37 minutes": what the clause before tells, named by a noun.</summary>
    private bool TrySummary(Segment segment, int i, int end)
    {
        List<int> t = segment.Tokens;
        int noun = i + 2;
        while (noun < end && s.Xpos[t[noun]] is Xpos.JJ)
        {
            noun++;
        }

        if (noun + 2 >= end || s.Form(t[i + 1]) is not ("a" or "an") || !Summaries.Contains(s.Form(t[noun])) || s.Form(t[noun + 1]) is not ("that" or "which"))
        {
            return false;
        }

        found.Add(AsideStatement.Of(Rules.Summary, segment, [.. t[(i + 2)..(noun + 1)], .. t[(noun + 2)..end]], Insertion.The));
        return true;
    }

    /// <summary>
    /// The appositive describes the name right before it: it has a noun of its own ("the fourth since last summer" has none), and where the name is the end of
    /// a longer phrase ("a ceasefire in the Karsu Valley, …") that noun must be one that a place or body can be.
    /// </summary>
    private bool BelongsToNearest(List<int> t, int name, int comma, int end)
    {
        int head = -1;
        for (int i = comma + 1; i < end && s.Upos[t[i]] is not (Upos.Adp or Upos.Sconj) && !(s.Xpos[t[i]] is Xpos.VBN or Xpos.VBG && head >= 0); i++)
        {
            head = s.Xpos[t[i]] is Xpos.NN or Xpos.NNS ? i : head;
        }

        bool place = name > 0 && s.Form(t[name - 1]) is "in" or "at" or "from" or "near" or "to" or "on" or "In" or "At" or "Near"
            && s.Xpos[t[comma - 1]] is Xpos.NNP;
        bool nested = place || (name > 1 && s.Upos[t[name - 1]] is Upos.Adp && s.IsNoun(t[name - 2]) && s.Xpos[t[comma - 1]] is Xpos.NNP or Xpos.NNPS);
        if (head < 0 || !nested || PlaceNouns.Contains(s.Form(t[head])))
        {
            return head >= 0;
        }

        // "Shares in Kornhaus, the biggest miller": shares are no miller
        return name > 1 && s.Xpos[t[name - 2]] is Xpos.NNS != s.Xpos[t[head]] is Xpos.NNS;
    }
}
