namespace ClaimTracker.Extraction.Sentences;

/// <summary>A full stop in brackets that stand inside a sentence.</summary>
internal static class Bracketed
{
    private const int Longest = 40;

    /// <summary>"[page. 42]": the brackets are open at the stop and closed soon behind it.</summary>
    public static bool IsInside(string text, int sentence, int at, int end)
    {
        int open = Open(text, sentence, at);
        for (int i = at; open >= 0 && i < end && i - at < Longest; i++)
        {
            if (text[i] is ')' or ']' or '\n')
            {
                return text[i] != '\n';
            }
        }

        return false;
    }

    /// <summary>"Gen. (ret.) Pol Arden": the stop ends one or two words in brackets which close behind it and have the sentence before them.</summary>
    public static bool IsAside(string text, int sentence, int at)
    {
        int open = Open(text, sentence, at);
        return open > sentence && text[at + 1] is ')' or ']' && text.AsSpan(open, at - open).Count(' ') < 2;
    }

    private static int Open(string text, int sentence, int at)
    {
        for (int i = at - 1; i >= sentence && at - i < Longest; i--)
        {
            if (text[i] is '(' or '[' or ')' or ']')
            {
                return text[i] is '(' or '[' ? i : -1;
            }
        }

        return -1;
    }
}
