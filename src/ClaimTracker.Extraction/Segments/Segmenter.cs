using ClaimTracker.Extraction.Asides;
using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Segments.Speech;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// Simplifies a tagged sentence before it is parsed, in the manner of DisSim: who speaks is taken out, brackets and asides are made statements of their own,
/// and clauses are parted where an explicit mark stands between two that each have a subject and a finite verb. Short clauses parse better, and faster.
/// </summary>
internal sealed class Segmenter
{
    private readonly List<Segment> _asides = [];
    private readonly List<Segment> _clauses = [];
    private readonly Quotation _quotation = new();

    /// <summary>The sentence is, or goes on with, a quotation whose speaker has not been named yet.</summary>
    public bool AwaitsSpeaker { get; private set; }

    /// <summary>Who speaks in the sentence just split by its own words ("…, said Ann Lee"), and the verb; null where it does not say.</summary>
    public (string Speaker, string Verb)? Named { get; private set; }

    /// <summary>Who was quoted last in the passage.</summary>
    public string? LastQuoted => _quotation.Speaker;

    /// <summary>How many tokens of the sentence just split stand before it without being part of it: a dateline, an address, a connective.</summary>
    public int Opening { get; private set; }

    /// <summary>A new passage begins.</summary>
    public void Restart() => _quotation.Restart();

    /// <summary>To be called for every sentence of the passage, split or not, so that quotation marks are counted.</summary>
    public void Follow(AnalyzedSentence s)
    {
        _quotation.Read(s);
        Named = null;
        AwaitsSpeaker = (_quotation.Begins || (_quotation.GoesOn && AwaitsSpeaker)) && _quotation.StaysOpen;
    }

    /// <summary>Splits the sentence into segments, in reading order of their first token except for asides, which follow the clause they were taken from.</summary>
    public void Split(AnalyzedSentence s, string? speaker, List<Segment> segments)
    {
        _asides.Clear();
        _clauses.Clear();
        var tokens = new List<int>(s.Count);
        for (int i = 0; i < s.Count; i++)
        {
            tokens.Add(i);
        }

        Openings.Take(s, tokens);
        Opening = tokens.Count > 0 ? tokens[0] : 0;
        Brackets.Take(s, tokens, _asides);
        (string Speaker, string Verb)? frame = SpeechFrames.Take(s, tokens, _asides);
        if (frame is null)
        {
            QuoteMarks.Strip(s, tokens);
        }

        // "he said" is by the name given before; a quotation that follows a quotation goes on with its speaker, one that is still open may be given another
        bool pronoun = frame is { Speaker: "he" or "she" or "they" or "He" or "She" or "They" };
        bool quoted = _quotation.GoesOn || _quotation.Begins;
        AwaitsSpeaker &= frame is null;
        string? named = frame is null ? (quoted && !AwaitsSpeaker ? _quotation.Speaker : null) : pronoun ? _quotation.Speaker ?? frame.Value.Speaker : frame.Value.Speaker;
        _quotation.Speaker = frame is null ? _quotation.Speaker : named;
        Named = frame is { } known && named is not null ? (named, known.Verb) : null;
        var whole = new Segment(tokens) { Speaker = named ?? speaker, ReportingVerb = frame?.Verb };
        Coordination.Split(s, whole, _clauses);
        var asides = new AsideReader(s, _asides);
        var gaps = new Gaps(s, _asides);
        var predicates = new SharedSubject(s);
        foreach (Segment clause in _clauses)
        {
            clause.Rule = _clauses.Count > 1 ? Rules.Coordination : Rules.None;
            int asidesBefore = _asides.Count, length = clause.Tokens.Count;
            (clause.Clause, clause.Content) = ([.. clause.Tokens], tokens);
            gaps.Take(clause);
            asides.Take(clause);
            clause.Rule = clause.Tokens.Count < length ? Rules.Rest : clause.Rule;
            for (int i = asidesBefore; i < _asides.Count; i++)
            {
                (_asides[i].Clause, _asides[i].Content) = (clause.Clause, tokens);
            }

            predicates.Split(clause, segments);
        }

        for (int i = 0; i < _asides.Count; i++)
        {
            if (_asides[i].NameOnly)
            {
                asides.Take(_asides[i]);
            }
            else
            {
                predicates.Split(_asides[i], segments);
            }
        }
    }
}
