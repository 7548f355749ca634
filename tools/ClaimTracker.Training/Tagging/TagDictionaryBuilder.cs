using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Tagging;
using ClaimTracker.Training.Learning;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Tagging;

/// <summary>Counts the tags of each word. Rare words get no entry, so that the tagger learns to do without one.</summary>
internal static class TagDictionaryBuilder
{
    private const int RareBelow = 4;
    private const int FixedFrom = 30;

    public static TagDictionary Build(IReadOnlyList<TreebankSentence> sentences, TagClasses classes)
    {
        var counts = new SortedDictionary<uint, int[]>();
        foreach (TreebankSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Count; i++)
            {
                uint word = WordForms.HashOf(sentence.Form(i));
                if (!counts.TryGetValue(word, out int[]? tags))
                {
                    counts[word] = tags = new int[classes.Count];
                }

                tags[classes.IndexOf(sentence.Upos[i], sentence.Xpos[i])]++;
            }
        }

        var sets = new Dictionary<string, ushort>();
        var dictionary = new TagDictionary(counts.Count);
        foreach ((uint word, int[] tags) in counts)
        {
            int total = tags.Sum();
            if (total < RareBelow)
            {
                continue;
            }

            int best = Array.IndexOf(tags, tags.Max());
            string set = string.Join(',', tags.Select((count, tag) => (count, tag)).Where(t => t.count * 50 >= total).OrderByDescending(t => t.count * 2 > total).ThenBy(t => t.tag).Select(t => t.tag));
            if (!sets.TryGetValue(set, out ushort number))
            {
                sets[set] = number = (ushort)(sets.Count + 1);
            }

            bool onlyOne = total >= FixedFrom && tags[best] >= total * 0.998;
            dictionary.Add(word, new TagDictionary.Entry(number, onlyOne ? (byte)best : TagDictionary.NotFixed));
        }

        return dictionary;
    }

    public static void Write(TagDictionary dictionary, ModelWriter writer)
    {
        (uint Word, TagDictionary.Entry Entry)[] sorted = [.. dictionary.Sorted()];
        writer.Number((uint)sorted.Length);
        uint last = 0;
        foreach ((uint word, TagDictionary.Entry entry) in sorted)
        {
            writer.Number(word - last);
            last = word;
            writer.Number(entry.Ambiguity);
            writer.Byte(entry.FixedTag);
        }
    }
}
