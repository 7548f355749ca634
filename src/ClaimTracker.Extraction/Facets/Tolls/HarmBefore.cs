using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>Harm said before a counted noun phrase: a label, a noun with "of", the verb whose object it is.</summary>
internal sealed class HarmBefore(ClaimWords w, HarmPhrases phrases)
{
    /// <summary>Words looked at on one side: a sentence longer than that says nothing certain of what stands so far off.</summary>
    private const int Reach = 40;

    /// <summary>"Killed: 14", "Deaths – 3", "KIA 4", "Deaths by cause: burns: 11".</summary>
    public Happening? Label(int edge)
    {
        int before = edge - 1;
        bool mark = w.Is(before, ":") || w.Is(before, "–") || w.Is(before, "-") || w.Is(before, "—") || w.Is(before, "=");
        int at = mark ? before - 1 : before;
        if (at < 0)
        {
            return null;
        }

        bool start = at == 0 || w.Tag(at - 1) is Xpos.Comma or Xpos.Colon or Xpos.CC || w.Is(at - 1, ";") || w.Is(at - 1, "/");
        if (mark && HarmWords.TryGet(w.Form(at), out Harm told) && Counts(at))
        {
            // "12 people died: five children, four women"
            return phrases.Harmed(at, told) with { Part = true };
        }

        if (HarmWords.TryGet(w.Form(at), out Harm harm) && (mark || start)
            && harm.Is(HarmUse.Counted | HarmUse.Adjective | HarmUse.Passive | HarmUse.Noun) && (mark || w.Tag(at) is not Xpos.VBD))
        {
            return phrases.Harmed(at, harm);
        }

        if (w.Is(before, ":") && HarmWords.TryGet(w.Form(0), out harm) && harm.Is(HarmUse.Counted | HarmUse.Passive)
            && !Wording.IsVerb(w.Tag(Math.Min(1, w.Count - 1))))
        {
            return phrases.Harmed(0, harm);
        }

        return null;
    }

    /// <summary>A number stands before the word: the counted of what follows are a part of it.</summary>
    private bool Counts(int at)
    {
        for (int i = at - 1; i >= 0 && i > at - 9; i--)
        {
            if (w.Tag(i) is Xpos.CD)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a list after a colon is a part of: "four women" in "12 people died: five children, four women and three men".</summary>
    public Happening? ListOf(int before)
    {
        for (int i = before; i > 0 && (Wording.IsNominal(w.Tag(i)) || w.Tag(i) is Xpos.CC or Xpos.Comma || w.Is(i, ":")); i--)
        {
            if (w.Is(i, ":"))
            {
                return HarmWords.TryGet(w.Form(i - 1), out Harm harm) && Counts(i - 1) ? phrases.Harmed(i - 1, harm) with { Part = true } : null;
            }
        }

        return null;
    }

    /// <summary>"the murder of six", "the deaths of at least 12", "injuries to 12", "claimed the lives of 12".</summary>
    public Happening? Nominal(int preposition)
    {
        if (preposition < 1 || !(w.Is(preposition, "of") || w.Is(preposition, "to")))
        {
            return null;
        }

        int noun = preposition - 1;
        if (HarmWords.TryGet(w.Form(noun), out Harm harm) && harm.Is(HarmUse.Noun) && (w.Is(preposition, "of") || harm.Effect == CasualtyEffect.Injured))
        {
            return phrases.Harmed(noun, harm);
        }

        if (w.Is(preposition, "of") && Through(noun) is { } far)
        {
            return far;
        }

        return w.Is(noun, "lives") && HarmIdioms.Verb(w, noun) is { } taken ? new Happening(taken, w.Form(taken).ToString(), CasualtyEffect.Killed) : null;
    }

    /// <summary>"the murder on the evening of 27 February of six": the noun with a time or place between.</summary>
    private Happening? Through(int at)
    {
        for (int i = at; i > 0 && i > at - 9 && (Wording.IsNominal(w.Tag(i)) || w.IsIn(i, Wording.Prepositions)); i--)
        {
            bool links = w.Is(i + 1, "on") || w.Is(i + 1, "in") || w.Is(i + 1, "at") || w.Is(i + 1, "by") || w.Is(i + 1, "near")
                || w.IsIn(i + 1, Wording.Times);
            if (links && HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Noun))
            {
                return phrases.Harmed(i, harm);
            }
        }

        return null;
    }

    /// <summary>The verb or noun whose object it is, through what is counted beside it: "killing 12 soldiers, 3 civilians and a child".</summary>
    public Happening? Before(int at)
    {
        bool beside = at >= 0 && (w.Tag(at) is Xpos.Comma or Xpos.CC || w.Is(at, "as") || w.Is(at, "with") || w.Is(at, "plus"));
        for (int i = at; i >= 0 && i > at - Reach; i--)
        {
            Xpos tag = w.Tag(i);
            if (w.Is(i, ")"))
            {
                while (i > 0 && !w.Is(i, "("))
                {
                    i--;
                }

                continue;
            }

            if (w.Is(i, "death") && i > 1 && phrases.ToDeath(i - 2) is { } death)
            {
                return beside ? death : null;
            }

            if (w.Is(i, ";") || w.Is(i, ":") || w.Is(i, "(") || tag is Xpos.OpenQuote or Xpos.CloseQuote || (w.IsIn(i, Wording.Relatives)
                && tag is not Xpos.DT) || w.IsIn(i, Wording.Subordinators))
            {
                return null;
            }

            if (HarmWords.TryGet(w.Form(i), out Harm harm) && harm.Is(HarmUse.Noun) && w.Is(i + 1, "of") && !Wording.IsFinite(tag))
            {
                return phrases.Harmed(i, harm);
            }

            if (harm.Is(HarmUse.Adjective) && i > 0 && w.IsIn(i - 1, Wording.Resultative))
            {
                return phrases.Harmed(i, harm);
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

    /// <summary>Harm whose object is the noun phrase before, with nothing but nouns between.</summary>
    public Happening? Beside(int at)
    {
        for (int i = at; i >= 0 && i > at - Reach; i--)
        {
            bool known = HarmWords.TryGet(w.Form(i), out Harm harm);
            if (known && harm.Is(HarmUse.Noun) && w.Is(i + 1, "of"))
            {
                return phrases.Harmed(i, harm);
            }

            if (known && harm.Is(HarmUse.Active) && w.Tag(i) is Xpos.VBD or Xpos.VBG or Xpos.VBN && !phrases.IsPassive(i))
            {
                return phrases.Harmed(i, harm) with { Active = true };
            }

            if (!Wording.IsNominal(w.Tag(i)) && w.Tag(i) is not (Xpos.CC or Xpos.Comma or Xpos.RB) && !w.Is(i, "of"))
            {
                return null;
            }
        }

        return null;
    }

    private Happening? Object(int verb, Harm harm, bool beside)
    {
        bool passive = verb > 0 && harm.Is(HarmUse.Passive) && phrases.IsPassive(verb);
        bool infinitive = w.Tag(verb) is Xpos.VB && !(verb > 0 && w.Tag(verb - 1) is Xpos.VBD or Xpos.VBP or Xpos.VBZ);
        bool taken = harm.Is(HarmUse.Active) && !passive;
        bool shared = beside && (passive || harm.Is(HarmUse.Intransitive | HarmUse.Adjective | HarmUse.Passive));
        return infinitive || !(taken || shared) ? new Happening(verb, null, null) : phrases.Harmed(verb, harm) with { Active = taken };
    }
}
