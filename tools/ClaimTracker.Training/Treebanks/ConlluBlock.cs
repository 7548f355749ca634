using System.Text;

namespace ClaimTracker.Training.Treebanks;

/// <summary>One sentence of a CoNLL-U file as it stands there: the "# text" line and all rows of ten columns.</summary>
/// <param name="Document">Name of the document, by the last "# newdoc" line; empty where the file has none.</param>
internal sealed record ConlluBlock(string Document, string Text, IReadOnlyList<string[]> Rows)
{
    private const string TextMark = "# text = ";
    private const string DocumentMark = "# newdoc id = ";

    /// <exception cref="InvalidDataException">A row has not ten columns; the message says where.</exception>
    public static IEnumerable<ConlluBlock> Read(string path)
    {
        var rows = new List<string[]>();
        (string text, string document, int number) = ("", "", 0);
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            if (line.StartsWith(TextMark, StringComparison.Ordinal))
            {
                text = line[TextMark.Length..];
            }
            else if (line.StartsWith(DocumentMark, StringComparison.Ordinal))
            {
                document = line[DocumentMark.Length..];
            }
            else if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    yield return new ConlluBlock(document, text, rows);
                    rows = [];
                }
            }
            else if (line[0] != '#')
            {
                string[] columns = line.Split('\t');
                rows.Add(columns.Length == 10 ? columns : throw new InvalidDataException($"{path}:{number}: {columns.Length} columns, 10 expected."));
            }
        }

        if (rows.Count > 0)
        {
            yield return new ConlluBlock(document, text, rows);
        }
    }
}
