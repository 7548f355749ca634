namespace ClaimTracker.Extraction.Blocks;

/// <summary>Whether a document is a transcript: labels at line starts are speakers only where they come back or stand in capitals.</summary>
internal static class Transcript
{
    public static bool IsTranscript(string text, IEnumerable<(int Start, int End)> lines)
    {
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        int capitals = 0, count = 0;
        bool repeated = false;
        foreach ((int start, int end) in lines)
        {
            if (!SpeakerLabel.TryRead(text, start, end, out SpeakerLabel label))
            {
                continue;
            }

            count++;
            int seen = turns[label.Name] = turns.GetValueOrDefault(label.Name) + 1;
            repeated |= seen > 1;
            // a turn has words on its line; "KEY FIGURES:" alone is a heading
            capitals += label.Capitals && label.Body < end ? 1 : 0;
        }

        return capitals >= 2 || (count >= 3 && repeated);
    }
}
