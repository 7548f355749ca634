using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.CheckWorthiness;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>What a claim states besides its text. Quantities and dates are read once a sentence, claims take those whose tokens they contain.</summary>
internal sealed class FacetReader(DateOnly? published)
{
    private readonly DateReader _dateReader = new(published);
    private readonly WorthinessScorer _worthiness = new();
    private readonly List<DateMention> _dates = [];
    private readonly List<QuantityMention> _quantities = [];
    private AnalyzedSentence _sentence = new();
    private SentenceTree? _tree;

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
        List<Quantity> quantities = [];
        foreach (QuantityMention mention in _quantities)
        {
            if (draft.Items.Contains(mention.From))
            {
                quantities.Add(mention.Quantity with { Event = Event(mention, draft) });
            }
        }

        List<ClaimDate> dates = [];
        foreach (DateMention date in _dates)
        {
            if (draft.Items.Contains(date.From))
            {
                string words = _sentence.Text[_sentence.Tokens[date.From].Start.._sentence.Tokens[date.To - 1].End];
                dates.Add(new ClaimDate(words.ReplaceLineEndings(" "), date.Iso));
            }
        }

        ClaimKind kind = KindReader.Read(_sentence, draft, quantities.Count > 0);
        (double worthiness, IReadOnlyList<string> reasons) = _worthiness.Score(_sentence, draft.Items);
        return new ClaimFacets(
            kind,
            worthiness,
            reasons,
            draft.Speaker is null ? null : new Attribution(draft.Speaker, draft.ReportingVerb),
            quantities,
            dates,
            Hedged: Mentions(draft, Judgements.Hedges),
            Negated: IsNegated(draft),
            context);
    }

    /// <summary>The verb that the counted thing undergoes or does.</summary>
    private string? Event(QuantityMention mention, Draft draft)
    {
        if (_tree is null)
        {
            return EventByTags(mention, draft);
        }

        int token = mention.From;
        for (int step = 0; step < 6 && token >= 0; step++)
        {
            int head = _tree.Head(token);
            if (head < 0)
            {
                return null;
            }

            if (_tree.Upos(head) is Upos.Verb && _tree.Relation(token) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.OblUnmarked or Relation.Obl or Relation.Conj)
            {
                return draft.Items.Contains(head) && !Judgements.EmptyVerbs.Contains(_tree.Form(head)) ? _tree.Form(head).ToString() : null;
            }

            token = head;
        }

        return null;
    }

    /// <summary>Without a tree: the participle or verb that comes next after the unit, or else the one before the number in the same clause.</summary>
    private string? EventByTags(QuantityMention mention, Draft draft)
    {
        int before = -1;
        foreach (int item in draft.Items)
        {
            if (item >= 0 && item < mention.From && _sentence.OpensNested(item))
            {
                before = -1;
            }

            if (item < 0 || _sentence.Upos[item] is not Upos.Verb || Judgements.EmptyVerbs.Contains(_sentence.Form(item)))
            {
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
            if (item >= 0 && words.Contains(_sentence.Form(item)) && !(_sentence.Xpos[item] is Xpos.NNP))
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

            if (item >= 0 && Judgements.Negations.Contains(_sentence.Form(item)) && _sentence.Xpos[item] is not Xpos.NNP)
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
            bool subjectNegated = _tree.Relation(child) is Relation.Nsubj or Relation.NsubjPass or Relation.Obj && (Judgements.Negations.Contains(_tree.Form(child)) || Judgements.Negations.Contains(_tree.Form(_tree.Low(child))));
            if (draft.Items.Contains(child) && (subjectNegated || (_tree.Relation(child) is Relation.Advmod or Relation.Det or Relation.Aux && Judgements.Negations.Contains(_tree.Form(child)))))
            {
                return true;
            }
        }

        return false;
    }
}
