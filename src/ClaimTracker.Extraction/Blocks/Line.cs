namespace ClaimTracker.Extraction.Blocks;

/// <summary>One line of unstructured text without the white space around it.</summary>
internal readonly record struct Line(int Start, int End, int Indent, bool AfterBlank)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>The lines that are not blank, in order.</summary>
    public static List<Line> Read(string text, int start, int end)
    {
        var lines = new List<Line>();
        bool afterBlank = true;
        int lineStart = start;
        for (int i = start; i <= end; i++)
        {
            if (i < end && !IsBreak(text[i]))
            {
                continue;
            }

            int first = lineStart, last = i;
            while (first < last && IsSpace(text[first]))
            {
                first++;
            }

            while (last > first && IsSpace(text[last - 1]))
            {
                last--;
            }

            if (first < last)
            {
                lines.Add(new Line(first, last, first - lineStart, afterBlank));
                afterBlank = false;
            }
            else if (i == end || text[i] != '\n' || i == start || text[i - 1] != '\r')
            {
                afterBlank = true;
            }

            lineStart = i + 1;
        }

        return lines;
    }

    public static bool IsBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\0';
}
