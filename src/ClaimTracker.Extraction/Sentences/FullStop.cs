using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Sentences;

/// <summary>Tells the full stop that ends a sentence from that of an abbreviation, initial or number.</summary>
internal static class FullStop
{
    /// <summary>An abbreviation so near to the start, with a title behind it, ends no sentence.</summary>
    private const int LongestOpening = 12;

    /// <summary>The full stop at <paramref name="at"/> is no part of an abbreviation, initial or number that goes on at <paramref name="next"/>.</summary>
    public static bool EndsSentence(string text, int sentence, int at, int next, int end, bool closed)
    {
        // tokenised text has a space before the stop: "Mr . Robinson"
        int wordEnd = at;
        while (wordEnd > sentence + 1 && at - wordEnd < 2 && text[wordEnd - 1] == ' ')
        {
            wordEnd--;
        }

        int wordStart = wordEnd;
        while (wordStart > sentence && wordEnd - wordStart < Characters.LongestWord && IsInWord(text[wordStart - 1]))
        {
            wordStart--;
        }

        ReadOnlySpan<char> word = text.AsSpan(wordStart, wordEnd - wordStart);
        if (word.IsEmpty)
        {
            return true;
        }

        if (closed)
        {
            return !Bracketed.IsAside(text, sentence, at) || Starters.Words.Contains(Characters.NextWord(text, next, end));
        }

        if (MeasureStop.EndsSentence(text, sentence, wordStart, word, next, end) is { } measured)
        {
            return measured;
        }

        bool digit = char.IsDigit(Characters.FirstLetter(text, next, end)) || IsRoman(Characters.NextWord(text, next, end));
        if (Abbreviations.BeforeName.Contains(word) || Abbreviations.Inner.Contains(word) || (digit && Abbreviations.BeforeNumber.Contains(word)))
        {
            return word is "v" or "fr" or "st" or "ft" or "mt" && Starters.Words.Contains(Characters.NextWord(text, next, end));
        }

        if (digit && Bracketed.IsInside(text, sentence, at, end))
        {
            return false;
        }

        // "U. A. E.": the "A" is no article
        bool initial = next + 1 < end && char.IsUpper(text[next]) && text[next + 1] == '.';
        bool starter = !initial && Starters.Words.Contains(Characters.NextWord(text, next, end));
        bool titleFollows = Abbreviations.BeforeName.Contains(Characters.NextWord(text, next, end));
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            // "you and I. Did you", "Plan B. The", but "Albert I. Jones", "J. The" does not occur
            return starter && (word[0] == 'I' || !PrecededByName(text, sentence, wordStart));
        }

        if (Abbreviations.Either.Contains(word) || IsInitialism(word))
        {
            starter &= !IsAttribute(text, sentence, wordStart, next, end);
            return (starter || (titleFollows && at - sentence > LongestOpening)) && !char.IsDigit(text[next]);
        }

        return true;
    }

    /// <summary>"The S.F. Police Department", "the U.S. Second Fleet": an article before it, and a name of capitals behind.</summary>
    private static bool IsAttribute(string text, int sentence, int wordStart, int next, int end)
    {
        int before = wordStart;
        while (before > sentence && text[before - 1] == ' ')
        {
            before--;
        }

        int article = before;
        while (article > sentence && before - article < 4 && char.IsLetter(text[article - 1]))
        {
            article--;
        }

        ReadOnlySpan<char> word = Characters.NextWord(text, next, end);
        int behind = Characters.SkipSpace(text, next + word.Length, end);
        bool name = word.Length > 3 && behind > next + word.Length && behind < end && char.IsUpper(text[behind]);
        return name && text.AsSpan(article, before - article) is "The" or "the" && (article == sentence || word is "Police" or "First" or "Second" or "Third");
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '.' or '°' or '&' or '\'' or '’';

    /// <summary>"Vol. III"; "I" alone is more often the pronoun.</summary>
    private static bool IsRoman(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExcept("IVXLC");

    private static bool PrecededByName(string text, int sentence, int wordStart)
    {
        int i = wordStart - 1;
        while (i > sentence && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        int last = i;
        while (i >= sentence && last - i < Characters.LongestWord && char.IsLetter(text[i]))
        {
            i--;
        }

        return last > i && char.IsUpper(text[i + 1]) && i >= sentence;
    }

    private static bool IsInitialism(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !word.Contains('.'))
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }
}
