using System.Globalization;

namespace ClaimTracker.Training.CheckWorthiness;

/// <summary>
/// Sentences of the Universal Dependencies training sets that were read for this: the labels stand in statements.tsv by sentence id, the sentences in the data
/// folder. Three in ten, by a hash of the id, are for testing only.
/// </summary>
internal static class LabelledStatements
{
    private static readonly string[] Treebanks = ["en_ewt-ud-train.conllu", "en_gum-ccby-train.conllu"];

    public static (List<(string Text, bool NotFactual)> Train, List<(string Text, bool NotFactual)> Test) Read(string data)
    {
        Dictionary<string, bool> labels = Labels();
        List<(string, bool)> train = [], test = [];
        foreach (string treebank in Treebanks)
        {
            string id = "";
            foreach (string line in File.ReadLines(DataFiles.Find(data, treebank)))
            {
                if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                {
                    id = line["# sent_id = ".Length..].Trim();
                }
                else if (line.StartsWith("# text = ", StringComparison.Ordinal) && labels.Remove(id, out bool notFactual))
                {
                    (IsTest(id) ? test : train).Add((line["# text = ".Length..].Trim(), notFactual));
                }
            }
        }

        return labels.Count == 0 ? (train, test) : throw new ArgumentException($"{labels.Count} labelled sentences are not in the treebanks, such as {labels.Keys.First()}.");
    }

    private static Dictionary<string, bool> Labels()
    {
        using Stream resource = typeof(LabelledStatements).Assembly.GetManifestResourceStream("statements.tsv")!;
        using var reader = new StreamReader(resource);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToDictionary(fields => fields[0], fields => int.Parse(fields[1], CultureInfo.InvariantCulture) == 1);
    }

    private static bool IsTest(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash % 10 < 3;
    }
}
