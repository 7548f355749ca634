using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>
/// What happened to a counted noun phrase, by the nearest word that governs it: a word of harm inside it or right behind it, the noun or label before it, the verb
/// whose subject it is, the verb whose object it is. Read from the tags of the claim's words, so that it is the same whether the clause was parsed or not.
/// </summary>
internal sealed class HappeningReader(ClaimWords w)
{
    /// <summary>Words looked at on one side: a sentence longer than that says nothing certain of what stands so far off.</summary>
    private const int Reach = 40;

    /// <summary>The claim's noun of a toll ("death toll", "number of dead"), once a claim.</summary>
    private readonly TollNoun _toll = new(w);

    public void Read() => _toll.Read();

    public Happening? Find(Counted counted)
    {
        Happening? known = Governing(counted);
        return known is not { Effect: not null } && IsOfBodies(counted) ? new Happening(counted.From, known?.Event, CasualtyEffect.Killed) : known;
    }

    /// <summary>"four bodies were found", "the bodies of 14 migrants": dead, whatever happened to the bodies.</summary>
    private bool IsOfBodies(Counted counted)
    {
        int of = LeftEdge(counted.From) - 1;
        return counted.End > counted.To && w.IsIn(counted.End - 1, Bodies) || (w.Is(of, "of") && w.IsIn(of - 1, Bodies));
    }

    private static readonly WordSet Bodies = new("bodies corpses");

    private Happening? Governing(Counted counted)
    {
        int edge = LeftEdge(counted.From);
        if (Inside(counted) is { } inside)
        {
            return inside;
        }

        if (w.Is(counted.End - 1, "lives") && HarmIdioms.Verb(w, counted.From) is { } taking)
        {
            return new Happening(taking, w.Form(taking).ToString(), CasualtyEffect.Killed);
        }

        if (OfTheHarmed(counted.To) is { } harmed)
        {
            return harmed;
        }

        Happening? behind = Behind(counted.End);
        if (behind is { Effect: not null })
        {
            return behind;
        }

        if (Label(edge) is { } label)
        {
            return label;
        }

        int before = edge - 1;
        if (w.IsIn(before, PartWords) || ((w.Is(before, "whom") || w.Is(before, "them")) && w.IsIn(before - 1, PartWords)))
        {
            return Whole(counted, w.IsIn(before, PartWords) ? before - 1 : before - 2);
        }

        if (PartOfBefore(counted) && Whole(counted, before) is { } of)
        {
            return of;
        }

        if (w.Is(before, "with") && (w.Is(before - 1, "along") || w.Is(before - 1, "together")))
        {
            return Before(before);
        }

        if (Nominal(before) is { } nominal)
        {
            return nominal;
        }

        if (_toll.Of(counted, before) is { } toll)
        {
            return toll;
        }

        bool oblique = w.IsIn(before, Wording.Prepositions);
        if (oblique)
        {
            return w.Is(before, "to") || w.Is(before, "by") || w.Is(before, "with") ? null : behind;
        }

        if (behind is not null)
        {
            return behind;
        }

        // "the murder of six priests and two women was condemned": beside the counted before, unless its own verb says harm
        Happening? subject = Subject(counted.End, before);
        bool beside = before >= 0 && w.Tag(before) is Xpos.CC or Xpos.Comma;
        if (subject is { Effect: not null })
        {
            return subject;
        }

        return (beside ? Beside(before) : null) ?? Among(counted, before) ?? subject ?? Before(before);
    }

    /// <summary>"Killed in the attack were two pilots", "The dead include a teacher and three pupils": what was said of the subject.</summary>
    private Happening? Among(Counted counted, int before)
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
            bool plain = counted.From - verb < 12 && !(w.Is(verb - 1, "to"));
            if (opens && plain && HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Counted | HarmUse.Passive | HarmUse.Adjective) && !harm.Is(HarmUse.Noun)
                && (i + 1 == verb || !Wording.IsNominal(w.Tag(i + 1))))
            {
                return Harmed(i, harm);
            }
        }

        return null;
    }

    private static readonly WordSet Naming = new("were are was is include includes included");

    /// <summary>Harm whose object is the noun phrase before, with nothing but nouns between.</summary>
    private Happening? Beside(int at)
    {
        for (int i = at; i >= 0 && i > at - Reach; i--)
        {
            bool known = HarmWords.TryGet(w.Form(i), out Harm harm);
            if (known && harm.Is(HarmUse.Noun) && w.Is(i + 1, "of"))
            {
                return Harmed(i, harm);
            }

            if (known && harm.Is(HarmUse.Active) && w.Tag(i) is Xpos.VBD or Xpos.VBG or Xpos.VBN && !IsPassive(i))
            {
                return Harmed(i, harm) with { Active = true };
            }

            if (!Wording.IsNominal(w.Tag(i)) && w.Tag(i) is not (Xpos.CC or Xpos.Comma or Xpos.RB) && !w.Is(i, "of"))
            {
                return null;
            }
        }

        return null;
    }

    private static readonly WordSet PartWords = new("including among amongst");

    /// <summary>Left of the words that bound or determine the number.</summary>
    private int LeftEdge(int from)
    {
        int edge = from;
        while (edge > 0 && Leads(edge - 1, edge))
        {
            edge--;
        }

        return edge;
    }

    private bool Leads(int word, int edge)
    {
        if (w.Is(word, "of"))
        {
            return w.IsIn(word - 1, Wording.Measures) || w.IsIn(word - 1, Quantified);
        }

        if (w.Is(word, "to"))
        {
            return w.Is(word - 1, "up") || w.Is(word - 1, "close");
        }

        if (w.Is(word, "at"))
        {
            return w.Is(edge, "least") || w.Is(edge, "most");
        }

        if (w.Is(word, "between"))
        {
            return true;
        }

        return w.Tag(word) is Xpos.Currency || (w.IsIn(word, Wording.Leading) && (!w.IsIn(word, Wording.Prepositions) || w.IsIn(word, Bounds)))
            || (w.Is(edge, "of") && w.IsIn(word, Wording.Measures));
    }

    private static readonly WordSet Quantified = new("estimated minimum maximum excess upwards region order tens dozens hundreds thousands");
    private static readonly WordSet Bounds = new("over under about around of to near above below");

    /// <summary>"12 dead", "three deaths", "five wounded soldiers".</summary>
    private Happening? Inside(Counted counted)
    {
        for (int i = counted.End - 1; i >= counted.To; i--)
        {
            if (!HarmWords.TryGet(w.Form(i), out Harm harm) || w.Tag(i) is Xpos.VBG)
            {
                continue;
            }

            bool last = i == counted.End - 1;
            bool attribute = !last && (harm.Is(HarmUse.Passive) || w.Is(i, "dead") || w.Is(i, "missing"));
            bool itself = harm.Is(HarmUse.Counted) && (harm.Effect != CasualtyEffect.Abducted || harm.Is(HarmUse.Noun) || IsTaken(counted.From));
            if (itself || attribute || (last && harm.Is(HarmUse.Adjective)))
            {
                return Harmed(i, harm);
            }
        }

        return null;
    }

    /// <summary>"took 30 hostages": hostages alone may have been freed or killed.</summary>
    private bool IsTaken(int from)
    {
        for (int i = from - 1; i >= 0 && i > from - 7; i--)
        {
            if (w.IsIn(i, Taking))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly WordSet Taking = new("take takes took taken taking seize seizes seized seizing hold holds held holding capture captured capturing");

    /// <summary>"12 people killed", "40 seriously wounded", "18 who are missing", "12 shot dead", "3 burned to death".</summary>
    private Happening? Behind(int at)
    {
        int i = at;
        bool relative = w.IsIn(i, Wording.Relatives);
        i += relative ? 1 : 0;
        int first = i;
        bool copula = false;
        while (i < w.Count && i < at + 8 && (w.IsIn(i, Wording.Auxiliaries) || w.Tag(i) is Xpos.RB || (w.IsIn(i, Wording.Resultative) && HasResult(i))))
        {
            copula |= Verbs.Be.Contains(w.Form(i)) || w.Is(i, "get") || w.Is(i, "got");
            i++;
        }

        if (i >= w.Count || (!relative && copula))
        {
            // a predicate: the subject's rule
            return null;
        }

        if (ToDeath(i) is { } death)
        {
            return death;
        }

        if (HarmWords.TryGet(w.Form(i), out Harm harm))
        {
            if (w.Tag(i) is Xpos.VBG && !harm.Is(HarmUse.Adjective))
            {
                return null;
            }

            bool suffered = harm.Is(HarmUse.Adjective) || (harm.Is(HarmUse.Passive) && (copula || !HasObject(i + 1))) || (relative && harm.Is(HarmUse.Intransitive));
            return suffered ? Harmed(i, harm) : harm.Is(HarmUse.Active | HarmUse.Passive) && !relative ? new Happening(i, null, null) : null;
        }

        bool participle = !relative && i == first && i == at && w.Tag(i) is Xpos.VBN && !HasObject(i + 1);
        return participle ? new Happening(i, w.Form(i).ToString(), null) : null;
    }

    private bool HasResult(int at) => HarmWords.TryGet(w.Count > at + 1 ? w.Form(at + 1) : default, out Harm harm) && harm.Is(HarmUse.Adjective);

    /// <summary>"burned to death".</summary>
    private Happening? ToDeath(int i) => w.IsIn(i, Wording.Resultative) && w.Is(i + 1, "to") && w.Is(i + 2, "death") ? new Happening(i + 2, "death", CasualtyEffect.Killed) : null;

    /// <summary>A noun phrase begins here that is no time: the verb before it is active.</summary>
    private bool HasObject(int i)
    {
        if (i >= w.Count || w.IsIn(i, Wording.Times))
        {
            return false;
        }

        for (int k = i + 1; k < i + 4 && k < w.Count && Wording.IsNominal(w.Tag(k - 1)); k++)
        {
            if (w.IsIn(k, Wording.Periods))
            {
                return false;
            }
        }

        if (w.Tag(i) is Xpos.PRP && !w.Is(i, "it"))
        {
            return true;
        }

        if (!Wording.IsNominal(w.Tag(i)) && !w.Is(i, "more") && !(w.Is(i, "at") && w.Is(i + 1, "least")) && !(w.Is(i, "up") && w.Is(i + 1, "to")) && !w.Is(i, "about"))
        {
            return false;
        }

        // "3 killed 14 injured": a list without commas
        int next = i;
        while (next < w.Count && w.Tag(next) is Xpos.CD)
        {
            next++;
        }

        return !(next > i && next < w.Count && HarmWords.TryGet(w.Form(next), out Harm harm) && harm.Is(HarmUse.Passive | HarmUse.Adjective));
    }

    /// <summary>"Killed: 14", "Deaths – 3", "KIA 4", "Deaths by cause: burns: 11".</summary>
    private Happening? Label(int edge)
    {
        int before = edge - 1;
        bool mark = w.Is(before, ":") || w.Is(before, "–") || w.Is(before, "-") || w.Is(before, "—") || w.Is(before, "=");
        int at = mark ? before - 1 : before;
        if (at < 0)
        {
            return null;
        }

        bool start = at == 0 || w.Tag(at - 1) is Xpos.Comma or Xpos.Colon or Xpos.CC || w.Is(at - 1, ";") || w.Is(at - 1, "/");
        if (HarmWords.TryGet(w.Form(at), out Harm harm) && (mark || start) && harm.Is(HarmUse.Counted | HarmUse.Adjective | HarmUse.Passive | HarmUse.Noun) && (mark || w.Tag(at) is not Xpos.VBD))
        {
            return Harmed(at, harm);
        }

        if (w.Is(before, ":") && HarmWords.TryGet(w.Form(0), out harm) && harm.Is(HarmUse.Counted | HarmUse.Passive) && !Wording.IsVerb(w.Tag(Math.Min(1, w.Count - 1))))
        {
            return Harmed(0, harm);
        }

        return null;
    }

    /// <summary>"the murder of six", "the deaths of at least 12", "injuries to 12", "claimed the lives of 12".</summary>
    private Happening? Nominal(int preposition)
    {
        if (preposition < 1 || !(w.Is(preposition, "of") || w.Is(preposition, "to")))
        {
            return null;
        }

        int noun = preposition - 1;
        if (HarmWords.TryGet(w.Form(noun), out Harm harm) && harm.Is(HarmUse.Noun) && (w.Is(preposition, "of") || harm.Effect == CasualtyEffect.Injured))
        {
            return Harmed(noun, harm);
        }

        return w.Is(noun, "lives") && HarmIdioms.Verb(w, noun) is { } taken ? new Happening(taken, w.Form(taken).ToString(), CasualtyEffect.Killed) : null;
    }

    /// <summary>The verb whose subject it is: "12 people, including three children, were killed", "12 died".</summary>
    private Happening? Subject(int end, int before)
    {
        bool conjunction = false, relative = false, comma = false, joined = false;
        bool taken = before >= 0 && Wording.IsVerb(w.Tag(before)) && !Verbs.Reporting.Contains(w.Form(before));
        for (int i = end; i < w.Count && i < end + Reach; i++)
        {
            Xpos tag = w.Tag(i);
            if (w.IsIn(i, Wording.Subordinators) || w.Is(i, ";") || w.Is(i, ":") || w.Is(i, "–") || w.Is(i, "—") || tag is Xpos.OpenQuote or Xpos.CloseQuote)
            {
                return null;
            }

            if (w.IsIn(i, Wording.Relatives) && tag is not Xpos.DT)
            {
                relative = true;
            }

            bool harmed = HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Passive | HarmUse.Intransitive) && tag is Xpos.VBN or Xpos.VBD or Xpos.JJ;
            if (tag is Xpos.VBG && comma && !harmed && !w.IsIn(i, PartWords))
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

    /// <summary>What the verb group that begins at <paramref name="i"/> says of its subject.</summary>
    private Happening? Predicate(int i)
    {
        bool copula = false, modal = false;
        int verb = i;
        while (verb < w.Count && (w.IsIn(verb, Wording.Auxiliaries) || w.Tag(verb) is Xpos.RB or Xpos.MD || (w.IsIn(verb, Wording.Resultative) && HasResult(verb))))
        {
            copula |= Verbs.Be.Contains(w.Form(verb)) || w.Is(verb, "get") || w.Is(verb, "got") || w.Is(verb, "remain") || w.Is(verb, "remained") || w.IsIn(verb, Wording.Resultative);
            modal |= w.Tag(verb) is Xpos.MD;
            verb++;
        }

        if (verb >= w.Count)
        {
            return null;
        }

        if (ToDeath(verb) is { } death)
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
            || (harm.Is(HarmUse.Passive) && !HasObject(verb + 1));
        return suffered && !modal ? Harmed(verb, harm) : new Happening(verb, null, null);
    }

    /// <summary>"were among the dead".</summary>
    private Happening? Among(int i)
    {
        while (i < w.Count && w.Tag(i) is Xpos.DT or Xpos.CD or Xpos.JJ && !HarmWords.TryGet(w.Form(i), out _))
        {
            i++;
        }

        return i < w.Count && HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Counted | HarmUse.Passive | HarmUse.Adjective) ? Harmed(i, harm) : null;
    }

    /// <summary>The verb or noun whose object it is, through what is counted beside it: "killing 12 soldiers, 3 civilians and a child".</summary>
    private Happening? Before(int at)
    {
        bool beside = at >= 0 && (w.Tag(at) is Xpos.Comma or Xpos.CC || w.Is(at, "as") || w.Is(at, "with") || w.Is(at, "plus"));
        for (int i = at; i >= 0 && i > at - Reach; i--)
        {
            Xpos tag = w.Tag(i);
            if (w.Is(i, ";") || w.Is(i, ":") || w.Is(i, "(") || tag is Xpos.OpenQuote or Xpos.CloseQuote || (w.IsIn(i, Wording.Relatives) && tag is not Xpos.DT) || w.IsIn(i, Wording.Subordinators))
            {
                return null;
            }

            if (HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Noun) && w.Is(i + 1, "of") && !Wording.IsFinite(tag))
            {
                return Harmed(i, harm);
            }

            if (harm.Is(HarmUse.Adjective) && i > 0 && w.IsIn(i - 1, Wording.Resultative))
            {
                return Harmed(i, harm);
            }

            if (harm.Use != 0 && (Wording.IsVerb(tag) || harm.Is(HarmUse.Passive)))
            {
                return Object(i, harm, beside);
            }

            if (Wording.IsVerb(tag) && !Verbs.Be.Contains(w.Form(i)))
            {
                bool empty = Judgements.EmptyVerbs.Contains(w.Form(i));
                return empty ? null : new Happening(i, w.Form(i).ToString(), null);
            }

            if (Verbs.Be.Contains(w.Form(i)) || (!beside && w.IsIn(i, Wording.Prepositions)))
            {
                return null;
            }
        }

        return null;
    }

    private Happening? Object(int verb, Harm harm, bool beside)
    {
        bool passive = verb > 0 && harm.Is(HarmUse.Passive) && IsPassive(verb);
        bool infinitive = w.Tag(verb) is Xpos.VB && !(verb > 0 && w.Tag(verb - 1) is Xpos.VBD or Xpos.VBP or Xpos.VBZ);
        bool taken = harm.Is(HarmUse.Active) && !passive;
        bool shared = beside && (passive || harm.Is(HarmUse.Intransitive | HarmUse.Adjective | HarmUse.Passive));
        return infinitive || !(taken || shared) ? new Happening(verb, null, null) : Harmed(verb, harm) with { Active = taken };
    }

    private bool IsPassive(int verb)
    {
        for (int i = verb - 1; i >= 0 && i > verb - 5; i--)
        {
            if (Verbs.Be.Contains(w.Form(i)) || w.Is(i, "got"))
            {
                return true;
            }

            if (!w.IsIn(i, Wording.Auxiliaries) && w.Tag(i) is not Xpos.RB)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"nine of the dead", "two of those killed".</summary>
    private Happening? OfTheHarmed(int to)
    {
        bool those = w.Is(to, "of") && (w.Is(to + 1, "the") || w.Is(to + 1, "those") || w.Is(to + 1, "these"));
        int at = w.Is(to + 2, "people") ? to + 3 : to + 2;
        return those && at < w.Count && HarmWords.TryGet(w.Form(at), out Harm harm) && harm.Is(HarmUse.Counted | HarmUse.Passive | HarmUse.Adjective) ? Harmed(at, harm) : null;
    }

    /// <summary>What happened to those that the counted is a part of.</summary>
    private Happening? Whole(Counted counted, int before)
    {
        if (HarmWords.TryGet(before > 0 && w.Tag(before) is Xpos.Comma ? w.Form(before - 1) : default, out Harm counting) && counting.Is(HarmUse.Counted))
        {
            return Harmed(before - 1, counting) with { Part = true };
        }

        Happening? whole = Before(before) is { Effect: not null } harmed ? harmed : Behind(counted.End) ?? Subject(counted.End, before);
        return whole is { } known ? known with { Part = true, Active = false } : null;
    }

    /// <summary>", three of them children", "five of whom were women": a part of the counted before.</summary>
    private bool PartOfBefore(Counted counted) =>
        (w.Is(counted.To, "of") && (w.Is(counted.To + 1, "them") || w.Is(counted.To + 1, "whom") || w.Is(counted.To + 1, "those")) && counted.From > 0)
        || (counted.From > 0 && w.Tag(counted.From - 1) is Xpos.Comma && w.IsIn(counted.To, Gravely) && counted.To + 1 >= w.Count - 1);

    private static readonly WordSet Gravely = new("seriously critically severely badly gravely slightly lightly");

    private Happening Harmed(int at, Harm harm) => new(at, w.Form(at).ToString(), harm.Effect);
}
