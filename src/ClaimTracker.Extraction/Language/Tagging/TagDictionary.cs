using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language.Tagging;

/// <summary>The tags that frequent words take: a set of tags ("ambiguity class") as a feature, and a fixed tag for words that have only one.</summary>
/// <param name="capacity">The most words that will be added.</param>
internal sealed class TagDictionary(int capacity)
{
    public const byte NotFixed = byte.MaxValue;

    private readonly KeyTable table = new(capacity);

    /// <summary>The ambiguity class of a word by its hash, 0 for words that are rare or unknown.</summary>
    public Entry this[uint word] => table.TryGet(word, out uint value) ? Unpack(value) : new Entry(0, NotFixed);

    public static TagDictionary Read(ModelReader reader)
    {
        int count = reader.Number();
        var dictionary = new TagDictionary(count);
        uint word = 0;
        for (int i = 0; i < count; i++)
        {
            word += (uint)reader.Number();
            dictionary.Add(word, new Entry((ushort)reader.Number(), reader.Byte()));
        }

        return dictionary;
    }

    public void Add(uint word, Entry entry) => table.Add(word, ((uint)entry.Ambiguity << 8) | entry.FixedTag);

    public IEnumerable<(uint Word, Entry Entry)> Sorted() => table.All().OrderBy(e => e.Key).Select(e => (e.Key, Unpack(e.Value)));

    private static Entry Unpack(uint value) => new((ushort)(value >> 8), (byte)value);

    /// <param name="Ambiguity">Number of the set of tags, from 1.</param>
    /// <param name="FixedTag">The only tag, or <see cref="NotFixed"/>.</param>
    public readonly record struct Entry(ushort Ambiguity, byte FixedTag);
}
