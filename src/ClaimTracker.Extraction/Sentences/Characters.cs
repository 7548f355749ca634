namespace ClaimTracker.Extraction.Sentences;

/// <summary>What stands at a place in the text: spaces, marks that end or close a sentence, the next letter and word.</summary>
internal static class Characters
{
    /// <summary>No word is read over more characters than these.</summary>
    public const int LongestWord = 40;

    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    /// <summary>A closing quote or bracket; a straight quote closes only where no word follows it directly.</summary>
    public static bool IsCloser(string text, int at, int end) => text[at] switch
    {
        ')' or ']' or '}' or '”' or '’' or '»' or '›' => true,
        '"' or '\'' or '`' => at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };

    public static bool StartsSentence(string text, int at, int end) => at < end && char.IsUpper(FirstLetter(text, at, end));

    /// <summary>The first letter or digit after opening quotes, brackets and signs, or the first other character.</summary>
    public static char FirstLetter(string text, int at, int end)
    {
        int limit = Math.Min(end, at + 4);
        int i = at;
        while (i < limit && text[i] is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '¿' or '¡' or '—' or '–' or '-' or ' ')
        {
            i++;
        }

        return i < end ? text[i] : '\0';
    }

    public static ReadOnlySpan<char> NextWord(string text, int at, int end)
    {
        while (at < end && text[at] is '"' or '\'' or '“' or '‘' or '(' or '[')
        {
            at++;
        }

        int last = at;
        while (last < end && last - at < LongestWord && char.IsLetter(text[last]))
        {
            last++;
        }

        return text.AsSpan(at, last - at);
    }

    public static int SkipSpace(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '\u200b' or '\ufeff' or '\0'))
        {
            at++;
        }

        return at;
    }
}
