using System.Globalization;
using System.Text;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Training.Treebanks;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html): words only, no empty nodes, no multiword ranges.</summary>
internal static class ConlluFile
{
    public static List<TreebankSentence> Read(string path)
    {
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        string raw = "";
        int number = 0;
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                raw = line["# text = ".Length..];
            }
            else if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    sentences.Add(Sentence(raw, rows));
                    rows.Clear();
                }
            }
            else if (line[0] != '#')
            {
                string[] columns = line.Split('\t');
                if (columns.Length != 10)
                {
                    throw new InvalidDataException($"{path}:{number}: {columns.Length} columns, 10 expected.");
                }

                if (!columns[0].Contains('-', StringComparison.Ordinal) && !columns[0].Contains('.', StringComparison.Ordinal))
                {
                    rows.Add(columns);
                }
            }
        }

        return sentences;
    }

    private static TreebankSentence Sentence(string raw, List<string[]> rows)
    {
        var text = new StringBuilder();
        var tokens = new Token[rows.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            if (i > 0)
            {
                text.Append(' ');
            }

            tokens[i] = new Token(text.Length, text.Length + rows[i][1].Length);
            text.Append(rows[i][1]);
        }

        return new TreebankSentence(
            raw,
            text.ToString(),
            tokens,
            [.. rows.Select(r => TreebankLabels.ToUpos(r[3]))],
            [.. rows.Select(r => TreebankLabels.ToXpos(r[4]))],
            [.. rows.Select(r => r[2])],
            [.. rows.Select(r => int.Parse(r[6], CultureInfo.InvariantCulture) - 1)],
            [.. rows.Select(r => TreebankLabels.ToRelation(r[7]))]);
    }
}
