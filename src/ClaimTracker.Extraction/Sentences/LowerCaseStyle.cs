using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Sentences;

/// <summary>Posts written without capitals, whose sentences end at a mark although a small letter follows.</summary>
internal static class LowerCaseStyle
{
    private const int LongestLook = 2000;

    /// <summary>A post without capitals: its first letter is lower case, and no capital follows a full stop.</summary>
    public static bool IsUsed(string text, int start, int end)
    {
        if (start >= end || !char.IsLower(Characters.FirstLetter(text, start, end)))
        {
            return false;
        }

        int limit = Math.Min(end, start + LongestLook);
        for (int i = start + 1; i + 2 < limit; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]) && char.IsLower(text[i + 2]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word before the full stop is no abbreviation.</summary>
    public static bool EndsPlainWord(string text, int sentence, int at)
    {
        int i = at;
        while (i > sentence && at - i < Characters.LongestWord && char.IsLetter(text[i - 1]))
        {
            i--;
        }

        ReadOnlySpan<char> word = text.AsSpan(i, at - i);
        return word.Length > 1 && !Abbreviations.Either.Contains(word) && !Abbreviations.BeforeName.Contains(word) && !Abbreviations.BeforeNumber.Contains(word)
            && !Abbreviations.Inner.Contains(word) && (i == sentence || text[i - 1] != '.');
    }
}
