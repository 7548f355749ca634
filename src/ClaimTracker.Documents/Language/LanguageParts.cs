using System.Collections.Frozen;
using ClaimTracker.Core.Documents;

namespace ClaimTracker.Documents.Language;

/// <summary>Finds the paragraphs of a document that are in another language than English.</summary>
internal static class LanguageParts
{
    /// <summary>Fewer words show no language: they go with the paragraph before.</summary>
    private const int FewestWords = 12;

    /// <summary>Share of English function words from which on a paragraph is not looked at any closer.</summary>
    private const double EnglishShare = 0.2;

    private static readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> Lookup = FunctionWords.Of.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="otherwise">Whether text that shows no language is taken for English.</param>
    /// <returns>The blocks with those in other languages marked, and whether any paragraph is surely English.</returns>
    public static (IReadOnlyList<TextBlock> Blocks, bool English) Mark(SourceText source, bool otherwise)
    {
        var marked = new List<TextBlock>(source.Blocks.Count);
        bool before = otherwise, any = false, english = false;
        foreach (var block in source.Blocks)
        {
            if (block.Kind is not (BlockKind.Unstructured or BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Quotation or BlockKind.Footnote or BlockKind.Caption or BlockKind.Cues))
            {
                marked.Add(block);
                continue;
            }

            var from = block.Start;
            var current = (bool?)null;
            foreach (var (start, end) in Paragraphs(source.Text, block))
            {
                var found = IsEnglish(source.Text.AsSpan(start, end - start));
                english |= found == true;
                before = found ?? before;
                any |= !before;
                if (current is { } kind && kind != before)
                {
                    Add(block, from, start, kind);
                    from = start;
                }

                current = before;
            }

            Add(block, from, block.End, current ?? before);
        }

        return any ? (marked, english) : (source.Blocks, english);

        void Add(TextBlock block, int start, int end, bool isEnglish) =>
            marked.Add((start, end, isEnglish) == (block.Start, block.End, true) ? block : new TextBlock(isEnglish ? block.Kind : BlockKind.OtherLanguage, start, end, block.Level) { Table = block.Table });
    }

    /// <summary>Only text of unknown structure holds several.</summary>
    private static IEnumerable<(int Start, int End)> Paragraphs(string text, TextBlock block)
    {
        var start = block.Start;
        while (block.Kind == BlockKind.Unstructured && text.IndexOf("\n\n", start, block.End - start, StringComparison.Ordinal) is >= 0 and var end)
        {
            yield return (start, end + 2);
            start = end + 2;
        }

        yield return (start, block.End);
    }

    /// <returns>Null where the paragraph is too short to tell.</returns>
    private static bool? IsEnglish(ReadOnlySpan<char> paragraph)
    {
        int words = 0, english = 0, foreign = 0;
        foreach (var range in paragraph.SplitAny(FunctionWordCounts.Separators))
        {
            var word = paragraph[range];
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                continue;
            }

            words++;
            foreign += Scripts.Of(word[0]) == "Latn" ? 0 : 1;
            english += Lookup.TryGetValue(word, out var languages) && (languages & FunctionWords.EnglishBit) != 0 ? 1 : 0;
        }

        return words < FewestWords ? null
            : english > words * EnglishShare && foreign * 2 < words ? true
            : LanguageIdentifier.Identify(paragraph.ToString()) is { } language ? language == FunctionWords.English
            : null;
    }
}
