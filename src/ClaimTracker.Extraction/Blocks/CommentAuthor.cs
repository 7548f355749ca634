using System.Buffers;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>The line above a comment that names who wrote it.</summary>
internal static class CommentAuthor
{
    private const int LongestLine = 90;
    private const int LongestName = 50;

    private static readonly SearchValues<char> Separators = SearchValues.Create("·•|—–,");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("·•|—[(");

    private static readonly WordSet TimeUnits = new("s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days w week weeks mo month months y yr year years");

    /// <summary>The line says so itself: "Maria K. · 3 hours ago", "tom_87 says:", "Posted by Ann on 3 May".</summary>
    public static string? Declared(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        foreach (string verb in (ReadOnlySpan<string>)[" says:", " said:", " wrote:", " writes:", " commented:", " replied:", " commented", " replied"])
        {
            if (line.EndsWith(verb, StringComparison.OrdinalIgnoreCase) && line.Length - verb.Length <= LongestName)
            {
                return Name(line[..^verb.Length]);
            }
        }

        foreach (string lead in (ReadOnlySpan<string>)["posted by ", "comment by ", "commented by "])
        {
            if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                return Name(line[lead.Length..]);
            }
        }

        if (PageFurniture.Reason(line) is not null)
        {
            return null;
        }

        bool stamped = HasAge(line) || (HasClock(line) && line.IndexOfAny(Separators) > 0 && Name(line) is { } name && LooksLikeName(name.TrimEnd('.'))) || (line.IndexOfAny("·•|") > 0 && HasYear(line));
        return stamped && line[^1] is not ('.' or '!' or '?') && CountWords(line) <= 12 ? Name(line) : null;
    }

    /// <summary>A line that could be a name or a handle and nothing else.</summary>
    public static bool LooksLikeName(ReadOnlySpan<char> line)
    {
        if (line.Length is < 2 or > LongestName || line[^1] is '.' or '!' or '?' or ':' or ';' or ',' or '…' or '”' or '"')
        {
            return false;
        }

        int words = 0, capitalised = 0;
        bool handle = false;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            handle |= word.IndexOfAny('_', '@') >= 0 || (word.Length > 3 && char.IsAsciiDigit(word[^1]) && char.IsLetter(word[0]));
            capitalised += char.IsUpper(word[0]) || (word[0] == '(' && word.Length > 1 && char.IsUpper(word[1])) ? 1 : 0;
        }

        return words is > 0 and <= 6 && (capitalised == words || (words == 1 && handle));
    }

    private static string? Name(ReadOnlySpan<char> line)
    {
        int cut = line.IndexOfAny(NameEnds);
        ReadOnlySpan<char> name = cut > 0 ? line[..cut] : line;
        foreach (string end in (ReadOnlySpan<string>)[" wrote", " writes", " said", " says", " posted", " replied", " commented", " on ", " at ", ", ", " – ", " - "])
        {
            int at = name.IndexOf(end, StringComparison.OrdinalIgnoreCase);
            name = at > 0 ? name[..at] : name;
        }

        int digit = name.IndexOfAnyInRange('0', '9');
        if (digit > 0 && name[digit - 1] == ' ')
        {
            name = name[..digit];
        }

        name = name.Trim().TrimEnd(',').TrimStart('>').Trim();
        return name.IsEmpty || name.Length > LongestName || !name.ContainsAnyInRange('A', 'z') ? null : name.ToString();
    }

    /// <summary>"3 hours ago", "2h ago".</summary>
    private static bool HasAge(ReadOnlySpan<char> line)
    {
        int ago = line.IndexOf(" ago", StringComparison.OrdinalIgnoreCase);
        if (ago <= 0)
        {
            return false;
        }

        ReadOnlySpan<char> before = line[..ago].TrimEnd();
        int digit = before.LastIndexOfAnyInRange('0', '9');
        return (digit >= 0 && TimeUnits.Contains(before[(digit + 1)..].Trim())) || before.EndsWith("an hour", StringComparison.OrdinalIgnoreCase) || before.EndsWith("a day", StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasClock(ReadOnlySpan<char> line)
    {
        int colon = line.IndexOf(':');
        return colon > 0 && colon + 2 < line.Length && char.IsAsciiDigit(line[colon - 1]) && char.IsAsciiDigit(line[colon + 1]) && char.IsAsciiDigit(line[colon + 2]);
    }

    private static bool HasYear(ReadOnlySpan<char> line)
    {
        int at = line.IndexOf("20", StringComparison.Ordinal);
        return at >= 0 && at + 3 < line.Length && char.IsAsciiDigit(line[at + 2]) && char.IsAsciiDigit(line[at + 3]);
    }

    private static int CountWords(ReadOnlySpan<char> line)
    {
        int words = 1;
        foreach (char c in line)
        {
            words += c == ' ' ? 1 : 0;
        }

        return words;
    }
}
