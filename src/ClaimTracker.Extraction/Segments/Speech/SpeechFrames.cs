using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>Finds who says a sentence by the words around the speech: "…, officials said", "“…,” said Ann Lee, a nurse", "according to the guild", "He added: “…”".</summary>
internal static class SpeechFrames
{
    /// <summary>Takes the frame out of <paramref name="tokens"/>. The speaker's name with its asides becomes a segment of its own.</summary>
    /// <returns>The speaker and the verb, or null where the sentence has no frame.</returns>
    public static (string Speaker, string Verb)? Take(AnalyzedSentence s, List<int> tokens, List<Segment> segments) =>
        AccordingTo.Take(s, tokens, segments)
        ?? LeadFrame.Take(s, tokens)
        ?? InvertedFrame.Take(s, tokens, segments)
        ?? TrailingFrame.Take(s, tokens)
        ?? ReportedClause.Take(s, tokens, segments);
}
