using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Entities.Places;
using ClaimTracker.Extraction.Facets;
using ClaimTracker.Extraction.Faithfulness;
using ClaimTracker.Extraction.Filters;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Reading;

/// <summary>Makes statements of a segment, by its words alone where they do, else by the tree, and takes those that no filter rejects as claims.</summary>
internal sealed class ClauseReader(SourceText source, EnglishAnalyzer analyzer, StandingAlone standing, Findings findings)
{
    private readonly string _text = source.Text;
    private readonly AnalyzedSentence _part = new();
    private readonly ClaimFilter _filter = new();
    private readonly SentenceTree _tree = new();
    private readonly ClauseSplitter _splitter = new();
    private readonly FacetReader _facets = new(DocumentDate.Of(source));
    private readonly PlaceReader _places = new();
    private readonly List<Draft> _drafts = [];
    private readonly SourceSentence _source = new(analyzer);
    private readonly SpokenPart _spoken = new(analyzer);
    private readonly List<Segment> _failed = [];
    private readonly List<(int Claim, Statement Statement, Segment Segment)> _taken = [];

    /// <summary>A sentence begins, whose segments are read next.</summary>
    /// <param name="beside">Tokens that stand in it without being part of it.</param>
    /// <param name="spoken">What is said in it, in words of its own; null where nothing is.</param>
    public void Begin(SentencePlace place, IReadOnlyCollection<int> beside, IReadOnlyList<int>? spoken)
    {
        _source.Begin(place.Sentence, beside);
        _spoken.Begin(place.Sentence, spoken);
        _facets.Begin(place.Sentence);
        _failed.Clear();
        _taken.Clear();
    }

    /// <summary>A statement whose verb was put in: its words are known, no tree is needed.</summary>
    public void ReadAside(Segment segment, SentencePlace place)
    {
        Draft draft = AsideDraft.Of(segment, place.Sentence);
        _facets.Read(place.Sentence, null);
        Take(place.Sentence, null, draft, segment, place, own: null);
    }

    /// <returns>Who the clause reports as speaking, for a clause that goes on with it.</returns>
    public (string? Speaker, string? Verb) Read(Segment segment, SentencePlace place)
    {
        bool part = segment.Tokens.Count < place.Sentence.Count;
        AnalyzedSentence clause = part ? _part : place.Sentence;
        if (part)
        {
            _part.CopyPart(place.Sentence, segment.Tokens);
            if (clause.Count == 0)
            {
                return default;
            }
        }

        if (findings.Observer is null && SentenceFilter.Clause(clause) is { } reason)
        {
            findings.Reject(clause, segment, reason);
            return default;
        }

        _drafts.Clear();
        TextSpan? own = segment is { QuoteFrom: >= 0, Aside: false } ? new TextSpan(segment.QuoteFrom, segment.QuoteTo) : null;
        if (SimpleClause.TryDraft(clause, segment) is { } simple)
        {
            _facets.Read(clause, null);
            Take(clause, null, simple, segment, place, own);
            return (segment.Speaker, segment.ReportingVerb);
        }

        if (part)
        {
            clause.Forms.Read(_text, clause.Tokens);
        }

        return ReadTree(clause, segment, place, own);
    }

    private (string?, string?) ReadTree(AnalyzedSentence clause, Segment segment, SentencePlace place, TextSpan? own)
    {
        analyzer.Parse(clause);
        _tree.Read(clause);
        _splitter.Split(_tree, new ClauseContext { Speaker = segment.Speaker, ReportingVerb = segment.ReportingVerb, Aside = segment.Aside }, _drafts);
        _facets.Read(clause, _tree);
        (string?, string?) speech = (segment.Speaker, segment.ReportingVerb);
        foreach (Draft draft in _drafts)
        {
            Take(clause, _tree, draft, segment, place, own);
            speech = draft.Speaker is null ? speech : (draft.Speaker, draft.ReportingVerb);
        }

        return speech;
    }

    /// <param name="own">First and last token of the quote in the sentence where the segment has a quote of its own.</param>
    private void Take(AnalyzedSentence s, SentenceTree? tree, Draft draft, Segment segment, SentencePlace place, TextSpan? own)
    {
        if (draft.QuoteFrom < 0 || draft.Items.Count == 0)
        {
            return;
        }

        TextSpan quote = own is { } tokens ? Quotes.Between(place, tokens) : Quotes.Of(s, draft, place.Span);
        int start = Math.Max(quote.Start, findings.QuotedFrom);
        if (start >= quote.End)
        {
            return;
        }

        if (findings.Observer is null && _filter.Reason(s, draft, tree, place.Comment) is { } reason)
        {
            findings.Reject(start, quote.End, reason, s, draft.Items);
            return;
        }

        Statement statement = draft.Statement(ReferenceEquals(s, _part) ? segment.Tokens : null, segment.Rule);
        if (Check(statement) is { Count: > 0 } failures)
        {
            findings.Reject(start, quote.End, Findings.NotFaithful(failures));
            _failed.Add(segment);
            return;
        }

        if (findings.Observer is { } observer)
        {
            draft.Rule = statement.Rule;
            observer(s, draft);
            return;
        }

        _taken.Add((findings.Claims.Count, statement, segment));
        string text = DraftText.Write(s, draft);
        ClaimFacets read = _facets.Facets(draft, context: null) with { Places = _places.Of(place.Sentence, s, draft) };
        ClaimFacets facets = standing.Complete(read, s, draft, text);
        findings.Claims.Add(new ExtractedClaim(text, _text[start..quote.End], start, quote.End, facets));
    }

    /// <summary>
    /// For each segment of which a statement failed: the clause that it was cut from, then all that the sentence says, then the sentence, whichever passes
    /// first.
    /// It takes the place of the statements that it holds.
    /// </summary>
    public void FallBack(SentencePlace place)
    {
        var done = new List<IReadOnlyList<int>>();
        foreach (Segment segment in _failed)
        {
            foreach (IReadOnlyList<int>? unit in new[] { segment.Clause, segment.Content, [.. Enumerable.Range(0, place.Sentence.Count)] })
            {
                // the sentence around what is said is no larger unit of it
                if (unit is null || (segment.Content is { } content && _spoken.Holds(content) && !_spoken.Holds(unit)))
                {
                    break;
                }

                if (done.Any(other => other.SequenceEqual(unit)) || ReadUnit(unit, segment, place))
                {
                    done.Add(unit);
                    break;
                }
            }
        }
    }

    private IReadOnlyList<Failure> Check(Statement statement) => _spoken.Holds(statement) ? _spoken.Check(statement) : _source.Check(statement);

    /// <returns>Whether the unit is a claim, or is none for another reason than how it was cut.</returns>
    private bool ReadUnit(IReadOnlyList<int> unit, Segment segment, SentencePlace place)
    {
        _part.CopyPart(place.Sentence, unit);
        if (_part.Count == 0 || (findings.Observer is null && SentenceFilter.Clause(_part) is not null))
        {
            return false;
        }

        _part.Forms.Read(_text, _part.Tokens);
        analyzer.Parse(_part);
        _tree.Read(_part);
        var draft = new Draft { Predicate = _tree.Root, Subject = _tree.Subject(_tree.Root), Speaker = segment.Speaker, ReportingVerb = segment.ReportingVerb };
        int first = 0;
        while (first < _part.Count && (_part.IsJoining(first) || _part.Upos[first] is Upos.Punct))
        {
            first++;
        }

        for (int i = first; i < _part.Count; i++)
        {
            draft.Add(i);
        }

        DraftText.Trim(_part, draft);
        draft.QuoteItems();
        if (draft.Items.Count == 0)
        {
            return false;
        }

        Statement statement = draft.Statement(unit, Rules.None);
        if (Check(statement).Count > 0)
        {
            return false;
        }

        int before = findings.Claims.Count;
        _facets.Read(_part, _tree);
        Take(_part, _tree, draft, new Segment([.. unit]) { Rule = Rules.None }, place, own: null);
        if (findings.Claims.Count > before)
        {
            Supersede(statement, segment);
        }

        return true;
    }

    /// <summary>
    /// Takes away the claims that the last one holds: what was cut from the same segment, and what was left of another one without its aside.
    /// </summary>
    private void Supersede(Statement whole, Segment failed)
    {
        var kept = whole.Items.ToHashSet();
        for (int i = _taken.Count - 2; i >= 0; i--)
        {
            (int claim, Statement statement, Segment segment) = _taken[i];
            bool cut = statement.Rule is Rules.Rest || (!segment.Aside && ReferenceEquals(segment, failed));
            if (cut && statement.Items.All(item => item < 0 || kept.Contains(item)))
            {
                findings.Claims.RemoveAt(claim);
                _taken.RemoveAt(i);
                for (int later = i; later < _taken.Count; later++)
                {
                    _taken[later] = _taken[later] with { Claim = _taken[later].Claim - 1 };
                }
            }
        }
    }
}
