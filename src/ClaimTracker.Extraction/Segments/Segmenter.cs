using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments;

/// <summary>
/// Simplifies a tagged sentence before it is parsed, in the manner of DisSim: who speaks is taken out, brackets and asides are made statements of their own,
/// and clauses are parted where an explicit mark stands between two that each have a subject and a finite verb. Short clauses parse better, and faster.
/// </summary>
internal sealed class Segmenter
{
    private readonly List<Segment> _asides = [];
    private readonly List<Segment> _clauses = [];
    private string? _quoted;

    /// <summary>A new passage begins: nobody has been quoted in it yet.</summary>
    public void Restart() => _quoted = null;

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
        Brackets.Take(s, tokens, _asides);
        bool quotation = tokens.Count > 0 && s.IsOpenQuote(tokens[0]);
        (string Speaker, string Verb)? frame = SpeechFrames.Take(s, tokens, _asides);
        if (frame is null)
        {
            SpeechFrames.StripQuotes(s, tokens);
        }

        // a quotation that follows a quotation goes on with its speaker; "he said" does so by the name given before
        bool pronoun = frame is { Speaker: "he" or "she" or "they" or "He" or "She" or "They" };
        string? named = frame is null ? (quotation ? _quoted : null) : pronoun ? _quoted ?? frame.Value.Speaker : frame.Value.Speaker;
        _quoted = frame is null ? _quoted : named;
        var whole = new Segment(tokens) { Speaker = named ?? speaker, ReportingVerb = frame?.Verb };
        Coordination.Split(s, whole, _clauses);
        var asides = new Asides(s, _asides);
        var gaps = new Gaps(s, _asides);
        foreach (Segment clause in _clauses)
        {
            gaps.Take(clause);
            asides.Take(clause);
            segments.Add(clause);
        }

        for (int i = 0; i < _asides.Count; i++)
        {
            if (_asides[i].NameOnly)
            {
                asides.Take(_asides[i]);
            }
            else
            {
                segments.Add(_asides[i]);
            }
        }
    }
}
