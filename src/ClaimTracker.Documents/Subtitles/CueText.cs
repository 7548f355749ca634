using System.Text;
using System.Text.RegularExpressions;

namespace ClaimTracker.Documents.Subtitles;

/// <summary>What a cue says, without marks of style, sounds and music.</summary>
internal static partial class CueText
{
    /// <summary>Around a voice's name while a cue is read; the text holds no controls.</summary>
    private const char VoiceBegins = '\u0001', VoiceEnds = '\u0002';

    private static readonly TimeSpan Flash = TimeSpan.FromMilliseconds(50);

    /// <summary>Cues that roll follow each other without a pause.</summary>
    private static readonly TimeSpan Seam = TimeSpan.FromMilliseconds(300);

    private const int FewestOverlap = 3;
    private const int MostOverlap = 24;

    /// <summary>
    /// The cue's text, cut where another person speaks: at a voice tag, at ">>", and at the dashes of a dialogue, which stay as the mark of the change.
    /// Lines that the cue before showed already are left out.
    /// </summary>
    public static IEnumerable<Turn> Turns(Cue cue, Cue before)
    {
        var lines = Fresh(cue, before);
        var dialogue = lines.Count(line => Dash().IsMatch(line)) >= 2;
        var first = true;
        string? voice = null;
        var turn = new StringBuilder();
        foreach (var line in lines)
        {
            var text = Dash().Replace(line, dialogue ? "- " : "");
            var pieces = Change().Replace(text, "\n>> ").Replace(VoiceBegins.ToString(), "\n" + VoiceBegins, StringComparison.Ordinal)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var i = 0; i < pieces.Length; i++)
            {
                if (turn.Length > 0 && (i > 0 || pieces[i][0] is VoiceBegins || pieces[i].StartsWith(">>", StringComparison.Ordinal) || Dash().IsMatch(pieces[i])))
                {
                    yield return new Turn(voice, turn.ToString(), cue.Start, cue.End, first);
                    (first, voice) = (false, null);
                    turn.Clear();
                }

                var words = pieces[i];
                if (words[0] is VoiceBegins && words.IndexOf(VoiceEnds, StringComparison.Ordinal) is > 0 and var end)
                {
                    (voice, words) = (words[1..end].Trim(), words[(end + 1)..].Trim());
                }

                turn.Append(turn.Length > 0 ? " " : "").Append(words);
            }
        }

        if (turn.Length > 0)
        {
            yield return new Turn(voice, turn.ToString(), cue.Start, cue.End, first);
        }
    }

    /// <summary>
    /// Live captions roll: a cue repeats the end of the one before it, and recorded ones repeat it once more, alone, for a hundredth of a second.
    /// The tags that time each word stand in one of the two only.
    /// </summary>
    private static List<string> Fresh(Cue cue, Cue before)
    {
        var lines = Clean(cue.Lines);
        if (before.Lines is not { Count: > 0 })
        {
            return lines;
        }

        if (cue.Start - before.End < Seam && WithoutOverlap(Clean(before.Lines), lines) is { } rest)
        {
            return rest;
        }

        if (lines.Count == 1 && cue.End - cue.Start > Flash && !cue.Lines.Any(line => WordTime().IsMatch(line)))
        {
            return lines;
        }

        var shown = Clean(before.Lines);
        var repeated = Math.Min(shown.Count, lines.Count);
        while (repeated > 0 && !shown.TakeLast(repeated).SequenceEqual(lines.Take(repeated), StringComparer.Ordinal))
        {
            repeated--;
        }

        return lines[repeated..];
    }

    /// <summary>Captions that grow or roll by words: the end of the cue before stands at the beginning of this one.</summary>
    /// <returns>Null where fewer words agree than chance would have, or all do: then somebody may say it again.</returns>
    private static List<string>? WithoutOverlap(List<string> shown, List<string> lines)
    {
        var before = string.Join(' ', shown).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var words = string.Join(' ', lines).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (lines.Exists(line => Dash().IsMatch(line) || line.Contains(VoiceBegins, StringComparison.Ordinal)) || before.AsSpan().SequenceEqual(words))
        {
            return null;
        }

        for (var count = Math.Min(Math.Min(before.Length, words.Length), MostOverlap); count >= FewestOverlap; count--)
        {
            if (before.AsSpan(before.Length - count).SequenceEqual(words.AsSpan(0, count)))
            {
                return count < words.Length ? [string.Join(' ', words[count..])] : [];
            }
        }

        return null;
    }

    private static List<string> Clean(IEnumerable<string> lines) => [.. lines.Select(Clean).Where(line => line.Length > 0)];

    private static string Clean(string raw)
    {
        var text = Tag().Replace(Voice().Replace(raw, $"{VoiceBegins}$1{VoiceEnds}"), "").Trim();
        text = Sound().Replace(text, " ").Trim();
        return text.Contains('♪', StringComparison.Ordinal) || text.Contains('♫', StringComparison.Ordinal) ? "" : System.Net.WebUtility.HtmlDecode(text).Trim();
    }

    [GeneratedRegex(@"<v(?:\.[\w.-]+)?\s+([^<>]{1,100})>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Voice();

    [GeneratedRegex(@"</?[a-z][^<>]{0,200}>|</?\d[\d:.]*>|\{\\[^{}]{0,200}\}", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<\d[\d:.]*>", RegexOptions.NonBacktracking)]
    private static partial Regex WordTime();

    /// <summary>[applause], (LAUGHTER): brackets always, parentheses when they hold capitals only.</summary>
    [GeneratedRegex(@"\[[^\[\]]{1,80}\]|\([A-Z][A-Z .,'-]{1,60}\)", RegexOptions.NonBacktracking)]
    private static partial Regex Sound();

    [GeneratedRegex(@"^[-–—]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\s*>>+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Change();
}
