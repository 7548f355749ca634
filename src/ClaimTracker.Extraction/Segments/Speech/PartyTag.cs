namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>"R-Wisconsin", "D-N.Y.": the party and state behind a member's name, which is nobody's name.</summary>
internal static class PartyTag
{
    private const int LongestTag = 30;

    public static bool Is(ReadOnlySpan<char> speaker) =>
        speaker.Length is > 3 and <= LongestTag && speaker[0] is 'R' or 'D' or 'I' && speaker[1] is '-' or '–' && char.IsUpper(speaker[2]);

    /// <summary>The name before the tag: "Gov. Scott Walker" of "former Gov. Scott Walker, R-Wisconsin"; null where none stands there.</summary>
    public static string? Member(string sentence, string tag)
    {
        int end = sentence.IndexOf(tag, StringComparison.Ordinal);
        while (end > 0 && sentence[end - 1] is ' ' or ',' or '(' or '[')
        {
            end--;
        }

        int start = Math.Max(end, 0);
        for (int at = start; at > 0;)
        {
            int word = sentence.LastIndexOf(' ', at - 1) + 1;
            if (word >= at || !char.IsUpper(sentence[word]) || sentence[at - 1] is ',' or ';' or ':')
            {
                break;
            }

            start = word;
            at = word - 1;
        }

        return start < end ? sentence[start..end] : null;
    }
}
