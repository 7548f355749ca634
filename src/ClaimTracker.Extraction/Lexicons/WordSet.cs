using System.Collections.Frozen;

namespace ClaimTracker.Extraction.Lexicons;

/// <summary>A closed class of English words, looked up by span without allocating, whatever the case.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <param name="words">Separated by white space; an underscore stands for a space within an entry.</param>
    public WordSet(string words) => _words = words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Select(word => word.Replace('_', ' '))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
}
