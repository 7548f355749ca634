using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Blocks;

/// <summary>
/// A line that names something and then only counts: "Kharna region: 3 killed, 14 injured", "Strike on the market — 7 dead", "KIA: 3, WIA: 14".
/// Its figures have no verb of their own; each belongs to the name.
/// </summary>
/// <param name="Label">What the figures are about; empty where nothing stands before them.</param>
/// <param name="Figures">The stretches of the single figures.</param>
internal sealed record FigureLine(TextSpan Label, IReadOnlyList<TextSpan> Figures)
{
    private const int LongestLine = 240;
    private const int LongestLabel = 110;
    private const int MostWords = 6;
    private const int MostWordsAlone = 4;

    private static readonly string[] Bounds =
        [
            "at least", "no fewer than", "no less than", "more than", "fewer than", "less than",
            "up to", "as many as", "about", "around", "some", "nearly", "almost",
            "over", "under", "another", "approx.", "approximately", "roughly", "~", "≈", "≥", "≤", ">", "<",
        ];

    /// <summary>Null where the line is anything else.</summary>
    public static FigureLine? TryRead(string text, int start, int end)
    {
        if (end - start > LongestLine || !text.AsSpan(start, end - start).ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        TextSpan line = Ornaments.Trim(text, new TextSpan(start, end));
        int last = line.End;
        while (last > line.Start && text[last - 1] is '.' or '!' or ';' or ',' or ' ')
        {
            last--;
        }

        if (FiguresIn(text, line.Start, last) is { Count: > 0 } alone && alone.TrueForAll(figure => IsToll(text.AsSpan(figure.Start, figure.Length))))
        {
            return new FigureLine(new TextSpan(line.Start, line.Start), alone);
        }

        // Behind the first mark that only figures follow.
        for (int at = line.Start; at < last; at++)
        {
            int mark = MarkAt(text, at, last);
            if (mark > 0 && at - line.Start <= LongestLabel && FiguresIn(text, at + mark, last) is { } figures)
            {
                var label = Ornaments.Trim(text, new TextSpan(line.Start, at));
                return HasLetters(text, label) ? Named(text, label, figures) : new FigureLine(new TextSpan(label.Start, label.Start), figures);
            }
        }

        return null;
    }

    /// <summary>"KIA: 3" alone: what stands before the mark is the count's own name.</summary>
    private static FigureLine? Named(string text, TextSpan label, List<TextSpan> figures)
    {
        ReadOnlySpan<char> words = text.AsSpan(label.Start, label.Length);
        if (figures.Exists(figure => !IsBareNumber(text.AsSpan(figure.Start, figure.Length))))
        {
            return new FigureLine(label, figures);
        }

        return figures.Count == 1 && FigureWords.IsToll(words)
            ? new FigureLine(new TextSpan(label.Start, label.Start), [new TextSpan(label.Start, figures[0].End)])
            : null;
    }

    /// <summary>Length of a colon with its space, or of a dash between spaces; 0 elsewhere.</summary>
    private static int MarkAt(string text, int at, int end) => text[at] switch
    {
        ':' when at + 1 < end && text[at + 1] == ' ' => 1,
        '-' or '–' or '—' or '|' when at > 0 && text[at - 1] == ' ' && at + 1 < end && text[at + 1] == ' ' => 1,
        _ => 0,
    };

    private static List<TextSpan>? FiguresIn(string text, int start, int end)
    {
        var figures = new List<TextSpan>();
        int from = start;
        for (int i = start; i <= end; i++)
        {
            int length = i == end ? 1 : Separator(text, i, end);
            if (length == 0)
            {
                continue;
            }

            (int first, int last) = (from, i);
            while (first < last && text[first] is ' ' or '\n')
            {
                first++;
            }

            while (last > first && text[last - 1] is ' ' or '.' or '\n')
            {
                last--;
            }

            if (last > first)
            {
                if (!IsFigure(text.AsSpan(first, last - first)))
                {
                    return null;
                }

                figures.Add(new TextSpan(first, last));
            }

            from = i + length;
            i = from - 1;
        }

        return figures.Count > 0 ? figures : null;
    }

    /// <summary>A comma that groups no digits, a semicolon, "and" before a figure.</summary>
    private static int Separator(string text, int at, int end)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, end - at);
        return rest[0] is ';' or '/' or '|' or '+' or '\n' ? 1
            : rest[0] == ',' && !(at > 0 && char.IsAsciiDigit(text[at - 1]) && rest.Length > 1 && char.IsAsciiDigit(rest[1])) ? 1
            : rest.StartsWith(" and ") && rest.Length > 5 && StartsFigure(rest[5..]) ? 5
            : 0;
    }

    private static bool StartsFigure(ReadOnlySpan<char> text) =>
        Bare(text) is var rest && ((rest.Length > 0 && char.IsAsciiDigit(rest[0])) || FigureWords.IsNumber(First(rest)));

    private static bool IsFigure(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = Bare(text);
        if (StartsFigure(text))
        {
            return FollowsCount(rest[First(rest).Length..]);
        }

        // "KIA: 3", "Killed – 12", "wounded 14"
        ReadOnlySpan<char> name = First(text).TrimEnd(":–-");
        ReadOnlySpan<char> number = text[Math.Min(text.Length, name.Length)..].Trim(" :–—-=");
        return FigureWords.IsToll(name) && StartsFigure(number) && FollowsCount(Bare(number)[First(Bare(number)).Length..]);
    }

    /// <summary>A few small words or abbreviations, and nothing that begins a clause.</summary>
    private static bool FollowsCount(ReadOnlySpan<char> rest)
    {
        int words = 0;
        foreach (Range range in rest.Split(' '))
        {
            ReadOnlySpan<char> word = rest[range].Trim("()");
            if (word.IsEmpty)
            {
                continue;
            }

            bool small = !char.IsUpper(word[0]) || (word.Length <= 5 && !word.ContainsAnyInRange('a', 'z'));
            if (++words > MostWords || !small || FigureWords.BeginsClause(word) || word.ContainsAny(":?!\""))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"3 civilians killed": nothing but a count of people who came to harm.</summary>
    private static bool IsToll(ReadOnlySpan<char> figure)
    {
        int words = 0;
        bool toll = false;
        foreach (Range range in figure.Split(' '))
        {
            words++;
            toll |= FigureWords.IsToll(figure[range].Trim(":–-"));
        }

        return toll && words <= MostWordsAlone;
    }

    private static bool IsBareNumber(ReadOnlySpan<char> figure) =>
        Bare(figure) is var rest && First(rest).Length == rest.Length && rest.Length > 0 && char.IsAsciiDigit(rest[0]);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        foreach (string bound in Bounds)
        {
            if (text.StartsWith(bound, StringComparison.OrdinalIgnoreCase))
            {
                return text[bound.Length..].TrimStart();
            }
        }

        return text;
    }

    private static ReadOnlySpan<char> First(ReadOnlySpan<char> text) => text.IndexOf(' ') is > 0 and var space ? text[..space] : text;

    private static bool HasLetters(string text, TextSpan span)
    {
        for (int i = span.Start; i < span.End; i++)
        {
            if (char.IsLetter(text[i]))
            {
                return true;
            }
        }

        return false;
    }
}
