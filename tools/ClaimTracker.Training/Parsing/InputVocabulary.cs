using ClaimTracker.Extraction.Language;
using ClaimTracker.Extraction.Language.Parsing;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Parsing;

/// <summary>The words, endings and tags that get an embedding of their own.</summary>
internal static class InputVocabulary
{
    private static readonly int[] Least = [2, 4, 4, 4, 4, 2];

    public static Dictionary<uint, int> Count(IReadOnlyList<TreebankSentence> sentences)
    {
        var counts = new Dictionary<uint, int>();
        ForEach(sentences, (_, key) => counts[key] = counts.GetValueOrDefault(key) + 1);
        return counts;
    }

    public static List<uint> Of(IReadOnlyList<TreebankSentence> sentences, Dictionary<uint, int> counts)
    {
        var kept = new SortedSet<uint>(Enumerable.Range(0, WordInputs.Count).Select(WordInputs.Unknown));
        ForEach(sentences, (kind, key) =>
        {
            if (counts[key] >= Least[kind])
            {
                kept.Add(key);
            }
        });
        return [.. kept];
    }

    private static void ForEach(IReadOnlyList<TreebankSentence> sentences, Action<int, uint> use)
    {
        var forms = new WordForms();
        uint[] keys = new uint[WordInputs.Count];
        foreach (TreebankSentence sentence in sentences)
        {
            forms.Read(sentence.Text, sentence.Tokens);
            for (int i = 0; i < sentence.Count; i++)
            {
                WordInputs.Keys(forms, sentence.Upos[i], sentence.Xpos[i], i, keys);
                for (int kind = 0; kind < keys.Length; kind++)
                {
                    use(kind, keys[kind]);
                }
            }
        }
    }
}
