using System.Collections.Frozen;

namespace ClaimTracker.Documents.Language;

internal enum LanguageVerdict
{
    English,
    TooShort,
    Unsure,
    Other,
}

/// <summary>Counts, over samples from the whole text, of its letters by script and of its words that are English function words.</summary>
internal readonly record struct LanguageProfile(int Letters, int Latin, int Words, int FunctionWords)
{
    private const int Samples = 8;
    private const int SampleLength = 4_000;

    /// <summary>Fewer words say nothing reliable.</summary>
    private const int EnoughWords = 20;

    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
    [
        "the", "of", "and", "to", "in", "that", "is", "was", "for", "it", "with", "as", "his", "on", "be", "at", "by", "had", "not", "are", "but", "from", "or", "have", "an", "they",
        "which", "one", "you", "were", "her", "all", "she", "there", "would", "their", "we", "him", "been", "has", "when", "who", "will", "more", "no", "if", "out", "so", "said", "what",
        "its", "about", "into", "than", "them", "can", "only", "other", "this", "he", "my", "do", "your", "how", "after", "our", "because", "these", "some", "where", "most", "while",
    ], StringComparer.OrdinalIgnoreCase);

    public LanguageVerdict Verdict =>
        Letters < 40 ? LanguageVerdict.TooShort
        : Latin * 2 < Letters ? LanguageVerdict.Other
        : Words < EnoughWords ? LanguageVerdict.TooShort
        : FunctionWords * 100 >= Words * 22 ? LanguageVerdict.English
        : FunctionWords * 100 < Words * 7 ? LanguageVerdict.Other
        : LanguageVerdict.Unsure;

    public static LanguageProfile Of(string text)
    {
        var profile = default(LanguageProfile);
        for (var sample = 0; sample < Samples; sample++)
        {
            var start = (int)((long)text.Length * sample / Samples);
            var end = Math.Min((int)((long)text.Length * (sample + 1) / Samples), start + SampleLength);
            profile = profile.Add(text.AsSpan(start, end - start));
        }

        return profile;
    }

    private LanguageProfile Add(ReadOnlySpan<char> sample)
    {
        var lookup = English.GetAlternateLookup<ReadOnlySpan<char>>();
        int letters = Letters, latin = Latin, words = Words, function = FunctionWords, start = -1;
        for (var i = 0; i <= sample.Length; i++)
        {
            if (i < sample.Length && char.IsLetter(sample[i]))
            {
                letters++;
                latin += sample[i] < '\u0250' ? 1 : 0;
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words++;
                function += lookup.Contains(sample[start..i]) ? 1 : 0;
                start = -1;
            }
        }

        return new LanguageProfile(letters, latin, words, function);
    }
}
