using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>
/// What happened to a counted noun phrase, by the nearest word that governs it: a word of harm inside it or right behind it, the noun or label before it,
/// the verb
/// whose subject it is, the verb whose object it is. Read from the tags of the claim's words, so that it is the same whether the clause was parsed or not.
/// </summary>
internal sealed class HappeningReader
{
    private static readonly WordSet Bodies = new("bodies corpses");
    private static readonly WordSet Gravely = new("seriously critically severely badly gravely slightly lightly");

    private readonly ClaimWords _words;

    /// <summary>The claim's noun of a toll ("death toll", "number of dead"), once a claim.</summary>
    private readonly TollNoun _toll;

    private readonly CountedEdge _edge;
    private readonly HarmPhrases _phrases;
    private readonly HarmBehind _behind;
    private readonly HarmBefore _before;
    private readonly HarmOfSubject _subject;

    public HappeningReader(ClaimWords words)
    {
        _words = words;
        _toll = new TollNoun(words);
        _edge = new CountedEdge(words);
        _phrases = new HarmPhrases(words);
        _behind = new HarmBehind(words, _phrases);
        _before = new HarmBefore(words, _phrases);
        _subject = new HarmOfSubject(words, _phrases);
    }

    /// <summary>A claim begins.</summary>
    public void Read() => _toll.Read();

    public Happening? Find(Counted counted)
    {
        Happening? known = Governing(counted);
        return known is not { Effect: not null } && IsOfBodies(counted) ? new Happening(counted.From, known?.Event, CasualtyEffect.Killed) : known;
    }

    private Happening? Governing(Counted counted)
    {
        int edge = _edge.LeftEdge(counted.From);
        if (_behind.Inside(counted) is { } inside)
        {
            return inside;
        }

        if (_words.Is(counted.End - 1, "lives") && HarmIdioms.Verb(_words, counted.From) is { } taking)
        {
            return new Happening(taking, _words.Form(taking).ToString(), CasualtyEffect.Killed);
        }

        if (_behind.OfTheHarmed(counted.To) is { } harmed)
        {
            return harmed;
        }

        int before = edge - 1;
        if (_before.Nominal(before) is { } nominal)
        {
            return nominal;
        }

        Happening? behind = _behind.Behind(counted.End) ?? _behind.BehindAside(counted.End);
        if (behind is { Effect: not null })
        {
            return behind;
        }

        if (behind is null && _before.ListOf(before) is { } listed)
        {
            return listed;
        }

        if (_before.Label(edge) is { } label)
        {
            return label;
        }

        if (_words.IsIn(before, Wording.Parts) || ((_words.Is(before, "whom") || _words.Is(before, "them")) && _words.IsIn(before - 1, Wording.Parts)))
        {
            return Whole(counted, _words.IsIn(before, Wording.Parts) ? before - 1 : before - 2);
        }

        if (PartOfBefore(counted) && Whole(counted, before) is { } of)
        {
            return of;
        }

        if (_words.Is(before, "with") && (_words.Is(before - 1, "along") || _words.Is(before - 1, "together")))
        {
            return _before.Before(before);
        }

        if (_toll.Of(counted, before) is { } toll)
        {
            return toll;
        }

        bool oblique = _words.IsIn(before, Wording.Prepositions);
        if (oblique)
        {
            return _words.Is(before, "to") || _words.Is(before, "by") || _words.Is(before, "with") ? null : behind;
        }

        if (behind is not null)
        {
            return behind;
        }

        // "the murder of six priests and two women was condemned": beside the counted before, unless its own verb says harm
        Happening? subject = _subject.Subject(counted.End, before);
        // "31 people drowned, 40 were rescued": its own verb right behind it
        bool own = counted.End < _words.Count && Wording.IsFinite(_words.Tag(counted.End));
        bool beside = before >= 0 && _words.Tag(before) is Xpos.CC or Xpos.Comma;
        if (subject is { Effect: not null })
        {
            return subject;
        }

        return (beside && !own ? _before.Beside(before) : null) ?? _subject.Inverted(counted, before) ?? subject ?? _before.Before(before);
    }

    /// <summary>What happened to those that the counted is a part of.</summary>
    private Happening? Whole(Counted counted, int before)
    {
        if (HarmWords.TryGet(before > 0 && _words.Tag(before) is Xpos.Comma ? _words.Form(before - 1) : default, out Harm counting)
            && counting.Is(HarmUse.Counted))
        {
            return _phrases.Harmed(before - 1, counting) with { Part = true };
        }

        Happening? whole = _before.Before(before) is { Effect: not null } harmed ? harmed
            : _behind.Behind(counted.End) ?? _subject.Subject(counted.End, before);
        return whole is { } known ? known with { Part = true, Active = false } : null;
    }

    /// <summary>", three of them children", "five of whom were women": a part of the counted before.</summary>
    private bool PartOfBefore(Counted counted) =>
        (_words.Is(counted.To, "of") && (_words.Is(counted.To + 1, "them") || _words.Is(counted.To + 1, "whom") || _words.Is(counted.To + 1, "those"))
            && counted.From > 0)
        || (counted.From > 0 && _words.Tag(counted.From - 1) is Xpos.Comma && _words.IsIn(counted.To, Gravely) && counted.To + 1 >= _words.Count - 1);

    /// <summary>"four bodies were found", "the bodies of 14 migrants": dead, whatever happened to the bodies.</summary>
    private bool IsOfBodies(Counted counted)
    {
        int of = _edge.LeftEdge(counted.From) - 1;
        return counted.End > counted.To && _words.IsIn(counted.End - 1, Bodies) || (_words.Is(of, "of") && _words.IsIn(of - 1, Bodies));
    }
}
