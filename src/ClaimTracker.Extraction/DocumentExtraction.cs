using ClaimTracker.Core.Claims;
using ClaimTracker.Core.Documents;
using ClaimTracker.Core.Extraction;
using ClaimTracker.Extraction.Blocks;
using ClaimTracker.Extraction.Clauses;
using ClaimTracker.Extraction.Facets;
using ClaimTracker.Extraction.Filters;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Mending;
using ClaimTracker.Extraction.Segments;
using ClaimTracker.Extraction.Sentences;

namespace ClaimTracker.Extraction;

/// <summary>One run over one document: passages, sentences, clauses, filters, facets.</summary>
internal sealed class DocumentExtraction(SourceText source, EnglishAnalyzer analyzer)
{
    private readonly string _text = source.Text;
    private AnalyzedSentence _sentence = new();
    private AnalyzedSentence _joined = new();
    private readonly AnalyzedSentence _clause = new();
    private readonly Segmenter _segmenter = new();
    private readonly List<Segment> _segments = [];
    private readonly ClaimFilter _filter = new();
    private readonly PersonReference _persons = new();
    private readonly SentenceTree _tree = new();
    private readonly ClauseSplitter _splitter = new();
    private readonly FacetReader _facets = new(source.Metadata.Published);
    private readonly List<TextSpan> _sentences = [];
    private readonly List<Draft> _drafts = [];
    private bool _comment;

    /// <summary>Where quotes begin at the earliest: the list item, where its lead-in was put before it.</summary>
    private int _quotedFrom;
    private readonly List<ExtractedClaim> _claims = [];
    private readonly List<RejectedSpan> _rejected = [];

    public ExtractionResult Run(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        foreach (Passage passage in PassageReader.Read(source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(passage);
            progress?.Report(passage.End);
        }

        // a stable sort by place; clauses of one sentence come in the order they were found
        return new ExtractionResult(
            [.. _claims.OrderBy(claim => claim.Start).ThenBy(claim => claim.End)],
            [.. _rejected.OrderBy(span => span.Start).ThenBy(span => span.End)]);
    }

    private void Read(Passage passage)
    {
        if (passage.Reason is { } reason)
        {
            Reject(passage.Start, passage.End, reason);
            return;
        }

        if (passage.Kind == PassageKind.TableRow)
        {
            TableRows.Read(_text, passage, _claims);
            return;
        }

        _comment = passage.Comment;
        _segmenter.Restart();
        _persons.Restart();
        _sentences.Clear();
        SentenceSplitter.Split(_text, passage.Start, passage.End, _sentences);
        TextSpan? before = null;
        int awaiting = -1;
        for (int i = 0; i < _sentences.Count; i++)
        {
            int first = _claims.Count;
            Read(_sentences[i], passage, before);
            before = _sentences[i];
            _persons.Read(_sentence);
            awaiting = _segmenter.AwaitsSpeaker ? (awaiting < 0 ? first : awaiting) : Attribute(awaiting, first, _segmenter.Named);
        }

        Attribute(awaiting, _claims.Count, null);
    }

    /// <summary>Gives the sentences of a quotation the speaker who is named at its end: “It burned. We ran,” she said.</summary>
    private int Attribute(int from, int to, (string Speaker, string Verb)? named)
    {
        for (int i = from; from >= 0 && i < to; i++)
        {
            if (_claims[i].Facets.Attribution is null && (named?.Speaker ?? _segmenter.LastQuoted) is { } speaker)
            {
                _claims[i] = _claims[i] with { Facets = _claims[i].Facets with { Attribution = new Attribution(speaker, named?.Verb) } };
            }
        }

        return -1;
    }

    private void Read(TextSpan span, Passage passage, TextSpan? before)
    {
        analyzer.Tokenize(_text, span, _sentence);
        if (_sentence.Count == 0)
        {
            return;
        }

        _segmenter.Follow(_sentence);

        if (_sentence.Count > SentenceFilter.LongestSentence)
        {
            Reject(span.Start, span.End, Reasons.TooLong);
            return;
        }

        analyzer.Tag(_sentence);
        TagRepair.Mend(_sentence);
        if (passage.LeadsIn && span.End == passage.End && LeadInClause.OpenEnd(_sentence) > 0)
        {
            Reject(span.Start, span.End, Reasons.Fragment);
            return;
        }

        if (passage.LeadIn is { } leadIn && LeadInClause.TryComplete(analyzer, _sentence, leadIn, _joined))
        {
            // "The storm destroyed:" – "40 homes": read as one sentence of which the item is quoted
            (_sentence, _joined, _quotedFrom) = (_joined, _sentence, span.Start);
            Split(passage, span, before: null);
            (_sentence, _joined, _quotedFrom) = (_joined, _sentence, 0);
            return;
        }

        Split(passage, span, before);
    }

    private void Split(Passage passage, TextSpan span, TextSpan? before)
    {
        if (SentenceFilter.Whole(_sentence) is { } reason)
        {
            Reject(span.Start, span.End, reason);
            return;
        }

        _segments.Clear();
        _segmenter.Split(_sentence, passage.Speaker, _segments);
        (string? Speaker, string? Verb) speech = default;
        foreach (Segment segment in _segments)
        {
            if (segment.ContinuesSpeech && segment.Speaker is null)
            {
                (segment.Speaker, segment.ReportingVerb) = speech;
            }

            // what goes on with a judgement or forecast is one too
            if (segment.ContinuesSpeech && _rejected.Count > 0 && _rejected[^1] is { Reason: Reasons.Opinion or Reasons.Prediction or Reasons.Hypothetical } last && last.Start >= span.Start && !IsPast(segment))
            {
                Reject(segment, last.Reason);
                continue;
            }

            if (segment.Copula is not null)
            {
                ReadAside(segment, span, before);
            }
            else
            {
                speech = ReadClause(segment, span, before);
            }
        }
    }

    /// <summary>The segment's first finite verb is a past tense: it tells what was so, whatever came before it.</summary>
    private bool IsPast(Segment segment)
    {
        foreach (int token in segment.Tokens)
        {
            if (_sentence.IsFinite(token))
            {
                return _sentence.Xpos[token] is Xpos.VBD;
            }
        }

        return false;
    }

    /// <summary>A statement whose verb was put in: its words are known, no tree is needed.</summary>
    private void ReadAside(Segment segment, TextSpan span, TextSpan? before)
    {
        var draft = new Draft { Aside = true, Speaker = segment.Speaker, ReportingVerb = segment.ReportingVerb };
        for (int i = 0; i < segment.Tokens.Count; i++)
        {
            if (i == segment.CopulaAt)
            {
                draft.AddWord(segment.Copula!);
            }

            draft.Add(segment.Tokens[i]);
        }

        if (segment.CopulaAt == segment.Tokens.Count)
        {
            draft.AddWord(segment.Copula!);
        }

        draft.Quote(segment.QuoteFrom, segment.QuoteTo);
        DraftText.Trim(_sentence, draft);
        _facets.Read(_sentence, null);
        Take(_sentence, null, draft, span, before, part: null);
    }

    /// <returns>Who the clause reports as speaking, for a clause that goes on with it.</returns>
    private (string?, string?) ReadClause(Segment segment, TextSpan span, TextSpan? before)
    {
        AnalyzedSentence clause = _sentence;
        bool part = segment.Tokens.Count < _sentence.Count;
        if (part)
        {
            clause = _clause;
            clause.Reset(_text);
            foreach (int token in segment.Tokens)
            {
                clause.Add(_sentence.Tokens[token].Start, _sentence.Tokens[token].End);
            }

            if (clause.Count == 0)
            {
                return default;
            }

            // the tags of the whole sentence know more than those of a part
            clause.Level = AnalysisLevel.Tagged;
            for (int i = 0; i < clause.Count; i++)
            {
                clause.MutableXpos[i] = _sentence.Xpos[segment.Tokens[i]];
                clause.MutableUpos[i] = _sentence.Upos[segment.Tokens[i]];
            }
        }

        if (SentenceFilter.Clause(clause) is { } reason)
        {
            Reject(clause, segment, reason);
            return default;
        }

        _drafts.Clear();
        TextSpan? own = segment is { QuoteFrom: >= 0, Aside: false } ? new TextSpan(segment.QuoteFrom, segment.QuoteTo) : null;
        if (SimpleClause.TryDraft(clause, segment) is { } simple)
        {
            _facets.Read(clause, null);
            Take(clause, null, simple, span, before, own);
            return (segment.Speaker, segment.ReportingVerb);
        }

        if (part)
        {
            clause.Forms.Read(_text, clause.Tokens);
        }

        analyzer.Parse(clause);
        _tree.Read(clause);
        _splitter.Split(_tree, new ClauseContext { Speaker = segment.Speaker, ReportingVerb = segment.ReportingVerb, Aside = segment.Aside }, _drafts);
        _facets.Read(clause, _tree);
        (string?, string?) speech = (segment.Speaker, segment.ReportingVerb);
        foreach (Draft draft in _drafts)
        {
            Take(clause, _tree, draft, span, before, own);
            speech = draft.Speaker is null ? speech : (draft.Speaker, draft.ReportingVerb);
        }

        return speech;
    }

    private void Take(AnalyzedSentence s, SentenceTree? tree, Draft draft, TextSpan span, TextSpan? before, TextSpan? part)
    {
        if (draft.QuoteFrom < 0 || draft.Items.Count == 0)
        {
            return;
        }

        (int start, int end) = Quote(s, draft, span);
        if (part is { } own)
        {
            (start, end) = (_sentence.Tokens[own.Start].Start, QuoteEnd(_sentence.Tokens[own.End].End, span));
        }

        start = Math.Max(start, _quotedFrom);
        if (start >= end)
        {
            return;
        }

        if (_filter.Reason(s, draft, tree, _comment) is { } reason)
        {
            Reject(start, end, reason);
            return;
        }

        string? context = before is { } previous && FacetReader.NeedsContext(s, draft) ? previous.In(_text) : null;
        if (_persons.For(s, draft) is { } name)
        {
            draft.Replace(0, name);
        }

        string text = DraftText.Write(s, draft);
        _claims.Add(new ExtractedClaim(text, _text[start..end], start, end, _facets.Facets(draft, context)));
    }

    /// <summary>The stretch of text from the first to the last word of the claim, with the closing punctuation where it ends a sentence.</summary>
    private (int Start, int End) Quote(AnalyzedSentence s, Draft draft, TextSpan span)
    {
        int start = Math.Min(s.Tokens[draft.QuoteFrom].Start, s.Tokens[draft.QuoteTo].Start);
        int end = Math.Max(s.Tokens[draft.QuoteFrom].End, s.Tokens[draft.QuoteTo].End);
        for (int i = draft.QuoteFrom; i <= draft.QuoteTo; i++)
        {
            (start, end) = (Math.Min(start, s.Tokens[i].Start), Math.Max(end, s.Tokens[i].End));
        }

        return (start, QuoteEnd(end, span));
    }

    private int QuoteEnd(int end, TextSpan sentence)
    {
        while (end < sentence.End && _text[end] is '.' or '!' or '”' or '’' or '…' or '"')
        {
            end++;
        }

        return end;
    }

    private void Reject(AnalyzedSentence clause, Segment segment, string reason)
    {
        if (segment.Aside || segment.NameOnly)
        {
            return;
        }

        int start = int.MaxValue, end = 0;
        foreach (Token token in clause.Tokens)
        {
            (start, end) = (Math.Min(start, token.Start), Math.Max(end, token.End));
        }

        Reject(start, end, reason);
    }

    private void Reject(Segment segment, string reason) =>
        Reject(_sentence.Tokens[segment.Tokens.Min()].Start, _sentence.Tokens[segment.Tokens.Max()].End, reason);

    private void Reject(int start, int end, string reason)
    {
        start = Math.Max(start, _quotedFrom);
        if (start < end)
        {
            _rejected.Add(new RejectedSpan(_text[start..end], start, end, reason));
        }
    }
}
