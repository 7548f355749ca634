using ClaimTracker.Training.Learning;

namespace ClaimTracker.Training.Treebanks;

/// <summary>The sentences that models learn from and are measured on.</summary>
internal static class TrainingSet
{
    public static readonly IReadOnlyList<string> Tests = ["en_ewt-ud-test", "en_pud-ud-test", "en_gum-ccby-test"];
    public static readonly IReadOnlyList<string> Development = ["en_ewt-ud-dev", "en_gum-ccby-dev"];

    public static List<TreebankSentence> Train(string directory) => [.. Load(directory, "en_ewt-ud-train"), .. Load(directory, "en_gum-ccby-train")];

    public static List<TreebankSentence> Load(string directory, string name) => ConlluFile.Read(Path.Combine(directory, name + ".conllu"));

    /// <summary>Adds copies in capitals, in lower case and capitalised as headlines (about one sentence in seventeen each), as posts and headlines are written.</summary>
    public static List<TreebankSentence> WithCaseVariants(IReadOnlyList<TreebankSentence> sentences, uint seed)
    {
        var random = new SeededShuffle(seed);
        var all = new List<TreebankSentence>(sentences);
        foreach (TreebankSentence sentence in sentences)
        {
            switch (random.NextDouble())
            {
                case < 0.06:
                    all.Add(sentence.WithText(sentence.Text.ToUpperInvariant()));
                    break;
                case < 0.12:
                    all.Add(sentence.WithText(sentence.Text.ToLowerInvariant()));
                    break;
                case < 0.15 when sentence.Count is >= 4 and <= 14:
                    all.Add(sentence.WithText(Headline(sentence)));
                    break;
            }
        }

        return all;
    }

    private static string Headline(TreebankSentence sentence) =>
        string.Join(' ', sentence.Text.Split(' ').Select(w => w.Length > 3 || w == sentence.Text.Split(' ')[0] ? char.ToUpperInvariant(w[0]) + w[1..] : w));
}
