using System.Globalization;
using System.Text;

namespace ClaimTracker.Training.CheckWorthiness;

/// <summary>A sentence of the ClaimBuster data set.</summary>
/// <param name="Verdict">-1 states no fact, 0 an unimportant one, 1 one that is worth checking.</param>
internal sealed record LabelledSentence(string Text, int Verdict);

/// <summary>Reads the comma-separated files of ClaimBuster (RFC 4180 quoting).</summary>
internal static class ClaimBusterFile
{
    public static List<LabelledSentence> Read(string path)
    {
        List<string[]> rows = Rows(File.ReadAllText(path));
        int text = Array.IndexOf(rows[0], "Text"), verdict = Array.IndexOf(rows[0], "Verdict");
        if (text < 0 || verdict < 0)
        {
            throw new ArgumentException($"{path} lacks the column Text or Verdict.");
        }

        return [.. rows.Skip(1).Where(row => row.Length == rows[0].Length).Select(row => new LabelledSentence(row[text], int.Parse(row[verdict], CultureInfo.InvariantCulture)))];
    }

    private static List<string[]> Rows(string content)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < content.Length; i++)
        {
            char c = content[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < content.Length && content[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append(c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                field.Append(c);
            }
        }

        if (row.Count > 0)
        {
            row.Add(field.ToString());
            rows.Add([.. row]);
        }

        return rows;
    }
}
