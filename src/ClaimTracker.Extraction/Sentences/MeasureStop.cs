using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Sentences;

/// <summary>
/// The stop of "6 a.m.", "44 B.C.", "5 lb." and "her Ph.D.": what stands behind a number or an article is whole, so a sentence ends before a capital
/// ("It closed at 6 p.m. Tom left"), unless all before it is a time that opens the sentence ("At 6 p.m. Tom left"), or what follows goes on with it.
/// </summary>
internal static class MeasureStop
{
    /// <summary>More characters before it are no opening.</summary>
    private const int LongestOpening = 80;

    private static readonly WordSet Hours = new("a.m p.m am pm");

    private static readonly WordSet Eras = new("b.c a.d c.e b.c.e");

    private static readonly WordSet Units = new("lb lbs oz ft in mi km cm mm kg yd yds gal pt qt mph kph hr hrs min mins sec secs");

    private static readonly WordSet Degrees = new("ph.d m.d m.a b.a m.b.a b.s m.s b.sc m.sc ll.b ll.m ll.d j.d d.d.s ed.d d.phil m.phil r.n");

    private static readonly WordSet Articles = new("a an the this that these those his her its their my our your each every no another one's");

    private static readonly WordSet Openings = new("""
        on in at by around about before after since from until till between early late shortly just only and but so then as
        """);

    private static readonly WordSet Times = new("""
        on in at by around about before after since from until till between to of and or the a an this that same next last first second early late shortly
        just only exactly roughly nearly almost local time
        morning evening afternoon night noon midnight dawn dusk day days week weeks month months year years today yesterday tonight summer winter spring
        autumn weekend but so then as
        """);

    private static readonly WordSet Zones = new("eastern central mountain pacific greenwich gmt utc local moscow london beijing daylight standard summer");

    /// <summary>Whether the stop ends a sentence; null where the word before it is none of these.</summary>
    public static bool? EndsSentence(string text, int sentence, int wordStart, ReadOnlySpan<char> word, int next, int end)
    {
        int digits = 0;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || (digits > 0 && word[digits] is '.' && digits + 1 < word.Length
            && char.IsAsciiDigit(word[digits + 1]))))
        {
            digits++;
        }

        ReadOnlySpan<char> unit = word[digits..];
        int before = digits > 0 ? wordStart : NumberBefore(text, sentence, wordStart);
        bool hour = Hours.Contains(unit), era = Eras.Contains(unit);
        if (before >= 0 && (hour || era || Units.Contains(unit)))
        {
            return AfterNumber(text, sentence, before, next, end, hour);
        }

        return digits == 0 && Degrees.Contains(word) && Articles.Contains(WordBefore(text, sentence, wordStart, out _)) ? !char.IsAsciiDigit(text[next]) : null;
    }

    private static bool AfterNumber(string text, int sentence, int number, int next, int end, bool hour)
    {
        if (char.IsAsciiDigit(Characters.FirstLetter(text, next, end)))
        {
            return hour && IsHour(text, next, end);
        }

        ReadOnlySpan<char> follower = Characters.NextWord(text, next, end);
        if (Starters.Words.Contains(follower))
        {
            return true;
        }

        // "6 p.m. PDT", "9 a.m. Monday"
        bool capitals = follower.Length > 1 && !follower.ContainsAnyInRange('a', 'z');
        bool spelled = follower.Length == 1 && next + 1 < end && text[next + 1] == '.';
        if (hour && (capitals || spelled || Zones.Contains(follower) || CalendarWords.TryDay(follower, out _) || CalendarWords.TryMonth(follower, out _)))
        {
            return false;
        }

        // "the 7 p.m. Dreva train"
        return !Articles.Contains(WordBefore(text, sentence, number, out _)) && !IsOpening(text, sentence, number);
    }

    /// <summary>Where the number begins that stands right before <paramref name="at"/>; -1 where none does.</summary>
    private static int NumberBefore(string text, int sentence, int at)
    {
        ReadOnlySpan<char> word = WordBefore(text, sentence, at, out int start);
        return !word.IsEmpty && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]) ? start : -1;
    }

    private static bool IsHour(string text, int at, int end)
    {
        int i = at;
        while (i < end && i - at < 5 && (char.IsAsciiDigit(text[i]) || text[i] is ':' or '.'))
        {
            i++;
        }

        i = Characters.SkipSpace(text, i, end);
        return i + 2 < end && text[i] is 'a' or 'p' or 'A' or 'P' && (text[i + 1] is 'm' or 'M' || (text[i + 1] is '.' && text[i + 2] is 'm' or 'M'));
    }

    /// <summary>All words from the start of the sentence, or from its last colon, tell a time: "On Jan. 5, at", "On the day “they left” at".</summary>
    private static bool IsOpening(string text, int sentence, int number)
    {
        int from = Math.Max(sentence, number - LongestOpening);
        bool near = from == sentence;
        for (int i = from; i < number; i++)
        {
            bool mark = text[i] is ':' or ';' && !char.IsAsciiDigit(text[Math.Min(i + 1, text.Length - 1)]);
            (from, near) = mark ? (i + 1, true) : (from, near);
        }

        if (!near)
        {
            return false;
        }

        bool quoted = false;
        bool first = true;
        for (int i = from; i < number; i++)
        {
            quoted = text[i] switch { '"' => !quoted, '“' => true, '”' => false, _ => quoted };
            if (quoted || !char.IsLetter(text[i]))
            {
                continue;
            }

            ReadOnlySpan<char> word = Characters.NextWord(text, i, number);
            bool known = first ? Openings.Contains(word) : Times.Contains(word) || CalendarWords.TryDay(word, out _) || CalendarWords.TryMonth(word, out _);
            if (!known)
            {
                return false;
            }

            first = false;
            i += word.Length - 1;
        }

        return true;
    }

    /// <summary>The word before a place, with the signs inside it ("9:00", "5.5", "3,000"), and where it begins.</summary>
    private static ReadOnlySpan<char> WordBefore(string text, int sentence, int at, out int start)
    {
        int last = at;
        while (last > sentence && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        start = last;
        while (start > sentence && last - start < Characters.LongestWord && (char.IsLetterOrDigit(text[start - 1])
            || text[start - 1] is ':' or '.' or ',' or '\''))
        {
            start--;
        }

        return last < at ? text.AsSpan(start, last - start) : default;
    }
}
