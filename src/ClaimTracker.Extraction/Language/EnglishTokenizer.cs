using static ClaimTracker.Extraction.Language.TokenCharacters;

namespace ClaimTracker.Extraction.Language;

/// <summary>
/// Cuts text into words as the English Universal Dependencies treebanks do. White space always cuts; then each chunk loses its
/// punctuation from the outside in, and what remains is cut at hyphens, slashes, missing spaces and clitics.
/// One pass, linear time, no allocation.
/// </summary>
internal static class EnglishTokenizer
{
    /// <summary>A longer chunk without white space is cut here, so that no step looks back over more than this.</summary>
    private const int LongestChunk = 2048;

    public static void Tokenize(string text, int start, int end, AnalyzedSentence sentence)
    {
        int i = start;
        while (i < end)
        {
            if (IsBlank(text[i]))
            {
                i++;
                continue;
            }

            int chunk = i;
            bool plain = true;
            while (i < end && !IsBlank(text[i]) && i - chunk < LongestChunk)
            {
                plain &= char.IsAsciiLetter(text[i]);
                i++;
            }

            if (i < end && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                i++;
            }

            if (plain)
            {
                Clitics.AddWord(text, chunk, i, sentence);
            }
            else
            {
                AddChunk(text, chunk, i, end, sentence);
            }
        }
    }

    private static void AddChunk(string text, int start, int end, int spanEnd, AnalyzedSentence sentence)
    {
        if (Emoticons.Is(text.AsSpan(start, end - start)))
        {
            sentence.Add(start, end);
            return;
        }

        while (start < end && LeadingMark(text, start, end) is var mark and > 0)
        {
            sentence.Add(start, start + mark);
            start += mark;
        }

        if (start == end)
        {
            return;
        }

        int core = end;
        while (core > start && TrailingMark(text, start, core, end, spanEnd) is var mark and > 0)
        {
            core -= mark;
        }

        if (core > start && core < end && text[core] == '/' && WebAddresses.Is(text.AsSpan(start, core - start)))
        {
            core++;
        }

        if (core > start)
        {
            if (WebAddresses.Is(text.AsSpan(start, core - start)))
            {
                sentence.Add(start, core);
            }
            else
            {
                WordSplitter.AddWords(text, start, core, sentence);
            }
        }

        AddMarks(text, core, end, sentence);
    }

    /// <summary>The stripped end of a chunk, in reading order; runs of dots, and of ! and ?, stay together.</summary>
    private static void AddMarks(string text, int start, int end, AnalyzedSentence sentence)
    {
        while (start < end)
        {
            int length = MarkRun(text, start, end);
            sentence.Add(start, start + length);
            start += length;
        }
    }

    /// <summary>Length of the mark that a chunk begins with, 0 where it begins with a word.</summary>
    private static int LeadingMark(string text, int start, int end)
    {
        char c = text[start];
        if (char.IsLetterOrDigit(c))
        {
            return 0;
        }

        char next = start + 1 < end ? text[start + 1] : '\0';
        bool wordFollows = char.IsLetterOrDigit(next);
        return c switch
        {
            '#' or '@' or '_' when wordFollows => 0,
            '.' or '+' when char.IsAsciiDigit(next) => 0,
            '\'' or '’' or '‘' when Clitics.StartsWithOne(text.AsSpan(start, end - start)) => 0,
            _ when char.IsSurrogate(c) || IsJoining(c) => 0,
            _ => MarkRun(text, start, end),
        };
    }

    /// <summary>Length of the mark that text[start..end] ends with, 0 where it ends with a word.</summary>
    private static int TrailingMark(string text, int start, int end, int chunkEnd, int spanEnd)
    {
        char c = text[end - 1];
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsJoining(c))
        {
            return 0;
        }

        if (c == '.')
        {
            int dots = 1;
            while (end - 1 - dots >= start && text[end - 1 - dots] == '.')
            {
                dots++;
            }

            if (dots > 1)
            {
                return dots;
            }

            bool last = IsEndOfSentence(text, chunkEnd, spanEnd);
            return Abbreviations.KeepsStop(text.AsSpan(start, end - start), last) ? 0 : 1;
        }

        return 1;
    }

    /// <summary>Only closing quotes and brackets stand between this place and the end of the part that is tokenized.</summary>
    private static bool IsEndOfSentence(string text, int from, int spanEnd)
    {
        for (int i = from; i < spanEnd; i++)
        {
            if (!IsBlank(text[i]) && !IsClosing(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
