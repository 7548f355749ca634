using ClaimTracker.Training.Learning;

namespace ClaimTracker.Training.Treebanks;

/// <summary>The sentences that models learn from and are measured on.</summary>
internal static class TrainingSet
{
    public static readonly IReadOnlyList<string> Tests = ["en_ewt-ud-test", "en_pud-ud-test", "en_gum-ccby-test"];
    public static readonly IReadOnlyList<string> Development = ["en_ewt-ud-dev", "en_gum-ccby-dev"];

    public static List<TreebankSentence> Train(string directory) => [.. Load(directory, "en_ewt-ud-train"), .. Load(directory, "en_gum-ccby-train")];

    public static List<TreebankSentence> Load(string directory, string name) => ConlluFile.Read(Path.Combine(directory, name + ".conllu"));

    /// <summary>Adds copies of some sentences in capitals, in lower case and capitalised as headlines, as posts and headlines are written.</summary>
    public static List<TreebankSentence> WithCaseVariants(IReadOnlyList<TreebankSentence> sentences, uint seed)
    {
        var random = new SeededShuffle(seed);
        var all = new List<TreebankSentence>(sentences);
        foreach (TreebankSentence sentence in sentences)
        {
            if (CaseVariant(sentence, random) is { } variant)
            {
                all.Add(variant);
            }
        }

        return all;
    }

    /// <summary>For about one sentence in seven the same sentence in another case, otherwise null.</summary>
    public static TreebankSentence? CaseVariant(TreebankSentence sentence, SeededShuffle random) => random.NextDouble() switch
    {
        < 0.06 => sentence.WithText(sentence.Text.ToUpperInvariant()),
        < 0.12 => sentence.WithText(sentence.Text.ToLowerInvariant()),
        < 0.15 when sentence.Count is >= 4 and <= 14 => sentence.WithText(Headline(sentence)),
        _ => null,
    };

    private static string Headline(TreebankSentence sentence) =>
        string.Join(' ', sentence.Text.Split(' ').Select(w => w.Length > 3 || w == sentence.Text.Split(' ')[0] ? char.ToUpperInvariant(w[0]) + w[1..] : w));
}
