using System.Globalization;

namespace ClaimTracker.Extraction.Language;

/// <summary>Classes of characters that the tokenizer's steps share.</summary>
internal static class TokenCharacters
{
    /// <summary>White space, control characters and the invisible marks that stand between words.</summary>
    public static bool IsBlank(char c) => c switch
    {
        <= ' ' => true,
        < '\u007f' => false,
        '\u200b' or '\ufeff' or '\u2060' or '\u200e' or '\u200f' => true,
        _ => char.IsWhiteSpace(c) || char.IsControl(c),
    };

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ';

    public static bool IsDash(char c) => c is '–' or '—' or '―' or '−';

    public static bool IsClosing(char c) => c is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '}';

    /// <summary>Combining marks and joiners belong to the letter or emoji before them.</summary>
    public static bool IsJoining(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Length of the mark at <paramref name="start"/>: one character, or a run of one kind ("...", "!?", "--", "***").</summary>
    public static int MarkRun(string text, int start, int end)
    {
        char c = text[start];
        int i = start + 1;
        if (c is '!' or '?')
        {
            while (i < end && text[i] is '!' or '?')
            {
                i++;
            }
        }
        else if (c is '.' or '-' or '*' or '=' or '_' or '~' or '<' or '>' or '+' or '#' or '$' or '`' or '\'')
        {
            while (i < end && text[i] == c)
            {
                i++;
            }
        }
        else if (c == '\r' || char.IsHighSurrogate(c))
        {
            i = Math.Min(i + 1, end);
        }

        return i - start;
    }
}
