using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// Takes relative clauses, participles, appositives and quantified remainders that commas set off out of a clause, and makes each a statement of its own:
/// "the bridge, which opened in 1974, had" gives "the bridge opened in 1974".
/// </summary>
internal sealed class Asides(AnalyzedSentence s, List<Segment> found)
{
    private static readonly WordSet NoParticiples = new("compared based given provided including followed according depending regarding concerning related born made set left put said led gotta gonna got");
    private static readonly WordSet PlaceNouns = new("""
        town city village hamlet settlement port harbour harbor capital suburb district quarter neighbourhood neighborhood province region county state country nation republic kingdom island peninsula river lake sea valley mountain
        hill plain desert dam bridge road street square park forest market hospital school university college institute museum prison airport station company firm group bank charity organisation organization agency
        stronghold enclave base fortress party union club team newspaper magazine channel network maker producer supplier retailer chain operator subsidiary branch body board council committee court ministry faction militia alliance coalition
        """);

    private static readonly WordSet Dimensions = new("long wide high tall deep thick old away across square");

    /// <summary>Participles that say why the whole clause is so ("rose to 41.2 billion, helped by …").</summary>
    private static readonly WordSet Causes = new("helped driven boosted fuelled fueled hit hurt dragged lifted supported buoyed followed accompanied pushed caused prompted triggered offset aided weighed spurred sparked");

    private static readonly WordSet Quantifiers = new("most some all many several both half none few");

    public void Take(Segment segment)
    {
        List<int> t = segment.Tokens;
        TakeNominal(segment);
        TakeOpening(segment);
        for (int i = 1; i + 2 < t.Count; i++)
        {
            if (!s.IsComma(t[i]) && !s.IsDash(t[i]))
            {
                continue;
            }

            int end = TryRelative(segment, i);
            end = end < 0 ? TryRemainder(segment, i) : end;
            end = end < 0 ? TryParticiple(segment, i) : end;
            end = end < 0 ? TryMeasure(segment, i) : end;
            end = end < 0 ? TryToll(segment, i) : end;
            end = end < 0 ? TryAppositive(segment, i) : end;
            if (end > 0)
            {
                Remove(t, i, end);
                // another aside may begin where this one ended
                i--;
            }
        }
    }

    /// <summary>"The August offensive that led to the liberation of …": a list item that states something in a relative clause.</summary>
    private void TakeNominal(Segment segment)
    {
        List<int> t = segment.Tokens;
        int pronoun = t.FindIndex(token => s.Form(token) is "that" or "which" or "who" or "when" && s.Xpos[token] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.IN);
        if (pronoun < 2 || segment.NameOnly || NextFinite(t, 0, pronoun) >= 0 || t.Count - pronoun < 4)
        {
            return;
        }

        int verb = NextFinite(t, pronoun, t.Count);
        bool comma = s.IsComma(t[pronoun - 1]);
        if (verb < 0 || (comma ? MainGoesOn(t, verb) >= 0 : NextFinite(t, verb + 1, t.Count) >= 0 && s.Xpos[t[pronoun - 1]] is not Xpos.IN))
        {
            return;
        }

        if (s.Form(t[pronoun]) is "when" && !comma)
        {
            return;
        }

        int end = pronoun;
        bool place = s.Form(t[pronoun]) is "when";
        while (end > 1 && (s.IsComma(t[end - 1]) || (s.Form(t[pronoun]) is "which" && s.Upos[t[end - 1]] is Upos.Adp)))
        {
            place |= s.Upos[t[end - 1]] is Upos.Adp;
            end--;
            if (place && s.Form(t[end]) is "of" && end > 3 && s.Upos[t[end - 3]] is Upos.Adp)
            {
                // "in the framework of which"
                end -= 3;
            }
        }

        List<int> statement = [.. t[..end], .. t[(pronoun + 1)..]];
        if (!place && !IsSubject(t, pronoun))
        {
            return;
        }

        t.Clear();
        if (place)
        {
            found.Add(Statement(segment, statement, "In", 0));
        }
        else
        {
            t.AddRange(statement);
        }
    }

    /// <summary>Leaves the comma after the aside only where a further aside follows.</summary>
    private void Remove(List<int> t, int from, int end)
    {
        bool another = end + 1 < t.Count && s.IsComma(t[end]) && (s.Xpos[t[end + 1]] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.VBN);
        bool comma = end < t.Count && s.IsComma(t[end]);
        
        // "Mr Okafor, 52, who had …, resigned": the comma closes the age
        bool age = from > 1 && s.Xpos[t[from - 1]] is Xpos.CD && s.IsComma(t[from - 2]);
        t.RemoveRange(from, end - from + (comma && !another && !age ? 1 : 0));
    }

    private int TryRelative(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int pronoun = i + 1;
        bool partitive = false;
        if (i + 4 < t.Count && s.Form(t[i + 2]) is "of" && s.Form(t[i + 3]) is "which" or "whom" && (Quantifiers.Contains(s.Form(t[i + 1])) || s.Xpos[t[i + 1]] is Xpos.CD or Xpos.DT or Xpos.JJ))
        {
            (pronoun, partitive) = (i + 3, true);
        }

        // "lifeboats, of which five are electric"
        bool inverted = !partitive && i + 4 < t.Count && s.Form(t[i + 1]) is "of" && s.Form(t[i + 2]) is "which" or "whom" && (s.Xpos[t[i + 3]] is Xpos.CD or Xpos.Currency || Quantifiers.Contains(s.Form(t[i + 3])));
        pronoun = inverted ? i + 2 : pronoun;
        ReadOnlySpan<char> word = s.Form(t[pronoun]);
        if (word is not ("which" or "who" or "whom" or "whose" or "where"))
        {
            return -1;
        }

        int verb = NextFinite(t, pronoun + 1, t.Count);
        if (verb < 0)
        {
            return -1;
        }

        bool mainBefore = NextFinite(t, 0, i) >= 0;
        // "said the bridge, which opened in 1974, had been left": the clause goes on although a verb stands before
        int resumed = mainBefore ? MainGoesOn(t, verb, strict: true) : -1;
        int end = resumed > 0 ? resumed : mainBefore || segment.NameOnly ? EndOfTrailing(t, verb) : MainGoesOn(t, verb);
        if (end < 0)
        {
            return segment.NameOnly ? t.Count : -1;
        }

        // "…, which he says have passed on": speech inside the relative clause
        (int from, int to) = Antecedent(t, i, mainBefore, person: word is "who" or "whom" or "whose");
        if (partitive && mainBefore && NounPhrases.BaseStart(s, t, to) is var nearest && NounPhrases.IsPlural(s, t, nearest, to))
        {
            // "the deaths of the 72 people, 18 of whom"
            from = nearest;
        }

        if (from < to && mainBefore && IsSubject(t, pronoun) && !partitive && !inverted)
        {
            from = Agreeing(t, from, to, t[verb]);
        }

        if (from >= to)
        {
            return -1;
        }

        List<int> name = Name(t, from, to);
        List<int> rest = t[(pronoun + 1)..end];
        if (name.Count == 0 || rest.Count == 0)
        {
            return -1;
        }

        Segment aside;
        if (partitive)
        {
            aside = Statement(segment, [.. t[(i + 1)..pronoun], .. name, .. rest]);
        }
        else if (inverted)
        {
            int counted = rest.FindIndex(token => s.IsFinite(token));
            aside = Statement(segment, [.. rest[..counted], t[i + 1], .. name, .. rest[counted..]]);
        }
        else if (word is "whose")
        {
            aside = Statement(segment, [.. name, .. rest], "’s", name.Count);
        }
        else if (word is "where")
        {
            bool preposition = from > 0 && s.Form(t[from - 1]) is "In" or "in" or "At" or "at" or "On" or "on";
            List<int> place = preposition ? [t[from - 1], .. name] : name;
            aside = Statement(segment, [.. place, t[i], .. rest], preposition ? null : "In", 0);
        }
        else if (!IsSubject(t, pronoun))
        {
            int after = AfterVerb(rest);
            aside = Statement(segment, [.. rest[..after], .. name, .. rest[after..]]);
        }
        else
        {
            // a clause cannot be its antecedent: ", which gives a ratio of 2.7%" after a whole clause
            if (word is "which" && mainBefore && Disagrees(t, from, to, verb))
            {
                return -1;
            }

            aside = Statement(segment, [.. name, .. rest]);
        }

        found.Add(aside);
        return end;
    }

    /// <summary>", eleven of them longer than a metre": a remainder without verb.</summary>
    private int TryRemainder(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int of = i + 1;
        while (of < t.Count && of < i + 5 && s.Form(t[of]) is not "of")
        {
            bool number = Quantifiers.Contains(s.Form(t[of])) || s.Xpos[t[of]] is Xpos.CD or Xpos.DT or Xpos.JJ or Xpos.NN or Xpos.NNS or Xpos.RB;
            if (!number)
            {
                return -1;
            }

            of++;
        }

        if (of + 2 >= t.Count || s.Form(t[of]) is not "of" || s.Form(t[of + 1]) is not "them" || of == i + 1)
        {
            return -1;
        }

        int main = NextFinite(t, 0, i);
        int end = EndOfTrailing(t, of);
        if (main < 0 || NextFinite(t, of + 2, Math.Min(end, of + 4)) >= 0)
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
        if (passive && s.Xpos[t[of + 2]] is not (Xpos.JJR or Xpos.RBR))
        {
            Segment restored = Statement(segment, [.. t[(i + 1)..(of + 2)], .. t[main..(last + 1)], .. t[(of + 2)..rest]]);
            found.Add(restored);
            return end;
        }

        found.Add(Statement(segment, t[(i + 1)..rest], past ? "were" : "are", of + 2 - (i + 1)));
        return end;
    }

    private int TryParticiple(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int verb = i + 1;
        while (verb + 1 < t.Count && s.Upos[t[verb]] is Upos.Adv)
        {
            verb++;
        }

        bool mainBefore = NextFinite(t, 0, i) >= 0;
        bool participle = s.Xpos[t[verb]] is Xpos.VBN || (s.Xpos[t[verb]] is Xpos.VBD && !mainBefore);
        bool closed = !mainBefore && t.Count > verb + 2 && participle && s.Form(t[verb]) is "made" or "born" or "set" or "put" or "led" or "given" or "left" && MainGoesOn(t, verb - 1, ownVerb: false) is > 0 and var resumed && FiniteAt(t, resumed + 1) > 0;
        if (!participle || (NoParticiples.Contains(s.Form(t[verb])) && !closed) || !(s.IsNoun(t[i - 1]) || s.Xpos[t[i - 1]] is Xpos.CD) || s.IsDash(t[i]))
        {
            if (!(participle && !NoParticiples.Contains(s.Form(t[verb])) && s.Upos[t[i - 1]] is Upos.Adv && !mainBefore))
            {
                return -1;
            }
        }

        // "Joseph Kraft, syndicated columnist": the participle is the noun's
        bool attribute = verb + 1 < t.Count && s.IsNoun(t[verb + 1]);
        int end = mainBefore ? EndOfParticiple(t, verb) : MainGoesOn(t, verb - 1, ownVerb: false);
        if (attribute || end < 0 || end - verb < 3 || (mainBefore && (Causes.Contains(s.Form(t[verb])) || Counts(t, i))))
        {
            return -1;
        }

        (int from, int to) = Antecedent(t, i, mainBefore, person: false);
        List<int> name = from < to ? Name(t, from, to) : [];
        if (name.Count == 0)
        {
            return -1;
        }

        found.Add(Statement(segment, [.. name, .. t[(i + 1)..end]], NounPhrases.IsPlural(s, t, from, to) ? "were" : "was", name.Count));
        return end;
    }

    private bool Counts(List<int> t, int comma)
    {
        for (int i = NounPhrases.BaseStart(s, t, comma); i < comma; i++)
        {
            if (s.Xpos[t[i]] is Xpos.CD or Xpos.Currency || s.Form(t[i]) is "%")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The slide, about 700 metres wide, came down", "the contract, worth 1.8 million euros, was": a measure between the subject and its verb.</summary>
    private int TryMeasure(Segment segment, int i)
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

        bool measure = s.Form(t[i + 1]) is "worth" || (end - 1 > i && Dimensions.Contains(s.Form(t[end - 1])));
        if (!measure || !number || end + 1 >= t.Count || !s.IsComma(t[i]) || NextFinite(t, 0, i) >= 0 || FiniteAt(t, end + 1) < 0)
        {
            return -1;
        }

        (int from, int to) = Antecedent(t, i, mainBefore: false, person: false);
        List<int> name = from < to ? Name(t, from, to) : [];
        if (name.Count == 0)
        {
            return -1;
        }

        bool past = s.Xpos[t[FiniteAt(t, end + 1)]] is Xpos.VBD;
        bool plural = NounPhrases.IsPlural(s, t, from, to);
        found.Add(Statement(segment, [.. name, .. t[(i + 1)..end]], (past, plural) switch { (true, true) => "were", (true, false) => "was", (false, true) => "are", _ => "is" }, name.Count));
        return end;
    }

    /// <summary>", killing at least 47 people and injuring 12": who did it may be unsaid, that they were killed is not.</summary>
    private int TryToll(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        if (!s.IsComma(t[i]) || NextFinite(t, 0, i) < 0 || Toll(s.Form(t[i + 1])) is null)
        {
            return -1;
        }

        var statements = new List<Segment>();
        int verb = i + 1;
        int end = verb;
        bool another = true;
        while (another)
        {
            if (verb >= t.Count || Toll(s.Form(t[verb])) is not { } participle)
            {
                return -1;
            }

            (int noun, end) = Victims(t, verb + 1);
            if (noun < 0)
            {
                return -1;
            }

            bool plural = s.Xpos[t[noun - 1]] is Xpos.NNS or Xpos.NNPS or Xpos.CD;
            statements.Add(Statement(segment, [.. t[(verb + 1)..end]], $"{(plural ? "were" : "was")} {participle}", noun - verb - 1));
            another = end < t.Count && s.Xpos[t[end]] is Xpos.CC;
            verb = end + 1;
        }

        found.AddRange(statements);
        return end;
    }

    /// <summary>The counted noun phrase after a participle and where what is said of it ends: index after each; (-1, -1) where nothing is counted.</summary>
    private (int Noun, int End) Victims(List<int> t, int from)
    {
        int end = from;
        bool number = false;
        while (end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon) && !(s.Xpos[t[end]] is Xpos.CC && end + 1 < t.Count && s.Xpos[t[end + 1]] is Xpos.VBG))
        {
            if (s.IsFinite(t[end]))
            {
                return (-1, -1);
            }

            number |= s.Xpos[t[end]] is Xpos.CD;
            end++;
        }

        int noun = from;
        while (noun < end && s.Xpos[t[noun]] is Xpos.RP)
        {
            noun++;
        }

        int first = noun;
        while (noun < end && (s.IsInNounPhrase(t[noun]) || s.Xpos[t[noun]] is Xpos.JJR || s.Form(t[noun]) is "at" or "least" or "than" or "of" or "about" or "up" or "to" or "nearly" or "almost" or "around" or "some" or "a" or "dozen" or "dozens"))
        {
            noun++;
        }

        number |= noun > first && s.Form(t[first]) is "a" or "dozens" or "hundreds" or "thousands" or "several" or "scores";
        return number && noun > from && (s.IsNoun(t[noun - 1]) || s.Xpos[t[noun - 1]] is Xpos.CD) ? (noun, end) : (-1, -1);
    }

    private static string? Toll(ReadOnlySpan<char> form) => form switch
    {
        "killing" => "killed",
        "injuring" => "injured",
        "wounding" => "wounded",
        "displacing" => "displaced",
        "destroying" => "destroyed",
        "damaging" => "damaged",
        "trapping" => "trapped",
        "burying" => "buried",
        "leaving" => "left",
        "cutting" => "cut",
        "flooding" => "flooded",
        "forcing" => "forced",
        _ => null,
    };

    /// <summary>The finite verb at an index, adverbs passed over; -1 where there is none.</summary>
    private int FiniteAt(List<int> t, int at)
    {
        while (at + 1 < t.Count && s.Upos[t[at]] is Upos.Adv)
        {
            at++;
        }

        return at < t.Count && s.IsFinite(t[at]) ? at : -1;
    }

    /// <summary>"Built at the Garrow yard, they replace the Guardian": an opening participle states something of the subject.</summary>
    private void TakeOpening(Segment segment)
    {
        List<int> t = segment.Tokens;
        if (t.Count < 8 || s.Xpos[t[0]] is not (Xpos.VBN or Xpos.VBD) || segment.NameOnly || NoParticiples.Contains(s.Form(t[0])) && s.Form(t[0]) is not ("Born" or "Made" or "Built" or "Set"))
        {
            return;
        }

        int comma = t.FindIndex(token => s.IsComma(token));
        int verb = comma < 3 ? -1 : NextFinite(t, comma + 1, t.Count);
        if (verb < 0 || NextFinite(t, 1, comma) >= 0)
        {
            return;
        }

        // the subject is a pronoun or a plain noun phrase right after the comma, and nothing stands between it and its verb
        int end = comma + 1;
        while (end < verb && (s.IsInNounPhrase(t[end]) || s.Xpos[t[end]] is Xpos.PRP || (s.Form(t[end]) is "of" && end > comma + 1)))
        {
            end++;
        }

        int adverb = end;
        while (adverb < verb && s.Upos[t[adverb]] is Upos.Adv)
        {
            adverb++;
        }

        bool subject = end > comma + 1 && adverb == verb && (s.IsNoun(t[end - 1]) || s.IsSubjectPronoun(t[end - 1]));
        if (!subject)
        {
            return;
        }

        bool plural = NounPhrases.IsPlural(s, t, comma + 1, end) || s.Form(t[end - 1]) is "they" or "we";
        List<int> name = t[(comma + 1)..end];
        found.Add(Statement(segment, [.. name, .. t[..comma]], plural ? "were" : "was", name.Count));
        t.RemoveRange(0, comma + 1);
    }

    private int TryAppositive(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int first = t[i + 1];
        bool described = s.Form(first) is "a" or "an" or "the" or "its" or "his" or "her" or "their" or "one" || s.Xpos[first] is Xpos.JJS || s.Form(first) is "former" or "another" || (s.IsNoun(first) && i + 3 < t.Count && s.Xpos[t[i + 2]] is Xpos.POS);
        if (!described || s.IsDash(t[i]))
        {
            return -1;
        }

        int end = i + 1;
        bool noun = false, number = false, relative = false;
        while (end < t.Count && !s.IsComma(t[end]) && s.Xpos[t[end]] is not (Xpos.Stop or Xpos.Colon or Xpos.CloseQuote))
        {
            if (noun && !relative && s.Form(t[end]) is "that" or "which" or "who" && IsSubject(t, end))
            {
                // "the Guardian, a vessel that had been in use since 1979"
                relative = true;
                end = FiniteAt(t, end + 1) + 1;
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

        bool mainBefore = NextFinite(t, 0, i) >= 0;
        bool continues = end + 1 < t.Count && s.IsComma(t[end]);
        bool list = continues && s.Xpos[t[end + 1]] is Xpos.CC;
        bool closed = segment.NameOnly || (mainBefore ? !continues || s.Xpos[t[end + 1]] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.VBN or Xpos.IN : continues && NextFinite(t, end + 1, t.Count) >= 0);
        int from = NounPhrases.BaseStart(s, t, i);

        // a name, or the subject itself: "The mayor, a former teacher, has cut"
        bool named = from == 0 && !mainBefore && s.Form(t[0]) is "The" or "Its" or "His" or "Her" or "Their";
        for (int k = from; k < i; k++)
        {
            named |= s.Xpos[t[k]] is Xpos.NNP or Xpos.NNPS;
        }

        if (!noun || number || list || !closed || !named || end - i < 3 || IsMonth(t[i - 1]) || !BelongsToNearest(t, from, i, end))
        {
            return -1;
        }

        List<int> name = Name(t, from, i);
        found.Add(Statement(segment, [.. name, .. t[(i + 1)..end]], NounPhrases.IsPlural(s, t, from, i) ? "are" : "is", name.Count));
        return end;
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

        bool nested = name > 1 && s.Upos[t[name - 1]] is Upos.Adp && s.IsNoun(t[name - 2]);
        if (head < 0 || !nested || PlaceNouns.Contains(s.Form(t[head])))
        {
            return head >= 0;
        }

        // "Shares in Kornhaus, the biggest miller": shares are no miller
        return s.Xpos[t[name - 2]] is Xpos.NNS != s.Xpos[t[head]] is Xpos.NNS;
    }

    private bool IsMonth(int token) => CalendarWords.TryMonth(s.Form(token), out _) || CalendarWords.TryDay(s.Form(token), out _);

    private static Segment Statement(Segment segment, List<int> tokens, string? copula = null, int at = 0)
    {
        int low = int.MaxValue, high = -1;
        foreach (int token in tokens)
        {
            (low, high) = (Math.Min(low, token), Math.Max(high, token));
        }

        return new Segment(tokens) { Aside = true, Speaker = segment.NameOnly ? null : segment.Speaker, ReportingVerb = segment.NameOnly ? null : segment.ReportingVerb, Copula = copula, CopulaAt = at, QuoteFrom = low, QuoteTo = high };
    }

    /// <summary>What the aside at the comma <paramref name="comma"/> is about.</summary>
    private (int From, int To) Antecedent(List<int> t, int comma, bool mainBefore, bool person)
    {
        if (mainBefore)
        {
            comma = BeforeTime(t, comma);

            // "the spread of a disease, which": the thing last named, where it is one of its own
            int nearest = NounPhrases.BaseStart(s, t, comma);
            bool own = !person && nearest > 1 && s.Form(t[nearest - 1]) is "of" && s.Xpos[t[nearest]] is Xpos.DT && s.Xpos[t[comma - 1]] is Xpos.NN;
            return (own ? nearest : NounPhrases.Start(s, t, comma, person), comma);
        }

        // the subject: from the start, or from the comma that closes an opening phrase
        int from = 0;
        for (int k = comma - 1; k > 0; k--)
        {
            if (s.IsComma(t[k]) && s.Upos[t[0]] is Upos.Adp or Upos.Adv or Upos.Sconj or Upos.Cconj)
            {
                from = k + 1;
                break;
            }
        }

        while (from < comma && (s.Upos[t[from]] is Upos.Cconj or Upos.Adp or Upos.Sconj or Upos.Punct || (s.Upos[t[from]] is Upos.Adv && from + 1 < comma && s.IsComma(t[from + 1]))))
        {
            from++;
        }

        return comma - from > 16 ? (comma, comma) : (from, comma);
    }

    /// <summary>
    /// Where an antecedent begins that agrees with the verb of its relative clause: "Temeria Bay and Ostrund, which have" goes on to the left;
    /// <paramref name="to"/> where none does.
    /// </summary>
    private int Agreeing(List<int> t, int from, int to, int verb)
    {
        bool plural = s.Form(verb) is "are" or "were" or "have" || (s.Xpos[verb] is Xpos.VBP && s.Upos[verb] is Upos.Verb);
        bool singular = s.Form(verb) is "is" or "was" or "has" || s.Xpos[verb] is Xpos.VBZ;
        if (!plural && !singular)
        {
            return from;
        }

        while (NounPhrases.IsPlural(s, t, from, to) != plural)
        {
            bool joined = from > 1 && s.Form(t[from - 1]) is "and" or "of" or "from" or "in" or "for" or "at" && s.IsNoun(t[from - 2]);
            int further = joined ? NounPhrases.BaseStart(s, t, from - 1) : from;
            if (further >= from - 1 || to - further > 16)
            {
                // names of groups take both numbers
                return plural && s.Xpos[t[to - 1]] is Xpos.NNP && (from < 1 || s.Form(t[from - 1]) is not "and") ? from : to;
            }

            from = further;
        }

        return from;
    }

    /// <summary>"$2.3bn last year, of which": a time at the end is no antecedent.</summary>
    private int BeforeTime(List<int> t, int end)
    {
        int start = NounPhrases.BaseStart(s, t, end);
        bool time = start < end && start > 1 && (CalendarWords.Periods.Contains(s.Form(t[end - 1])) || IsMonth(t[end - 1]) || (end - start == 1 && s.Xpos[t[start]] is Xpos.CD && s.Form(t[start]).Length == 4));
        if (!time)
        {
            return end;
        }

        start -= s.Upos[t[start - 1]] is Upos.Adp && s.Form(t[start - 1]) is not "of" ? 1 : 0;
        return start > 1 && s.IsNoun(t[start - 1]) || s.Xpos[t[start - 1]] is Xpos.CD ? start : end;
    }

    /// <summary>The antecedent's tokens, without an age or other aside of its own.</summary>
    private List<int> Name(List<int> t, int from, int to)
    {
        List<int> name = t[from..to];
        int comma = name.FindIndex(token => s.IsComma(token));
        return comma > 0 ? name[..comma] : name;
    }

    private int NextFinite(List<int> t, int from, int to)
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

    /// <summary>The comma after which the interrupted main clause goes on: what follows it has a finite verb before any new subject could come.</summary>
    private int MainGoesOn(List<int> t, int verb, bool ownVerb = true, bool strict = false)
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

            if (s.IsFinite(t[next]))
            {
                return i;
            }

            // "only the church and the mill are left standing" after "In Hadra, where …,"
            fallback = fallback < 0 && !strict && (s.Xpos[t[i + 1]] is Xpos.WDT or Xpos.WP || ClauseStart.IsAt(s, t, i + 1)) ? i : fallback;
        }

        return fallback;
    }

    /// <summary>Where an aside at the end of its clause stops: at the full stop or the end.</summary>
    private int EndOfTrailing(List<int> t, int from)
    {
        for (int i = from + 1; i < t.Count; i++)
        {
            // "one park, which is locked at night, and the lowest incomes"
            if (i + 2 < t.Count && s.IsComma(t[i]) && s.Xpos[t[i + 1]] is Xpos.CC && NextFinite(t, i, t.Count) < 0 && s.Xpos[t[i + 2]] is Xpos.DT or Xpos.PRPS or Xpos.CD)
            {
                return i;
            }

            if (s.Xpos[t[i]] is Xpos.Stop or Xpos.CloseQuote || (s.IsComma(t[i]) && i + 1 < t.Count && s.Form(t[i + 1]) is "most" && i + 3 < t.Count && s.Form(t[i + 2]) is "of"))
            {
                return i;
            }
        }

        return t.Count;
    }

    private int EndOfParticiple(List<int> t, int from)
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

    private bool IsSubject(List<int> t, int pronoun)
    {
        int next = pronoun + 1;
        while (next + 1 < t.Count && s.Upos[t[next]] is Upos.Adv)
        {
            next++;
        }

        return s.IsFinite(t[next]);
    }

    /// <summary>The index after the first verb group and its particle.</summary>
    private int AfterVerb(List<int> rest)
    {
        int i = 0;
        while (i < rest.Count && !s.IsFinite(rest[i]))
        {
            i++;
        }

        while (i + 1 < rest.Count && (s.Upos[rest[i + 1]] is Upos.Verb or Upos.Aux or Upos.Part || (s.Upos[rest[i + 1]] is Upos.Adv && i + 2 < rest.Count && s.Upos[rest[i + 2]] is Upos.Verb or Upos.Part)))
        {
            i++;
        }

        return Math.Min(i + 1, rest.Count);
    }

    /// <summary>The verb is singular and the noun before plural: the relative clause is about the whole clause before it.</summary>
    private bool Disagrees(List<int> t, int from, int to, int verb)
    {
        bool singular = s.Xpos[t[verb]] is Xpos.VBZ || s.Form(t[verb]) is "was";
        return (singular && NounPhrases.IsPlural(s, t, from, to)) || s.Xpos[t[to - 1]] is Xpos.VBN || s.Form(t[verb]) is "means" or "meant" or "gives" or "gave";
    }
}
