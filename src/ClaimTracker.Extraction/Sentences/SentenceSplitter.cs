using ClaimTracker.Core.Documents;

namespace ClaimTracker.Extraction.Sentences;

/// <summary>
/// Splits a passage into sentences in one pass. A run of terminators with its closing quotes and brackets ends a sentence unless the word
/// before it (abbreviation, initial, enumerator) or the character after it (lower case) says otherwise.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>Adds the sentences of <paramref name="text"/>[<paramref name="start"/>..<paramref name="end"/>], without white space around them.</summary>
    public static void Split(string text, int start, int end, List<TextSpan> sentences)
    {
        int sentence = Characters.SkipSpace(text, start, end);
        bool lowerCase = LowerCaseStyle.IsUsed(text, sentence, end);
        Enumeration items = Enumeration.At(text, sentence, end);
        var marks = new SpacedMarks(text, start, end);
        int i = Math.Max(sentence, items.Body);
        while (i < end)
        {
            char c = text[i];
            int boundary = -1;
            if (Characters.IsTerminator(c))
            {
                (boundary, i) = Terminators.Read(text, sentence, i, end, lowerCase, ref marks);
            }
            else if (char.IsWhiteSpace(c) && i > sentence)
            {
                int next = Characters.SkipSpace(text, i, end);
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
                sentence = Characters.SkipSpace(text, boundary, end);
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

        int first = Pictures.SkipForward(text, start, end), last = Pictures.SkipBack(text, first, end);
        if (last > first)
        {
            sentences.Add(new TextSpan(first, last));
        }
    }
}
