using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace ClaimTracker.Documents.Language;

/// <summary>Counts the function words of a text for all languages at once.</summary>
internal sealed class FunctionWordCounts
{
    /// <summary>Between words; apostrophes too, since French and Italian write articles with them.</summary>
    public const string Separators = " \n\t\u2019'\".,;:!?()[]|-–—/“”«»";

    /// <summary>
    /// One word counts for no more than this share of all: a title in another language that comes back in every sentence is no language of the text.
    /// The commonest word of English is one word in sixteen.
    /// </summary>
    private const double MostOfOne = 0.07;

    /// <summary>How many times more another language must have than English, which shares "in", "is", "was", "of" and "over" with its neighbours.</summary>
    private const double Margin = 1.4;

    /// <summary>Words of another language that English does not have; a name has two or three.</summary>
    private const int FewestKinds = 4;

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Lookup = FunctionWords.Of.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);

    public int Words { get; private set; }

    public void Add(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsLetter(word[0]))
        {
            return;
        }

        Words++;
        if (Lookup.ContainsKey(word))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_seen.GetAlternateLookup<ReadOnlySpan<char>>(), word, out _)++;
        }
    }

    /// <param name="share">Of all words that must be function words of the language.</param>
    /// <returns>Null where no language has so many.</returns>
    public string? Language(double share)
    {
        var counts = new double[FunctionWords.Languages.Length];
        var kinds = new int[counts.Length];
        var most = Math.Max(2, Words * MostOfOne);
        foreach (var (word, seen) in _seen)
        {
            var languages = FunctionWords.Of[word];
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += (languages & (1u << i)) != 0 ? Math.Min(seen, most) : 0;
                kinds[i] += (languages & (1u << i)) != 0 && (languages & FunctionWords.EnglishBit) == 0 ? 1 : 0;
            }
        }

        var best = Array.IndexOf(counts, counts.Max());
        if (best > 0 && (counts[best] < counts[0] * Margin || (kinds[best] < FewestKinds && counts[0] > 0)))
        {
            best = 0;
        }

        return counts[best] > Words * share ? FunctionWords.Languages[best] : null;
    }
}
