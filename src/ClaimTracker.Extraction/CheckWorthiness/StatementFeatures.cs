using System.Runtime.InteropServices;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Extraction.CheckWorthiness;

/// <summary>
/// The features of a statement: its words, pairs of words and tags, hashed, and its length. The same code serves training and extraction.
/// A buffer, not thread-safe.
/// </summary>
internal sealed class StatementFeatures
{
    /// <summary>Length of the weight table, a power of two.</summary>
    public const int Buckets = 1 << 20;

    private readonly List<(int Bucket, WorthinessGroup Group)> _features = [];

    public ReadOnlySpan<(int Bucket, WorthinessGroup Group)> Features => CollectionsMarshal.AsSpan(_features);

    /// <param name="sentence">A tagged sentence.</param>
    /// <param name="items">Its tokens in the order of the statement; negative items stand for words put in and are passed over.</param>
    public void Read(AnalyzedSentence sentence, IReadOnlyList<int> items)
    {
        _features.Clear();
        uint word1 = 1, word2 = 1;
        uint tag1 = 0, tag2 = 0;
        int words = 0;
        foreach (int item in items)
        {
            if (item < 0)
            {
                continue;
            }

            ReadOnlySpan<char> form = sentence.Form(item);
            Xpos tag = sentence.Xpos[item];
            uint word = Word(form);
            WorthinessGroup group = WorthinessGroups.Of(form, tag);
            Add(0, word, 0, group);
            Add(1, word1, word, group);
            Add(2, tag1, (uint)tag, group);
            Add(3, (tag2 << 8) | tag1, (uint)tag, group);
            Add(4, word1, (uint)tag, group);
            Add(5, tag1, word, group);
            Add(6, (word2 * 31) + word1, word, group);
            (word2, word1, tag2, tag1) = (word1, word, tag1, (uint)tag);
            words += char.IsLetterOrDigit(form[0]) ? 1 : 0;
        }

        Add(7, (uint)Math.Min(words / 3, 12), 0, WorthinessGroup.Length);
        Add(8, (uint)Math.Min(words, 8), 0, WorthinessGroup.Length);
    }

    private void Add(uint template, uint a, uint b, WorthinessGroup group) =>
        _features.Add(((int)(FeatureHash.Key(template, a, b) >> 1) & (Buckets - 1), group));

    /// <summary>Hash of the lower-case word; numbers by their length and shape, so that 1,300 and 4,700 are one word.</summary>
    private static uint Word(ReadOnlySpan<char> form)
    {
        uint hash = 0x811C9DC5;
        foreach (char c in form)
        {
            hash = FeatureHash.Add(hash, char.IsAsciiDigit(c) ? '0' : c is '’' ? '\'' : char.ToLowerInvariant(c));
        }

        return hash;
    }
}
