using System.Globalization;
using ClaimTracker.Core.Claims;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Facets;

/// <summary>
/// The date that a text gives for itself near its beginning: "As of 3 March 2026", "Situation report no. 5 | 3 March 2026", "ORLO, March 3, 2026 (AP) -",
/// "Date: 2026-03-03".
/// A full date inside a sentence is what the sentence is about, not the text's own.
/// </summary>
internal static class DateLine
{
    /// <summary>Code units and lines from the start that are looked at.</summary>
    private const int Head = 3_000;
    private const int Lines = 30;

    /// <summary>Words of a line that is a date line, not a sentence.</summary>
    private const int LongestLine = 16;

    /// <summary>Words of a place and agency before the date that opens a report's first paragraph.</summary>
    private const int LongestOpening = 8;

    private static readonly WordSet Announcing = new("""
            date dated published updated update posted issued released reporting released: period filed sent last cut-off
            """);

    private static readonly WordSet Reports = new("""
            update bulletin report edition issue statement communique communiqué summary note week month period day ending sitrep briefing
            digest situation status press
            """);

    public static DateOnly? Find(string text)
    {
        string head = text[..Math.Min(Head, text.Length)];
        int line = 0;
        foreach (Range range in head.AsSpan().Split('\n'))
        {
            (int start, int length) = range.GetOffsetAndLength(head.Length);
            if (line == Lines)
            {
                break;
            }

            if (InLine(head.AsSpan(start, length), opening: true) is { } date)
            {
                return date;
            }

            line += length > 0 ? 1 : 0;
        }

        return null;
    }

    /// <summary>Every day that a text names in full, as in the cells of a table row.</summary>
    public static IReadOnlyList<ClaimDate> FullDates(string text)
    {
        List<ClaimDate> dates = [];
        List<Range> words = Words(text);
        for (int i = 0; i < words.Count; i++)
        {
            if (TryFull(text, words, i, out DateOnly date, out int end))
            {
                dates.Add(new ClaimDate(text[words[i].Start..words[end - 1].End], IsoDate.Of(date)));
                i = end - 1;
            }
        }

        return dates;
    }

    private static DateOnly? InLine(ReadOnlySpan<char> line, bool opening)
    {
        List<Range> words = Words(line);
        for (int i = 0; i < words.Count; i++)
        {
            if (!TryFull(line, words, i, out DateOnly date, out int end))
            {
                continue;
            }

            bool asOf = i > 1 && Is(line, words, i - 2, "as") && (Is(line, words, i - 1, "of") || Is(line, words, i - 1, "at")
                || Is(line, words, i - 1, "on"));
            bool announced = i > 0 && i < LongestOpening && (Announcing.Contains(line[words[i - 1]]) || (i > 1 && Is(line, words, i - 1, "on")
                && Announcing.Contains(line[words[i - 2]])));
            bool own = words.Count <= LongestLine && (i == 0 || end == words.Count) && !Sentence(line) && (i == 0 || !InPhrase(line, words, i));
            bool dateline = opening && i is > 0 and <= LongestOpening && Dash(line, words, end) && char.IsUpper(line[words[0]][0])
                && !InPhrase(line, words, i);
            if (asOf || announced || own || dateline)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>A dash or an agency in brackets closes the opening: "ORLO, 3 March 2026 (AP) --".</summary>
    private static bool Dash(ReadOnlySpan<char> line, List<Range> words, int end)
    {
        int from = words[end - 1].End.Value;
        int limit = Math.Min(line.Length, from + 50);
        for (int i = from; i < limit; i++)
        {
            if (line[i] is '—' or '–' or '(' or ':' || (line[i] == '-' && (i + 1 >= line.Length || line[i + 1] is '-' or ' ')))
            {
                return line[from..i].Trim(" ,.").Length == 0 || line[i] is '—' or '–' or '-';
            }

            if (char.IsLower(line[i]))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"the attack of 3 March 2011", "since 3 March 2011": the date belongs to what stands before it.</summary>
    private static bool InPhrase(ReadOnlySpan<char> line, List<Range> words, int date)
    {
        ReadOnlySpan<char> before = line[words[date - 1]];
        bool report = date > 1 && Reports.Contains(line[words[date - 2]]);
        return !report && before is "of" or "since" or "on" or "from" or "until" or "after" or "before" or "to" or "by" or "in" or "and";
    }

    private static bool Sentence(ReadOnlySpan<char> line) => line.TrimEnd() is [.., '.' or '!' or '?'] && line.Length > 40;

    private static bool Is(ReadOnlySpan<char> line, List<Range> words, int word, string form) => line[words[word]].Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>A day, month and year at a word: "3 March 2026", "March 3rd, 2026", "9 JAN 90", "2026-03-03".</summary>
    private static bool TryFull(ReadOnlySpan<char> line, List<Range> words, int i, out DateOnly date, out int end)
    {
        date = default;
        end = i + 1;
        ReadOnlySpan<char> word = line[words[i]];
        if (word.Length >= 10 && DateOnly.TryParseExact(word[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            && (word.Length == 10 || word[10] == 'T'))
        {
            return true;
        }

        if (i + 2 >= words.Count)
        {
            return false;
        }

        end = i + 3;
        ReadOnlySpan<char> second = line[words[i + 1]], third = line[words[i + 2]];
        return (DateParts.TryDayNumber(word, out int day) && CalendarWords.TryMonth(second, out int month) && TryYear(third, out int year)
            && TryDate(year, month, day, out date))
            || (CalendarWords.TryMonth(word, out month) && DateParts.TryDayNumber(second, out day) && DateParts.IsYear(third, out year)
                && TryDate(year, month, day, out date));
    }

    /// <summary>A year in four digits, or in two as wires write it.</summary>
    private static bool TryYear(ReadOnlySpan<char> word, out int year)
    {
        if (DateParts.IsYear(word, out year))
        {
            return true;
        }

        bool two = word.Length == 2 && DateParts.TryNumber(word, 0, 99, out year);
        year += two ? (year < 50 ? 2000 : 1900) : 0;
        return two;
    }

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        bool real = day <= DateTime.DaysInMonth(year, month);
        date = real ? new DateOnly(year, month, day) : default;
        return real;
    }

    /// <summary>Runs of letters, digits and inner hyphens.</summary>
    private static List<Range> Words(ReadOnlySpan<char> line)
    {
        List<Range> words = [];
        int start = -1;
        for (int i = 0; i <= line.Length; i++)
        {
            bool inside = i < line.Length && (char.IsLetterOrDigit(line[i]) || (line[i] == '-' && start >= 0 && i + 1 < line.Length
                && char.IsAsciiDigit(line[i + 1])));
            if (inside)
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                words.Add(start..i);
                start = -1;
            }
        }

        return words;
    }
}
