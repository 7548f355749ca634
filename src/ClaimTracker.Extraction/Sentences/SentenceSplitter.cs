using ClaimTracker.Core.Documents;
using ClaimTracker.Extraction.Lexicons;

namespace ClaimTracker.Extraction.Sentences;

/// <summary>
/// Splits a passage into sentences in one pass. A run of terminators with its closing quotes and brackets ends a sentence unless the word
/// before it (abbreviation, initial, enumerator) or the character after it (lower case) says otherwise.
/// </summary>
internal static class SentenceSplitter
{
    private const int LongestWord = 40;

    /// <summary>Adds the sentences of <paramref name="text"/>[<paramref name="start"/>..<paramref name="end"/>], without white space around them.</summary>
    public static void Split(string text, int start, int end, List<TextSpan> sentences)
    {
        int sentence = SkipSpace(text, start, end);
        bool lowerCase = IsLowerCaseStyle(text, sentence, end);
        Enumeration items = Enumeration.At(text, sentence, end);
        int i = Math.Max(sentence, items.Body);
        while (i < end)
        {
            char c = text[i];
            int boundary = -1;
            if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।')
            {
                (boundary, i) = AfterTerminators(text, sentence, i, end, lowerCase);
            }
            else if (char.IsWhiteSpace(c) && i > sentence)
            {
                int next = SkipSpace(text, i, end);
                boundary = next < end && items.IsNext(text, next, end) ? next : -1;
                i = next;
            }
            else
            {
                i++;
            }

            if (boundary >= 0)
            {
                Add(text, sentence, boundary, sentences);
                sentence = SkipSpace(text, boundary, end);
                Enumeration next = Enumeration.At(text, sentence, end);
                items = next.Body > sentence ? next : items;
                i = Math.Max(sentence, next.Body);
            }
        }

        Add(text, sentence, end, sentences);
    }

    private static void Add(string text, int start, int end, List<TextSpan> sentences)
    {
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '\u200b' or '\ufeff' or '\0'))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end));
        }
    }

    /// <summary>Reads the run of terminators at <paramref name="at"/>. Gives the end of the sentence, or -1, and where to read on.</summary>
    private static (int Boundary, int ReadOn) AfterTerminators(string text, int sentence, int at, int end, bool lowerCase)
    {
        int run = at;
        while (run < end && IsTerminator(text[run]))
        {
            run++;
        }

        int attached = run;
        int dots = run - at;
        while (run + 1 < end && char.IsWhiteSpace(text[run]) && text[run + 1] == '.' && !(run + 2 < end && char.IsAsciiDigit(text[run + 2])))
        {
            run += 2;
            dots++;
        }

        // "compounds. . . . The practice": the attached full stop ends the sentence, the ellipsis begins the next
        bool spaced = run > attached;
        if (spaced && dots == 4 && attached == at + 1 && at > sentence && char.IsLetterOrDigit(text[at - 1]) && StartsSentence(text, SkipSpace(text, run, end), end))
        {
            return (attached, run);
        }

        // a sentence may begin with an ellipsis; three spaced points stand inside a sentence, four at its end (Chicago Manual of Style)
        if ((at == sentence && dots > 1) || (spaced && dots == 3))
        {
            return (-1, run);
        }

        int close = run;
        bool bracketed = at > sentence && text[at - 1] == '[' && close < end && text[close] == ']';
        while (close < end && IsCloser(text, close, end))
        {
            close++;
        }

        bool closed = close > run;
        close = SkipFootnote(text, close, end);
        int next = SkipSpace(text, close, end);
        if (next >= end)
        {
            return (end, end);
        }

        if (next == close)
        {
            return (IsMissingSpace(text, sentence, at, close, end) ? close : -1, close);
        }

        char follower = FirstLetter(text, next, end);
        bool ellipsis = dots > 1 || text[at] == '…';
        if (bracketed || char.IsLower(follower))
        {
            bool sentenceInLowerCase = lowerCase && !closed && !bracketed && (text[at] is '!' or '?' || (!ellipsis && EndsPlainWord(text, sentence, at)));
            return (sentenceInLowerCase ? close : -1, close);
        }

        // "..., or so..." goes on after a mark of punctuation
        if (text[next] is ',' or ';' or ':' or ')' or ']' or '/' or '=')
        {
            return (-1, close);
        }

        if (text[at] == '.' && !ellipsis && !EndsSentence(text, sentence, at, next, end, closed))
        {
            return (-1, close);
        }

        return (close, close);
    }

    /// <summary>The full stop at <paramref name="at"/> is no part of an abbreviation, initial or number that goes on at <paramref name="next"/>.</summary>
    private static bool EndsSentence(string text, int sentence, int at, int next, int end, bool closed)
    {
        int wordStart = at;
        while (wordStart > sentence && at - wordStart < LongestWord && (char.IsLetterOrDigit(text[wordStart - 1]) || text[wordStart - 1] is '.' or '°' or '&' or '\'' or '’'))
        {
            wordStart--;
        }

        ReadOnlySpan<char> word = text.AsSpan(wordStart, at - wordStart);
        if (word.IsEmpty || closed)
        {
            return true;
        }

        bool digit = char.IsDigit(FirstLetter(text, next, end));
        if (Abbreviations.BeforeName.Contains(word) || Abbreviations.Inner.Contains(word) || (digit && Abbreviations.BeforeNumber.Contains(word)))
        {
            return word is "v" or "fr" or "st" or "ft" or "mt" && Starters.Words.Contains(NextWord(text, next, end));
        }

        bool starter = Starters.Words.Contains(NextWord(text, next, end));
        bool titleFollows = Abbreviations.BeforeName.Contains(NextWord(text, next, end));
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            // "you and I. Did you", "Plan B. The", but "Albert I. Jones", "J. The" does not occur
            return starter && (word[0] == 'I' || !PrecededByName(text, sentence, wordStart));
        }

        if (Abbreviations.Either.Contains(word) || IsInitialism(word))
        {
            return (starter || (titleFollows && at - sentence > 12)) && !char.IsDigit(text[next]);
        }

        return true;
    }

    private static bool PrecededByName(string text, int sentence, int wordStart)
    {
        int i = wordStart - 1;
        while (i > sentence && char.IsWhiteSpace(text[i]))
        {
            i--;
        }

        int last = i;
        while (i >= sentence && last - i < LongestWord && char.IsLetter(text[i]))
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

    /// <summary>"the end.The next": no space, but a lower-case word before and a capitalised word after.</summary>
    private static bool IsMissingSpace(string text, int sentence, int at, int next, int end)
    {
        if (at < sentence + 3 || next + 1 >= end || !char.IsUpper(text[next]))
        {
            return false;
        }

        ReadOnlySpan<char> word = NextWord(text, next, end);
        int after = next + word.Length;
        bool plainFollower = word.Length > 1 ? char.IsLower(word[1]) : Starters.Words.Contains(word);
        if (!plainFollower || (after < end && !char.IsWhiteSpace(text[after]) && text[after] is not (',' or '’' or '\'' or ';')))
        {
            return false;
        }

        int i = at - 1;
        while (i >= sentence && at - i < LongestWord && (char.IsLower(text[i]) || IsCloser(text, i, end)))
        {
            i--;
        }

        return at - i > 3 && (i < sentence || char.IsWhiteSpace(text[i]) || char.IsUpper(text[i])) && (i < sentence || !char.IsUpper(text[i]) || i == sentence || char.IsWhiteSpace(text[i - 1]));
    }

    private static bool EndsPlainWord(string text, int sentence, int at)
    {
        int i = at;
        while (i > sentence && at - i < LongestWord && char.IsLetter(text[i - 1]))
        {
            i--;
        }

        ReadOnlySpan<char> word = text.AsSpan(i, at - i);
        return word.Length > 1 && !Abbreviations.Either.Contains(word) && !Abbreviations.BeforeName.Contains(word) && !Abbreviations.BeforeNumber.Contains(word)
            && !Abbreviations.Inner.Contains(word) && (i == sentence || text[i - 1] != '.');
    }

    /// <summary>A post without capitals: its first letter is lower case, and no capital follows a full stop.</summary>
    private static bool IsLowerCaseStyle(string text, int start, int end)
    {
        if (start >= end || !char.IsLower(FirstLetter(text, start, end)))
        {
            return false;
        }

        int limit = Math.Min(end, start + 2000);
        for (int i = start + 1; i + 2 < limit; i++)
        {
            if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1]) && char.IsLower(text[i + 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsSentence(string text, int at, int end) => at < end && char.IsUpper(FirstLetter(text, at, end));

    /// <summary>The first letter or digit after opening quotes, brackets and signs, or the first other character.</summary>
    private static char FirstLetter(string text, int at, int end)
    {
        int limit = Math.Min(end, at + 4);
        int i = at;
        while (i < limit && text[i] is '"' or '\'' or '“' or '‘' or '«' or '(' or '[' or '¿' or '¡' or '—' or '–' or '-' or ' ')
        {
            i++;
        }

        return i < end ? text[i] : '\0';
    }

    private static ReadOnlySpan<char> NextWord(string text, int at, int end)
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

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    /// <summary>A closing quote or bracket; a straight quote closes only where no word follows it directly.</summary>
    private static bool IsCloser(string text, int at, int end) => text[at] switch
    {
        ')' or ']' or '}' or '”' or '’' or '»' or '›' => true,
        '"' or '\'' or '`' => at + 1 >= end || !char.IsLetterOrDigit(text[at + 1]),
        _ => false,
    };

    /// <summary>Footnote marks as in "in 2019.[12]".</summary>
    private static int SkipFootnote(string text, int at, int end)
    {
        if (at < end && text[at] == '[')
        {
            int i = at + 1;
            while (i < end && i - at < 5 && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > at + 1 && i < end && text[i] == ']')
            {
                return SkipFootnote(text, i + 1, end);
            }
        }

        return at;
    }

    private static int SkipSpace(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '\u200b' or '\ufeff' or '\0'))
        {
            at++;
        }

        return at;
    }
}
