using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.Segments.Speech;

/// <summary>The name of who speaks, as it stands.</summary>
internal static class SpeakerName
{
    /// <summary>More tokens before a verb are no name.</summary>
    public const int Longest = 12;

    public static int Start(AnalyzedSentence s, List<int> t, int from, int verb)
    {
        int start = verb;
        while (start > from && verb - start < Longest && (s.IsInNounPhrase(t[start - 1]) || s.Xpos[t[start - 1]] is Xpos.PRP || s.Form(t[start - 1]) is "of"))
        {
            start--;
        }

        return start;
    }

    /// <summary>The words of a stretch as they stand, without punctuation and adverbs around them.</summary>
    public static string Words(AnalyzedSentence s, List<int> t, int from, int to)
    {
        while (from < to && s.Upos[t[from]] is Upos.Punct)
        {
            from++;
        }

        while (to > from && s.Upos[t[to - 1]] is Upos.Punct or Upos.Adv)
        {
            to--;
        }

        return from >= to ? "" : string.Join(' ', s.Text[s.Tokens[t[from]].Start..s.Tokens[t[to - 1]].End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
