namespace ClaimTracker.Extraction.Sentences;

/// <summary>Footnote marks behind the end of a sentence, "in 2019.[12]" and "is a gas. [1][2] [3–5] It", belong to it.</summary>
internal static class Footnotes
{
    private const int LongestMark = 12;

    /// <summary>Past the marks at <paramref name="at"/>. With a space before it "[2]" numbers the next item where the sentence itself begins so.</summary>
    public static int Skip(string text, int sentence, int at, int end)
    {
        while (true)
        {
            int mark = text[sentence] == '[' ? at : Characters.SkipSpace(text, at, end);
            int close = End(text, mark, end);
            if (close < 0 || (mark > at && close < end && !char.IsWhiteSpace(text[close]) && text[close] != '['))
            {
                return at;
            }

            at = close;
        }
    }

    private static int End(string text, int at, int end)
    {
        if (at >= end || text[at] != '[')
        {
            return -1;
        }

        int i = at + 1;
        while (i < end && i - at < LongestMark && (char.IsAsciiDigit(text[i]) || (i > at + 1 && text[i] is ',' or '-' or '–' or ' ')))
        {
            i++;
        }

        return i > at + 1 && i < end && text[i] == ']' ? i + 1 : -1;
    }
}
