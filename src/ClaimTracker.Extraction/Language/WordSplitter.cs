using static ClaimTracker.Extraction.Language.TokenCharacters;

namespace ClaimTracker.Extraction.Language;

/// <summary>Cuts the inside of a chunk: hyphens, slashes, dashes, brackets and forgotten spaces.</summary>
internal static class WordSplitter
{
    /// <summary>These keep their hyphen and the word after it ("anti-government", "mid-August"); other hyphens are tokens of their own.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "anti", "arch", "bi", "co", "counter", "cross", "de", "e", "ex", "extra", "inter", "intra", "mega", "micro", "mid", "mini", "mis", "multi", "non",
        "over", "post", "pre", "pro", "pseudo", "psycho", "quasi", "re", "semi", "socio", "sub", "super", "trans", "ultra", "un", "under",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void AddWords(string text, int start, int end, AnalyzedSentence sentence)
    {
        int word = start;
        int i = start;
        while (i < end)
        {
            int mark = char.IsLetterOrDigit(text[i]) ? 0 : MarkAt(text, start, i, end);
            if (mark == 0)
            {
                i++;
                continue;
            }

            if (i > word)
            {
                Clitics.AddWord(text, word, i, sentence);
            }

            sentence.Add(i, i + mark);
            i += mark;
            word = i;
        }

        if (end > word)
        {
            Clitics.AddWord(text, word, end, sentence);
        }
    }

    /// <summary>Length of the mark at <paramref name="i"/> that is a token of its own, 0 where it belongs to the word around it.</summary>
    private static int MarkAt(string text, int start, int i, int end)
    {
        char c = text[i];
        char before = i > start ? text[i - 1] : '\0';
        char after = i + 1 < end ? text[i + 1] : '\0';
        switch (c)
        {
            case '-':
                int run = MarkRun(text, i, end);
                return run > 1 || !KeepsHyphen(text, start, i, end) ? run : 0;
            case '.':
                int dots = MarkRun(text, i, end);
                return dots > 1 || IsForgottenSpace(text, start, i, end) ? dots : 0;
            case ',':
            case ':':
                return char.IsAsciiDigit(before) && char.IsAsciiDigit(after) ? 0 : 1;
            case '/':
                return IsDateOrFraction(text, start, i, end) || (i - start == 1 && end - i == 2) ? 0 : 1;
            case '&':
                return end - start <= 5 && char.IsAsciiLetterUpper(before) && char.IsAsciiLetterUpper(after) ? 0 : 1;
            case '%' or '$' or '€' or '£' or '¥' or '₹' or '=' or '~' or '|' or '•' or '·' or '¿' or '¡':
            case '"' or '“' or '”' or '«' or '»' or '(' or ')' or '[' or ']' or '{' or '}' or '<' or '>' or ';' or '!' or '?' or '…' or '*' or '+':
                return MarkRun(text, i, end);
            default:
                return IsDash(c) ? 1 : 0;
        }
    }

    private static bool KeepsHyphen(string text, int start, int i, int end)
    {
        int word = i;
        while (word > start && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        if (word < i)
        {
            return (word == start || text[word - 1] == '-') && i + 1 < end && char.IsLetterOrDigit(text[i + 1]) && Prefixes.Contains(text.AsSpan(word, i - word));
        }

        return IsPhoneNumberOrIsoDate(text, start, end);
    }

    /// <summary>Digits in three or more groups (713-853-3989, 2024-03-05), or seven digits as 345-9945.</summary>
    private static bool IsPhoneNumberOrIsoDate(string text, int start, int end)
    {
        if (end - start > 24)
        {
            return false;
        }

        int hyphens = 0;
        int digits = 0;
        for (int i = start; i < end; i++)
        {
            if (text[i] == '-')
            {
                hyphens++;
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                digits++;
            }
            else
            {
                return false;
            }
        }

        return hyphens >= 2 || (hyphens == 1 && digits == 7 && text[start + 3] == '-');
    }

    private static bool IsDateOrFraction(string text, int start, int i, int end)
    {
        for (int k = Math.Max(start, i - 4); k < Math.Min(end, i + 5); k++)
        {
            if (!char.IsAsciiDigit(text[k]) && text[k] != '/')
            {
                return false;
            }
        }

        return i > start && i + 1 < end;
    }

    /// <summary>"the end.Then": a word in lower case, a stop, and a capitalised word.</summary>
    private static bool IsForgottenSpace(string text, int start, int i, int end) =>
        i - start >= 3 && end - i >= 3 && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2]) && char.IsUpper(text[i + 1]) && char.IsLower(text[i + 2]);
}
