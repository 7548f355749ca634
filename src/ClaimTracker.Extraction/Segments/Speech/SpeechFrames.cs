using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>Finds who says a sentence without marks, by the words around it: "…, officials said", "according to the guild", "Officials said that …".</summary>
internal static class SpeechFrames
{
    /// <summary>Takes the frame out of <paramref name="tokens"/>. The speaker's name with its asides becomes a segment of its own.</summary>
    /// <param name="governed">What is said is governed by the verb of the frame ("Officials said that …").</param>
    /// <returns>The speaker and the verb, or null where the sentence has no frame.</returns>
    public static SpeechFrame? Take(AnalyzedSentence s, List<int> tokens, List<Segment> segments, out bool governed)
    {
        (string Speaker, string Verb)? beside = AccordingTo.Take(s, tokens, segments)
            ?? InvertedFrame.Take(s, tokens, segments)
            ?? TrailingFrame.Take(s, tokens);
        governed = beside is null;
        (string Speaker, string Verb)? found = beside ?? ReportedClause.Take(s, tokens, segments);
        return found is { } frame ? new SpeechFrame(frame.Speaker, frame.Verb) : null;
    }
}
