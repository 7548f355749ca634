using System.Text.RegularExpressions;

namespace ClaimTracker.Documents.Pdf;

/// <summary>Decides at the end of a line whether a hyphen belongs to the word or only to the line, by the other words of the document.</summary>
internal sealed partial class Hyphenation
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public Hyphenation(IEnumerable<PdfLine> lines)
    {
        var broken = false;
        foreach (var text in lines.Select(line => line.Text.TrimEnd()))
        {
            // Halves of a word that a line end breaks are no words.
            var start = broken ? FirstWord().Match(text).Length : 0;
            broken = text is [.., '-' or '\u2010'];
            var end = broken ? text.LastIndexOf(' ') : text.Length;
            foreach (var word in Word().EnumerateMatches(text.AsSpan(0, Math.Max(start, end)), start))
            {
                _words.Add(text.Substring(word.Index, word.Length));
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

        var head = LastLetters(line[..^1]);
        var tail = FirstWord().Match(next).Value;
        var compound = char.IsUpper(next[0]) || (!_words.Contains(head + tail) && (_words.Contains($"{head}-{tail}") || (_words.Contains(head) && _words.Contains(tail))));
        return compound ? line + next : line[..^1] + next;
    }

    private static string LastLetters(string text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text[start..];
    }

    [GeneratedRegex(@"\p{L}+(-\p{L}+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();
}
