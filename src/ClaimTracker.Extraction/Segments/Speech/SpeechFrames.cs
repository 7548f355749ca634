using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>Finds who says a sentence without marks, by the words around it: "…, officials said", "according to the guild", "Officials said that …".</summary>
internal static class SpeechFrames
{
    /// <summary>Takes the frame out of <paramref name="tokens"/>. The speaker's name with its asides becomes a segment of its own.</summary>
    /// <returns>The speaker and the verb, or null where the sentence has no frame.</returns>
    public static SpeechFrame? Take(AnalyzedSentence s, List<int> tokens, List<Segment> segments)
    {
        (string Speaker, string Verb)? found = AccordingTo.Take(s, tokens, segments)
            ?? InvertedFrame.Take(s, tokens, segments)
            ?? TrailingFrame.Take(s, tokens)
            ?? ReportedClause.Take(s, tokens, segments);
        return found is { } frame ? new SpeechFrame(frame.Speaker, frame.Verb) : null;
    }
}
