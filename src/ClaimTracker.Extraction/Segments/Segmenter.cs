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

        Brackets.Take(s, tokens, _asides);
        (string Speaker, string Verb)? frame = SpeechFrames.Take(s, tokens, _asides);
        if (frame is null)
        {
            SpeechFrames.StripQuotes(s, tokens);
        }

        var whole = new Segment(tokens) { Speaker = frame?.Speaker ?? speaker, ReportingVerb = frame?.Verb };
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
