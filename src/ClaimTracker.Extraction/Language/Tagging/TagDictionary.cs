using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language.Tagging;

/// <summary>The tags that frequent words take: a set of tags ("ambiguity class") as a feature, and a fixed tag for words that have only one.</summary>
internal sealed class TagDictionary
{
    public const byte NotFixed = byte.MaxValue;

    private readonly Dictionary<uint, Entry> entries = [];

    /// <summary>The ambiguity class of a word by its hash, 0 for words that are rare or unknown.</summary>
    public Entry this[uint word] => entries.TryGetValue(word, out Entry entry) ? entry : new Entry(0, NotFixed);

    public static TagDictionary Read(ModelReader reader)
    {
        var dictionary = new TagDictionary();
        int count = reader.Number();
        dictionary.entries.EnsureCapacity(count);
        uint word = 0;
        for (int i = 0; i < count; i++)
        {
            word += (uint)reader.Number();
            dictionary.Add(word, new Entry((ushort)reader.Number(), reader.Byte()));
        }

        return dictionary;
    }

    public void Add(uint word, Entry entry) => entries[word] = entry;

    public IEnumerable<KeyValuePair<uint, Entry>> Sorted() => entries.OrderBy(e => e.Key);

    /// <param name="Ambiguity">Number of the set of tags, from 1.</param>
    /// <param name="FixedTag">The only tag, or <see cref="NotFixed"/>.</param>
    public readonly record struct Entry(ushort Ambiguity, byte FixedTag);
}
