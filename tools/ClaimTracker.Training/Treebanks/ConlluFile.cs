using System.Globalization;
using System.Text;
using ClaimTracker.Extraction.Language;

namespace ClaimTracker.Training.Treebanks;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html): words only, no empty nodes, no multiword ranges.</summary>
internal static class ConlluFile
{
    public static List<TreebankSentence> Read(string path) =>
        [.. ConlluBlock.Read(path).Select(block => Sentence(block.Text, [.. block.Rows.Where(row => !row[0].Contains('-', StringComparison.Ordinal) && !row[0].Contains('.', StringComparison.Ordinal))]))];

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
