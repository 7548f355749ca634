using System.Text.RegularExpressions;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Decides at the end of a line whether a hyphen belongs to the word or only to the line, by the other words of the document.</summary>
internal sealed partial class Hyphenation
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public Hyphenation(IEnumerable<PdfLine> lines)
    {
        foreach (var line in lines)
        {
            foreach (var word in Word().EnumerateMatches(line.Text))
            {
                _words.Add(line.Text.Substring(word.Index, word.Length));
            }
        }
    }

    /// <returns>The two lines as running text.</returns>
    public string Join(string line, string next)
    {
        line = line.TrimEnd();
        next = next.TrimStart();
        if (line.EndsWith('\u00AD'))
        {
            return line[..^1] + next;
        }

        if (line is not [.., var before, '-' or '\u2010'] || !char.IsLetter(before) || next.Length == 0 || !char.IsLetter(next[0]))
        {
            return $"{line} {next}";
        }

        var head = LastWord().Match(line).Value;
        var tail = FirstWord().Match(next).Value;
        var compound = char.IsUpper(next[0]) || (!_words.Contains(head + tail) && (_words.Contains($"{head}-{tail}") || (_words.Contains(head) && _words.Contains(tail))));
        return compound ? line + next : line[..^1] + next;
    }

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}+(?=[-\u2010]$)")]
    private static partial Regex LastWord();

    [GeneratedRegex(@"^\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();
}
