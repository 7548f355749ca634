using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Facets;
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
    private readonly FacetReader _facets = new(source.Metadata.Published);
    private readonly List<Draft> _drafts = [];

    /// <summary>A statement whose verb was put in: its words are known, no tree is needed.</summary>
    public void ReadAside(Segment segment, SentencePlace place)
    {
        Draft draft = AsideDraft.Of(segment, place.Sentence);
        _facets.Read(place.Sentence, null);
        Take(place.Sentence, null, draft, place, own: null);
    }

    /// <returns>Who the clause reports as speaking, for a clause that goes on with it.</returns>
    public (string? Speaker, string? Verb) Read(Segment segment, SentencePlace place)
    {
        bool part = segment.Tokens.Count < place.Sentence.Count;
        AnalyzedSentence clause = part ? _part : place.Sentence;
        if (part)
        {
            CopyPart(place.Sentence, segment);
            if (clause.Count == 0)
            {
                return default;
            }
        }

        if (SentenceFilter.Clause(clause) is { } reason)
        {
            findings.Reject(clause, segment, reason);
            return default;
        }

        _drafts.Clear();
        TextSpan? own = segment is { QuoteFrom: >= 0, Aside: false } ? new TextSpan(segment.QuoteFrom, segment.QuoteTo) : null;
        if (SimpleClause.TryDraft(clause, segment) is { } simple)
        {
            _facets.Read(clause, null);
            Take(clause, null, simple, place, own);
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
            Take(clause, _tree, draft, place, own);
            speech = draft.Speaker is null ? speech : (draft.Speaker, draft.ReportingVerb);
        }

        return speech;
    }

    /// <summary>The segment as a sentence of its own. The tags of the whole sentence know more than those of a part.</summary>
    private void CopyPart(AnalyzedSentence whole, Segment segment)
    {
        _part.Reset(_text);
        foreach (int token in segment.Tokens)
        {
            _part.Add(whole.Tokens[token].Start, whole.Tokens[token].End);
        }

        _part.Level = AnalysisLevel.Tagged;
        for (int i = 0; i < _part.Count; i++)
        {
            _part.MutableXpos[i] = whole.Xpos[segment.Tokens[i]];
            _part.MutableUpos[i] = whole.Upos[segment.Tokens[i]];
        }
    }

    /// <param name="own">First and last token of the quote in the sentence where the segment has a quote of its own.</param>
    private void Take(AnalyzedSentence s, SentenceTree? tree, Draft draft, SentencePlace place, TextSpan? own)
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

        if (_filter.Reason(s, draft, tree, place.Comment) is { } reason)
        {
            findings.Reject(start, quote.End, reason, s, draft.Items);
            return;
        }

        string text = DraftText.Write(s, draft);
        ClaimFacets facets = standing.Complete(_facets.Facets(draft, context: null), s, draft, text);
        findings.Claims.Add(new ExtractedClaim(text, _text[start..quote.End], start, quote.End, facets));
    }
}
