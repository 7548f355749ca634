using System.Collections.Frozen;

namespace ClaimTracker.Extraction.Lexicons;

/// <summary>A closed class of English words, looked up by span without allocating, whatever the case.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <summary>For each length the initials of its words, a bit each: most words that are looked up fail here.</summary>
    private readonly uint[] _initials;

    /// <param name="words">Separated by white space; an underscore stands for a space within an entry.</param>
    public WordSet(string words)
    {
        FrozenSet<string> set = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace('_', ' '))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _words = set.GetAlternateLookup<ReadOnlySpan<char>>();
        _initials = new uint[set.Max(word => word.Length) + 1];
        foreach (string word in set)
        {
            _initials[word.Length] |= 1u << Initial(word[0]);
        }
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length >= _initials.Length)
        {
            return false;
        }

        // outside ASCII the two cases of a letter need not share a bit
        bool possible = (_initials[word.Length] & (1u << Initial(word[0]))) != 0 || !char.IsAscii(word[0]);
        return possible && _words.Contains(word);
    }

    private static int Initial(char c) => (c | 0x20) & 31;
}
