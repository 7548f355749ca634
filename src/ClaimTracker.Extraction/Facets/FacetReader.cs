using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>What a claim states besides its text. Quantities and dates are read once a sentence, claims take those whose tokens they contain.</summary>
internal sealed class FacetReader
{
    private readonly DateBase? _document;
    private readonly DateReader _dateReader;
    private readonly SentenceDates _sentenceDates;
    private readonly ClaimWords _words;
    private readonly HappeningReader _happenings;
    private readonly CasualtyReader _casualties;
    private readonly KindReader _kind;
    private readonly WorthinessScorer _worthiness = new();
    private readonly List<DateMention> _dates = [];
    private readonly List<QuantityMention> _quantities = [];
    private AnalyzedSentence _sentence = new();

    /// <summary>Where in the text the sentence says "I think"; behind all of it where it does not.</summary>
    private int _view = int.MaxValue;
    private SentenceTree? _tree;

    public FacetReader(DateBase? document)
    {
        _document = document;
        _dateReader = new DateReader(document?.Date);
        _sentenceDates = new SentenceDates(_dateReader, document);
        _words = new ClaimWords();
        _happenings = new HappeningReader(_words);
        _casualties = new CasualtyReader(_words, _happenings);
        _kind = new KindReader(_words);
    }

    /// <summary>A sentence begins, whose clauses are read next.</summary>
    public void Begin(AnalyzedSentence sentence)
    {
        _sentenceDates.Begin(sentence);
        _view = OwnDoubt(sentence);
    }

    public void Read(AnalyzedSentence sentence, SentenceTree? tree)
    {
        (_sentence, _tree) = (sentence, tree);
        _dates.Clear();
        _quantities.Clear();
        _dateReader.Read(sentence, _dates);
        QuantityReader.Read(sentence, _dates, _quantities);
    }

    public ClaimFacets Facets(Draft draft, string? context)
    {
        _words.Read(_sentence, draft);
        _happenings.Read();
        List<CountedQuantity> counted = Counted(draft);
        Revisions.Mark(_words, counted);
        IReadOnlyList<Casualty> casualties = _casualties.Read(counted);
        ClaimKind kind = _kind.Read(_sentence, draft, counted, casualties.Count > 0);
        (double worthiness, IReadOnlyList<string> reasons) = _worthiness.Score(_sentence, draft.Items);
        return new ClaimFacets(
            kind,
            worthiness,
            reasons,
            draft.Speaker is null ? null : new Attribution(draft.Speaker, draft.ReportingVerb),
            [.. counted.Select(number => number.Quantity)],
            Dates(draft, casualties.Count > 0),
            Hedged: Mentions(draft, Judgements.Hedges) || (draft.QuoteFrom >= 0 && _sentence.Tokens[draft.QuoteFrom].End > _view),
            Negated: IsNegated(draft),
            context)
        {
            Casualties = casualties,
        };
    }

    /// <summary>"I think it was about 500": who says so is not sure.</summary>
    private static int OwnDoubt(AnalyzedSentence s)
    {
        for (int i = 0; i + 2 < s.Count; i++)
        {
            int verb = s.Upos[i + 1] is Upos.Adv or Upos.Aux ? i + 2 : i + 1;
            if (s.Form(i) is "I" or "i" or "We" or "we" && s.Form(verb) is "think" or "believe" or "guess" or "suppose" or "reckon" or "suspect"
                && s.Form(verb - 1) is not ("n't" or "n’t" or "not"))
            {
                return s.Tokens[i].Start;
            }
        }

        return int.MaxValue;
    }

    private List<CountedQuantity> Counted(Draft draft)
    {
        List<CountedQuantity> counted = [];
        foreach (QuantityMention mention in _quantities)
        {
            int from = draft.Items.Contains(mention.From) && draft.Items.Contains(mention.To - 1) ? _words.Find(mention.From) : -1;
            if (from < 0)
            {
                continue;
            }

            int to = _words.Find(mention.To - 1) + 1;
            int end = mention.UnitEnd > mention.To ? _words.Find(mention.UnitEnd - 1) + 1 : to;
            var place = new Counted(from, to, Math.Max(to, end));
            bool modifier = mention.To < _sentence.Count && _sentence.Form(mention.To) is "-" && !_sentence.SpaceBefore(mention.To);
            Happening? happening = modifier || Countables.IsMeasure(mention.Quantity.Unit) ? null : _happenings.Find(place);
            string? word = modifier ? null : happening is { } known && (known.Event is not null || known.At != from) ? known.Event : Event(mention, draft);
            counted.Add(new CountedQuantity(mention.Quantity with { Event = word }, place, happening));
        }

        return counted;
    }

    private List<ClaimDate> Dates(Draft draft, bool toll)
    {
        List<ClaimDate> dates = [];
        foreach (DateMention date in _dates)
        {
            if (draft.Items.Contains(date.From))
            {
                string words = _sentence.Text[_sentence.Tokens[date.From].Start.._sentence.Tokens[date.To - 1].End];
                dates.Add(new ClaimDate(words.ReplaceLineEndings(" "), date.Iso, date.Resolved ? _document : null));
            }
        }

        if (dates.Count == 0 && draft.QuoteFrom >= 0)
        {
            (int start, int end) = (int.MaxValue, 0);
            foreach (int item in draft.Items)
            {
                (start, end) = item < 0 ? (start, end) : (Math.Min(start, _sentence.Tokens[item].Start), Math.Max(end, _sentence.Tokens[item].End));
            }

            if (start < end && _sentenceDates.For(start, end, draft.Aside, toll) is { } carried)
            {
                dates.Add(carried);
            }
        }

        return dates;
    }

    /// <summary>The verb that the counted thing undergoes or does, where its nearest word says nothing. Harm is never guessed from further off.</summary>
    private string? Event(QuantityMention mention, Draft draft)
    {
        string? word = _tree is null ? EventByTags(mention, draft) : EventByTree(_tree, mention, draft);
        return word is null || HarmWords.TryGet(word, out _) || Prepositional.Contains(word) ? null : word;
    }

    private static readonly WordSet Auxiliary = new("be is are was were been being 's ’s 're ’re has have had having do does did");

    /// <summary>Participles that are prepositions.</summary>
    private static readonly WordSet Prepositional = new("including excluding according following regarding concerning during involving pending");

    private static string? EventByTree(SentenceTree tree, QuantityMention mention, Draft draft)
    {

        int token = mention.From;
        for (int step = 0; step < 6 && token >= 0; step++)
        {
            int head = tree.Head(token);
            if (head < 0)
            {
                return null;
            }

            if (tree.Relation(token) is Relation.Nmod && tree.Child(token, Relation.Case) is var preposition && preposition >= 0
                && !tree.Is(preposition, "of"))
            {
                return null;
            }

            if (tree.Upos(head) is Upos.Verb
                && tree.Relation(token) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblUnmarked or Relation.Obl or Relation.Conj)
            {
                return draft.Items.Contains(head) && !Judgements.EmptyVerbs.Contains(tree.Form(head)) ? tree.Form(head).ToString() : null;
            }

            token = head;
        }

        return null;
    }

    /// <summary>Without a tree: the participle or verb that comes next after the unit, or else the one before the number in the same clause.</summary>
    private string? EventByTags(QuantityMention mention, Draft draft)
    {
        int before = -1;
        if (mention.From > 1 && _sentence.Form(mention.From - 1) is "with" && _sentence.IsNoun(mention.From - 2))
        {
            return null;
        }

        foreach (int item in draft.Items)
        {
            if (item >= 0 && item < mention.From && _sentence.OpensNested(item))
            {
                before = -1;
            }

            if (item >= mention.UnitEnd && _sentence.Form(item) is ";")
            {
                break;
            }

            if (item < 0 || _sentence.Upos[item] is not Upos.Verb || Auxiliary.Contains(_sentence.Form(item)))
            {
                continue;
            }

            if (Judgements.EmptyVerbs.Contains(_sentence.Form(item)))
            {
                if (item >= mention.UnitEnd && before < 0)
                {
                    return null;
                }

                continue;
            }

            if (item >= mention.UnitEnd && before < 0)
            {
                return _sentence.Form(item).ToString();
            }

            before = item < mention.From ? item : before;
        }

        return before < 0 ? null : _sentence.Form(before).ToString();
    }

    private bool Mentions(Draft draft, WordSet words)
    {
        foreach (int item in draft.Items)
        {
            if (item >= 0 && words.Contains(_sentence.Form(item)) && !(_sentence.Xpos[item] is Xpos.NNP) && !Bounds(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A negation stands before the next clause that hangs on the predicate.</summary>
    private bool IsNegatedByTags(Draft draft)
    {
        foreach (int item in draft.Items)
        {
            if (item > draft.Predicate && (_sentence.OpensNested(item) || _sentence.IsFinite(item)))
            {
                return false;
            }

            if (item >= 0 && Judgements.Negations.Contains(_sentence.Form(item)) && _sentence.Xpos[item] is not Xpos.NNP && !Bounds(item))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNegated(Draft draft)
    {
        if (draft.Predicate < 0)
        {
            return Mentions(draft, Judgements.Negations);
        }

        if (_tree is null)
        {
            return IsNegatedByTags(draft);
        }

        for (int child = _tree.FirstChild(draft.Predicate); child >= 0; child = _tree.NextSibling(child))
        {
            bool subjectNegated = _tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && (Negates(child)
                || Negates(_tree.Low(child)));
            if (draft.Items.Contains(child) && (subjectNegated || (_tree.Relation(child) is Relation.Advmod or Relation.Det or Relation.Aux
                && Negates(child))))
            {
                return true;
            }
        }

        return false;
    }

    private bool Negates(int token) => Judgements.Negations.Contains(_sentence.Form(token)) && !Bounds(token);

    /// <summary>"no fewer than", "not more than": bounds that affirm.</summary>
    private bool Bounds(int token) =>
        token + 2 < _sentence.Count && _sentence.Form(token + 1) is "fewer" or "less" or "more" or "FEWER" or "LESS" or "MORE"
            && _sentence.Form(token + 2) is "than" or "THAN";
}
