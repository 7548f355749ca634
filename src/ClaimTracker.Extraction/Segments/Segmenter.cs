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
    private readonly List<int> _notPart = [];
    private readonly List<Segment> _beside = [];
    private readonly Quotation _quotation = new();

    /// <summary>The sentence is, or goes on with, a quotation whose speaker has not been named yet.</summary>
    public bool AwaitsSpeaker { get; private set; }

    /// <summary>Who speaks in the sentence just split by its own words ("…, said Ann Lee"), and the verb; null where it does not say.</summary>
    public (string Speaker, string Verb)? Named { get; private set; }

    /// <summary>Of the sentence just split: who speaks in a quotation within a quotation, and who reports it.</summary>
    public (string Speaker, string By)? Reported { get; private set; }

    /// <summary>The tokens of what is said in the sentence just split, where no verb governs it ("“…,” she said"); null otherwise.</summary>
    public IReadOnlyList<int>? Spoken { get; private set; }

    /// <summary>The sentence began inside a quotation.</summary>
    public bool BeganQuoted => _quotation.GoesOn;

    /// <summary>Who was quoted last in the passage.</summary>
    public string? LastQuoted => _quotation.Speaker;

    /// <summary>
    /// Tokens of the sentence just split that stand in it without being part of it: a dateline, a connective, "officials said" behind what they said.
    /// </summary>
    public IReadOnlyCollection<int> Beside => _notPart;

    /// <summary>A new passage begins.</summary>
    public void Restart() => _quotation.Restart();

    /// <summary>To be called for every sentence of the passage, split or not, so that quotation marks are counted.</summary>
    public void Follow(AnalyzedSentence s)
    {
        _quotation.Read(s);
        Named = null;
        Reported = null;
        AwaitsSpeaker = (_quotation.Begins || (_quotation.GoesOn && AwaitsSpeaker)) && _quotation.StaysOpen;
    }

    /// <summary>Another author, a table or a heading: no quotation goes on.</summary>
    public void Break()
    {
        _quotation.Break();
        AwaitsSpeaker = false;
    }

    /// <summary>
    /// Who speaks by the frame, or by the quotation that goes on: one that follows a quotation goes on with its speaker, one that is still open may be
    /// given another;
    /// words that name nobody end what was carried on, as the writer's own do unless they are about "he" or "she".
    /// </summary>
    private string? Follow(AnalyzedSentence s, SpeechFrame? frame)
    {
        bool quoted = _quotation.GoesOn || _quotation.Begins;
        AwaitsSpeaker &= frame is null;
        string? named = frame is { } known ? known.Speaker : quoted && !AwaitsSpeaker ? _quotation.Speaker : null;
        if (frame is not null || (!quoted && !(s.Form(0) is "He" or "She" or "It")))
        {
            // "Ann Lee criticised the plan. “There is no logic in it.”"
            _quotation.Speaker = frame is null && SpeechVerbs.Announces(s) ? SpeakerMemory.Subject(s) : named;
        }

        Named = frame is { Speaker: { } name, Verb: { } verb } ? (name, verb) : null;
        return named;
    }

    /// <summary>A frame of speech behind the first words of what is said is no part of it; one before it governs it.</summary>
    private void LeaveOutFrame(AnalyzedSentence s, List<int> before, List<int> after)
    {
        // where the frame leaves asides or further speech the sentence is parsed as it stands
        foreach (int token in _beside.Count == 0 && after.Count > 0 ? before : [])
        {
            if (token > after[0] && !after.Contains(token) && s.Upos[token] is not Upos.Punct)
            {
                _notPart.Add(token);
            }
        }
    }

    /// <summary>
    /// Splits the sentence into segments, in reading order of their first token except for asides, which follow the clause they were taken from.
    /// </summary>
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
        TagQuestion.Take(s, tokens);
        OwnView.Take(s, tokens);
        _notPart.Clear();
        for (int i = 0; tokens.Count > 0 && i < tokens[0]; i++)
        {
            _notPart.Add(i);
        }

        Brackets.Take(s, tokens, _asides);
        _beside.Clear();
        List<int> before = [.. tokens];
        SpeechFrame? frame = QuotedSpeech.Take(s, tokens, _beside, _quotation.GoesOn);
        SpeechFrame? inner = QuotedSpeech.Take(s, tokens, _beside, inside: false, nested: true);
        Spoken = frame is null ? null : [.. tokens];
        if (frame is null)
        {
            frame = SpeechFrames.Take(s, tokens, _beside, out bool governed);
            Spoken = frame is null || governed ? null : [.. tokens];
        }
        else
        {
            inner ??= ReportedClause.Take(s, tokens, _beside) is { } reports ? new SpeechFrame(reports.Speaker, reports.Verb) : null;
        }

        LeaveOutFrame(s, before, tokens);
        SpeechParticiple.Take(s, tokens, _beside, inner ?? frame);
        QuoteMarks.Strip(s, tokens);
        string? named = Follow(s, frame);
        var whole = new Segment(tokens) { Speaker = named ?? (frame is null ? speaker : null), ReportingVerb = frame?.Verb };
        if (inner is { Speaker: { } spoken } reported)
        {
            (whole.Speaker, whole.ReportingVerb) = (spoken, reported.Verb);
            Reported = named is null ? null : (spoken, named);
        }

        Coordination.Split(s, whole, _clauses);
        foreach (Segment beside in _beside)
        {
            if (beside.NameOnly)
            {
                _asides.Add(beside);
            }
            else
            {
                beside.Speaker ??= speaker;
                Coordination.Split(s, beside, _clauses);
            }
        }

        var asides = new AsideReader(s, _asides);
        var gaps = new Gaps(s, _asides);
        var predicates = new SharedSubject(s);
        foreach (Segment clause in _clauses)
        {
            clause.Rule = _clauses.Count > 1 ? Rules.Coordination : Rules.None;
            int asidesBefore = _asides.Count, length = clause.Tokens.Count;
            clause.Clause = [.. clause.Tokens];
            gaps.Take(clause);
            clause.Rule = clause.Tokens.Count < length ? Rules.GapRest : clause.Rule;
            length = clause.Tokens.Count;
            asides.Take(clause);
            clause.Rule = clause.Tokens.Count < length ? Rules.Rest : clause.Rule;
            for (int i = asidesBefore; i < _asides.Count; i++)
            {
                (_asides[i].Clause, _asides[i].Content) = (clause.Clause, clause.Content);
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
