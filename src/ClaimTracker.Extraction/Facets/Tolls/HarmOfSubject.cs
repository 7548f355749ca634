using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Harm said by the verb whose subject a counted noun phrase is.</summary>
internal sealed class HarmOfSubject(ClaimWords w, HarmPhrases phrases)
{
    /// <summary>Words looked at on one side: a sentence longer than that says nothing certain of what stands so far off.</summary>
    private const int Reach = 40;

    private static readonly WordSet Naming = new("were are was is include includes included");

    /// <summary>The verb whose subject it is: "12 people, including three children, were killed", "12 died".</summary>
    public Happening? Subject(int end, int before)
    {
        bool conjunction = false, relative = false, comma = false, joined = false;
        bool taken = before >= 0 && Wording.IsVerb(w.Tag(before)) && !Verbs.Reporting.Contains(w.Form(before));
        for (int i = end; i < w.Count && i < end + Reach; i++)
        {
            if (Quoted(i) is { } behindQuote)
            {
                i = behindQuote;
                continue;
            }

            Xpos tag = w.Tag(i);
            if (w.IsIn(i, Wording.Subordinators) || w.Is(i, ";") || w.Is(i, ":") || w.Is(i, "–") || w.Is(i, "—") || tag is Xpos.OpenQuote or Xpos.CloseQuote)
            {
                return null;
            }

            if (w.IsIn(i, Wording.Relatives) && tag is not Xpos.DT)
            {
                relative = true;
            }

            bool harmed = HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Passive | HarmUse.Intransitive)
                && tag is Xpos.VBN or Xpos.VBD or Xpos.JJ;
            if (tag is Xpos.VBG && comma && !harmed && !w.IsIn(i, Wording.Parts))
            {
                return null;
            }

            if (Wording.IsFinite(tag) || (harmed && !relative))
            {
                if (relative)
                {
                    relative = false;
                    i = VerbEnd(i) - 1;
                    conjunction = comma = false;
                    continue;
                }

                // "has 2017 rooms, and room 4 was searched": an object, then a clause of its own
                return (taken && joined) || (conjunction && before >= 0 && VerbBefore(before)) ? null : Predicate(i);
            }

            joined |= tag is Xpos.CC;

            conjunction = tag is Xpos.CC || (conjunction && tag is Xpos.RB);
            comma = tag is Xpos.Comma;
        }

        return null;
    }

    /// <summary>"Killed in the attack were two pilots", "The dead include a teacher and three pupils": what was said of the subject.</summary>
    public Happening? Inverted(Counted counted, int before)
    {
        int verb = before;
        while (verb > 0 && !w.IsIn(verb, Naming) && (Wording.IsNominal(w.Tag(verb)) || w.Tag(verb) is Xpos.CC or Xpos.Comma or Xpos.RB))
        {
            verb--;
        }

        if (verb < 1 || !w.IsIn(verb, Naming))
        {
            return null;
        }

        for (int i = 0; i < verb && i < 5; i++)
        {
            bool opens = i == 0 || w.Is(i - 1, "the") || w.Is(i - 1, "those") || w.Is(i - 1, "people") || w.Tag(i - 1) is Xpos.CD;
            bool plain = counted.From - verb < 30 && !(w.Is(verb - 1, "to"));
            if (opens && plain && HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Counted | HarmUse.Passive | HarmUse.Adjective)
                && !harm.Is(HarmUse.Noun)
                && (i + 1 == verb || !Wording.IsNominal(w.Tag(i + 1))))
            {
                return phrases.Harmed(i, harm);
            }
        }

        return null;
    }

    /// <summary>What the verb group that begins at <paramref name="i"/> says of its subject.</summary>
    private Happening? Predicate(int i)
    {
        bool copula = false, modal = false;
        int verb = i;
        while (verb < w.Count && (w.IsIn(verb, Wording.Auxiliaries) || w.Tag(verb) is Xpos.RB or Xpos.MD || (w.IsIn(verb, Wording.Resultative)
            && phrases.HasResult(verb))))
        {
            copula |= Verbs.Be.Contains(w.Form(verb)) || w.Is(verb, "get") || w.Is(verb, "got") || w.Is(verb, "remain") || w.Is(verb, "remained")
                || w.IsIn(verb, Wording.Resultative);
            modal |= w.Tag(verb) is Xpos.MD;
            verb++;
        }

        if (verb >= w.Count)
        {
            return null;
        }

        if (phrases.ToDeath(verb) is { } death)
        {
            return death;
        }

        if (HarmIdioms.Of(w, verb) is { } idiom)
        {
            return idiom;
        }

        if (copula && (w.Is(verb, "among") || w.Is(verb, "amongst")) && Among(verb + 1) is { } among)
        {
            return among;
        }

        if (!HarmWords.TryGet(w.Form(verb), out Harm harm))
        {
            bool says = Wording.IsVerb(w.Tag(verb)) && !Judgements.EmptyVerbs.Contains(w.Form(verb));
            return says ? new Happening(verb, w.Form(verb).ToString(), null) : null;
        }

        bool suffered = (copula && harm.Is(HarmUse.Adjective | HarmUse.Passive)) || (harm.Is(HarmUse.Intransitive) && !(copula && w.Tag(verb) is Xpos.NN))
            || (harm.Is(HarmUse.Passive) && !phrases.HasObject(verb + 1));
        return suffered && !modal ? phrases.Harmed(verb, harm) : new Happening(verb, null, null);
    }

    /// <summary>"were among the dead".</summary>
    private Happening? Among(int i)
    {
        while (i < w.Count && w.Tag(i) is Xpos.DT or Xpos.CD or Xpos.JJ && !HarmWords.TryGet(w.Form(i), out _))
        {
            i++;
        }

        return i < w.Count && HarmWords.TryGet(w.Form(i), out Harm harm)
            && harm.Is(HarmUse.Counted | HarmUse.Passive | HarmUse.Adjective) ? phrases.Harmed(i, harm) : null;
    }

    /// <summary>The closing mark of a name in quotation marks that opens here.</summary>
    private int? Quoted(int open)
    {
        if (w.Tag(open) is not Xpos.OpenQuote && !w.Is(open, "\""))
        {
            return null;
        }

        for (int i = open + 1; i < w.Count && i < open + 8 && !Wording.IsFinite(w.Tag(i)); i++)
        {
            if (w.Tag(i) is Xpos.CloseQuote || w.Is(i, "\""))
            {
                return i;
            }
        }

        return null;
    }

    private bool VerbBefore(int at)
    {
        for (int i = at; i >= 0; i--)
        {
            if (Wording.IsVerb(w.Tag(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word after the verb group that begins at <paramref name="i"/>.</summary>
    private int VerbEnd(int i)
    {
        while (i < w.Count && (Wording.IsVerb(w.Tag(i)) || w.Tag(i) is Xpos.RB || (w.Is(i, "to") && i + 1 < w.Count && w.Tag(i + 1) is Xpos.VB)))
        {
            i++;
        }

        return i;
    }
}
