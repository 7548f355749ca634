using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Blocks;
using ClaimTracker.Extraction.Filters;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Mending;
using ClaimTracker.Extraction.Segments;

namespace ClaimTracker.Extraction.Reading;

/// <summary>Tags a sentence and reads its segments one by one.</summary>
internal sealed class SentenceReader(SourceText source, EnglishAnalyzer analyzer, Segmenter segmenter, StandingAlone standing, Findings findings)
{
    private readonly ClauseReader _clauses = new(source, analyzer, standing, findings);
    private readonly List<Segment> _segments = [];
    private readonly AnalyzedSentence _sentence = new();
    private readonly AnalyzedSentence _joined = new();

    /// <summary>The sentence read last, tagged.</summary>
    public AnalyzedSentence Last => _sentence;

    /// <summary>A heading that says how many were killed or hurt, none of whose figures the text behind it repeats.</summary>
    public bool StatesNewToll(TextSpan heading)
    {
        if (!heading.In(source.Text).AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        analyzer.Tokenize(source.Text, heading, _sentence);
        if (_sentence.Count is 0 or > SentenceFilter.LongestSentence)
        {
            return false;
        }

        analyzer.Tag(_sentence);
        return StatedToll.Is(_sentence) && !StatedToll.IsRepeated(_sentence, source.Text.AsSpan(heading.End));
    }

    public void Read(TextSpan span, Passage passage)
    {
        analyzer.Tokenize(source.Text, span, _sentence);
        if (_sentence.Count > 0)
        {
            segmenter.Follow(_sentence);
            ReadWords(span, passage);
        }
    }

    private void ReadWords(TextSpan span, Passage passage)
    {
        if (_sentence.Count > SentenceFilter.LongestSentence)
        {
            findings.Reject(span.Start, span.End, Reasons.TooLong);
            return;
        }

        analyzer.Tag(_sentence);
        TagRepair.Mend(_sentence);
        standing.Begin(_sentence, span);
        ReadTagged(span, passage);
        standing.End(_sentence);
    }

    private void ReadTagged(TextSpan span, Passage passage)
    {
        if (passage.LeadsIn && span.End == passage.End && LeadInClause.IsOpen(_sentence))
        {
            findings.Reject(span.Start, span.End, Reasons.Fragment, _sentence);
            return;
        }

        if (passage.LeadIn is { } leadIn && LeadInClause.TryComplete(analyzer, _sentence, leadIn, _joined))
        {
            // "The storm destroyed:" – "40 homes": read as one sentence of which the item is quoted
            findings.QuotedFrom = span.Start;
            ReadSegments(new SentencePlace(_joined, span, passage.Comment), passage.Speaker);
            findings.QuotedFrom = 0;
            return;
        }

        ReadSegments(new SentencePlace(_sentence, span, passage.Comment), passage.Speaker);
    }

    private void ReadSegments(SentencePlace place, string? speaker)
    {
        if (findings.Observer is null && SentenceFilter.Whole(place.Sentence) is { } reason)
        {
            findings.Reject(place.Span.Start, place.Span.End, reason, place.Sentence);
            return;
        }

        _segments.Clear();
        segmenter.Split(place.Sentence, speaker, _segments);
        (string? Speaker, string? Verb) speech = default;
        _clauses.Begin(place, segmenter.Beside, segmenter.Spoken);
        foreach (Segment segment in _segments)
        {
            if (segment.ContinuesSpeech && segment.Speaker is null)
            {
                (segment.Speaker, segment.ReportingVerb) = speech;
            }

            if (segment.ContinuesSpeech && Judgement(place) is { } judgement && !IsPast(place.Sentence, segment))
            {
                Reject(place.Sentence, segment, judgement);
            }
            else if (segment.Inserted is not null)
            {
                _clauses.ReadAside(segment, place);
            }
            else
            {
                speech = _clauses.Read(segment, place);
            }
        }

        _clauses.FallBack(place);
    }

    /// <summary>What goes on with a judgement or forecast is one too: the reason if the last rejected stretch is one and of this sentence.</summary>
    private string? Judgement(SentencePlace place) =>
        findings.LastRejected is { Reason: Reasons.Opinion or Reasons.Prediction or Reasons.Hypothetical } last && last.Start >= place.Span.Start
            ? last.Reason : null;

    /// <summary>The segment's first finite verb is a past tense: it tells what was so, whatever came before it.</summary>
    private static bool IsPast(AnalyzedSentence s, Segment segment)
    {
        foreach (int token in segment.Tokens)
        {
            if (s.IsFinite(token))
            {
                return s.Xpos[token] is Xpos.VBD;
            }
        }

        return false;
    }

    private void Reject(AnalyzedSentence s, Segment segment, string reason) =>
        findings.Reject(s.Tokens[segment.Tokens.Min()].Start, s.Tokens[segment.Tokens.Max()].End, reason, s, segment.Tokens);
}
