using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Sentences;

/// <summary>A full stop with no space behind it that ends a sentence all the same.</summary>
internal static class MissingSpace
{
    /// <summary>"the end.The next": no space, but a lower-case word before and a capitalised word after.</summary>
    public static bool IsAt(string text, int sentence, int at, int next, int end)
    {
        if (at < sentence + 3 || next + 1 >= end || !char.IsUpper(text[next]))
        {
            return false;
        }

        ReadOnlySpan<char> word = Characters.NextWord(text, next, end);
        int after = next + word.Length;
        bool plainFollower = word.Length > 1 ? char.IsLower(word[1]) : Starters.Words.Contains(word);
        bool title = after < end && text[after] == '.' && Abbreviations.BeforeName.Contains(word);
        if (!plainFollower || (after < end && !title && !char.IsWhiteSpace(text[after]) && text[after] is not (',' or '’' or '\'' or ';')))
        {
            return false;
        }

        // "bought 1,000.That is": no version number goes on with "That"
        if (char.IsAsciiDigit(text[at - 1]))
        {
            return Starters.Words.Contains(word);
        }

        int i = at - 1;
        while (i >= sentence && at - i < Characters.LongestWord && (char.IsLower(text[i]) || Characters.IsCloser(text, i, end)))
        {
            i--;
        }

        if (at - i <= 3)
        {
            return false;
        }

        bool wholeWord = i < sentence || char.IsWhiteSpace(text[i]);
        return wholeWord || (char.IsUpper(text[i]) && (i == sentence || char.IsWhiteSpace(text[i - 1])));
    }
}
