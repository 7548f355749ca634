using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Asides;

/// <summary>"the bridge, which opened in 1974, had" states that the bridge opened in 1974.</summary>
internal sealed class RelativeClauses(AnalyzedSentence s, List<Segment> found)
{
    /// <returns>The index after the aside that begins at the comma <paramref name="i"/>, or -1 where there is none.</returns>
    public int Try(Segment segment, int i)
    {
        List<int> t = segment.Tokens;
        int pronoun = i + 1;
        bool partitive = false;
        if (i + 4 < t.Count && s.Form(t[i + 2]) is "of" && s.Form(t[i + 3]) is "which" or "whom" && (Partitives.Words.Contains(s.Form(t[i + 1]))
            || s.Xpos[t[i + 1]] is Xpos.CD or Xpos.DT or Xpos.JJ))
        {
            (pronoun, partitive) = (i + 3, true);
        }

        // "lifeboats, of which five are electric"
        bool inverted = !partitive && i + 4 < t.Count && s.Form(t[i + 1]) is "of" && s.Form(t[i + 2]) is "which" or "whom"
            && (s.Xpos[t[i + 3]] is Xpos.CD or Xpos.Currency || Partitives.Words.Contains(s.Form(t[i + 3]))
            || s.Form(t[i + 3]) is "only" or "just" or "about" or "nearly");
        pronoun = inverted ? i + 2 : pronoun;
        ReadOnlySpan<char> word = s.Form(t[pronoun]);
        if (word is not ("which" or "who" or "whom" or "whose" or "where"))
        {
            return -1;
        }

        int verb = Extent.NextFinite(s, t, pronoun + 1, t.Count);
        if (verb < 0)
        {
            return -1;
        }

        bool mainBefore = Extent.NextFinite(s, t, 0, i) >= 0;
        // "said the bridge, which opened in 1974, had been left": the clause goes on although a verb stands before
        int resumed = mainBefore ? Extent.MainGoesOn(s, t, verb, strict: true) : -1;
        int end = resumed > 0 ? resumed : mainBefore || segment.NameOnly ? Extent.EndOfTrailing(s, t, verb) : Extent.MainGoesOn(s, t, verb);
        if (end < 0)
        {
            return segment.NameOnly ? t.Count : -1;
        }

        int closing = s.IsDash(t[i]) ? t.FindIndex(verb + 1, token => s.IsDash(token)) : -1;
        end = closing > 0 && closing < end ? closing : end;

        // "…, which he says have passed on": speech inside the relative clause
        (int from, int to) = Antecedents.Antecedent(s, t, i, mainBefore, person: word is "who" or "whom" or "whose");
        if (partitive && mainBefore && NounPhrases.BaseStart(s, t, to) is var nearest && NounPhrases.IsPlural(s, t, nearest, to))
        {
            // "the deaths of the 72 people, 18 of whom"
            from = nearest;
        }

        if (from < to && mainBefore && Extent.IsSubject(s, t, pronoun) && !partitive && !inverted)
        {
            from = Antecedents.Agreeing(s, t, from, to, t[verb]);
        }

        // "of which nine" counts several; "talks between the two, which has" is about something else
        bool plural = NounPhrases.IsPlural(s, t, from, to);
        bool number = s.Xpos[t[inverted ? pronoun + 1 : i + 1]] is Xpos.CD;
        bool disagrees = !mainBefore && Extent.IsSubject(s, t, pronoun) && !partitive && !inverted && plural && s.Xpos[t[verb]] is Xpos.VBZ;
        if (from >= to || ((partitive || inverted) && number && !plural) || disagrees || IsSpoken(t, pronoun, verb))
        {
            return -1;
        }

        List<int> name = Antecedents.Name(s, t, from, to);
        List<int> rest = t[(pronoun + 1)..end];
        if (name.Count == 0 || rest.Count == 0)
        {
            return -1;
        }

        Segment aside;
        if (partitive)
        {
            aside = AsideStatement.Of(Rules.Relative, segment, [.. t[(i + 1)..pronoun], .. name, .. rest]);
        }
        else if (inverted)
        {
            int counted = rest.FindIndex(token => s.IsFinite(token));
            aside = AsideStatement.Of(Rules.Relative, segment, [.. rest[..counted], t[i + 1], .. name, .. rest[counted..]]);
        }
        else if (word is "whose")
        {
            if (HasSubjectOfItsOwn(t, pronoun, verb))
            {
                return -1;
            }

            aside = AsideStatement.Of(Rules.Relative, segment, [.. name, .. rest], Insertion.Whose with { For = t[pronoun] }, name.Count);
        }
        else if (word is "where")
        {
            bool preposition = from > 0 && s.Upos[t[from - 1]] is Upos.Adp
                && s.Form(t[from - 1]) is not ("to" or "from" or "into" or "of" or "with" or "by" or "for" or "through" or "about" or "via");
            List<int> place = preposition ? [t[from - 1], .. name] : name;
            aside = AsideStatement.Of(Rules.Relative, segment, [.. place, t[i], .. rest], preposition ? null : Insertion.In);
        }
        else if (!Extent.IsSubject(s, t, pronoun))
        {
            int after = Extent.AfterVerb(s, rest);
            aside = AsideStatement.Of(Rules.Relative, segment, [.. rest[..after], .. name, .. rest[after..]]);
        }
        else
        {
            // a clause cannot be its antecedent: ", which gives a ratio of 2.7%" after a whole clause
            if (word is "which" && mainBefore && Antecedents.Disagrees(s, t, from, to, verb))
            {
                return -1;
            }

            aside = AsideStatement.Of(Rules.Relative, segment, [.. name, .. rest]);
        }

        found.Add(aside);
        return end == closing ? end + 1 : end;
    }

    /// <summary>"whose style she likened to", "whose plans the council rejected": what is possessed is the object, and another does it.</summary>
    private bool HasSubjectOfItsOwn(List<int> t, int pronoun, int verb)
    {
        bool common = false;
        for (int i = pronoun + 1; i < verb; i++)
        {
            Xpos tag = s.Xpos[t[i]];
            bool opens = tag is Xpos.PRP or Xpos.EX or Xpos.DT or Xpos.PRPS && s.Upos[t[i - 1]] is not (Upos.Adp or Upos.Cconj) && i > pronoun + 1;
            if (opens || (common && tag is Xpos.NNP or Xpos.NNPS && s.Upos[t[i - 1]] is Upos.Noun && !IsPerson(s.Form(t[i - 1]))))
            {
                return true;
            }

            common |= tag is Xpos.NN or Xpos.NNS;
        }

        return false;
    }

    /// <summary>"whose father John": the name is the same person's.</summary>
    private static bool IsPerson(ReadOnlySpan<char> noun) => PersonWords.MaleNouns.Contains(noun) || PersonWords.FemaleNouns.Contains(noun);

    /// <summary>"which he says have", "which everyone said would": somebody's words about it.</summary>
    private bool IsSpoken(List<int> t, int pronoun, int verb) =>
        !Extent.IsSubject(s, t, pronoun) && (Verbs.Reporting.Contains(s.Form(t[verb])) || Verbs.Opinion.Contains(s.Form(t[verb])));

    /// <summary>"The August offensive that led to the liberation of …": a list item that states something in a relative clause.</summary>
    public void TakeNominal(Segment segment)
    {
        List<int> t = segment.Tokens;
        int pronoun = t.FindIndex(token => s.Form(token) is "that" or "which" or "who" or "when"
            && s.Xpos[token] is Xpos.WDT or Xpos.WP or Xpos.WRB or Xpos.IN);
        if (pronoun < 2 || segment.NameOnly || Extent.NextFinite(s, t, 0, pronoun) >= 0 || t.Count - pronoun < 4)
        {
            return;
        }

        int verb = Extent.NextFinite(s, t, pronoun, t.Count);
        bool comma = s.IsComma(t[pronoun - 1]);
        if (verb < 0 || (comma ? Extent.MainGoesOn(s, t, verb) >= 0 : Extent.NextFinite(s, t, verb + 1, t.Count) >= 0 && s.Xpos[t[pronoun - 1]] is not Xpos.IN))
        {
            return;
        }

        if (s.Form(t[pronoun]) is "when" && !comma)
        {
            return;
        }

        // "The singer, who had been questioned in May, on Tuesday flew": what follows the clause is the main one
        int after = comma ? t.FindIndex(verb + 1, token => s.IsComma(token)) : -1;
        if (after > 0 && Extent.NextFinite(s, t, after, t.Count) >= 0)
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
        if (!place && !Extent.IsSubject(s, t, pronoun))
        {
            return;
        }

        t.Clear();
        if (place)
        {
            found.Add(AsideStatement.Of(Rules.Nominal, segment, statement, Insertion.In));
        }
        else
        {
            t.AddRange(statement);
        }
    }
}
