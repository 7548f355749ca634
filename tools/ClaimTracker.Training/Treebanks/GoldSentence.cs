using System.Globalization;

namespace ClaimTracker.Training.Treebanks;

/// <summary>A treebank sentence with its raw text, its words' places in it, and its tree.</summary>
internal sealed record GoldSentence(string Document, string Text, IReadOnlyList<GoldWord> Words)
{
    private readonly List<int>[] _children = ChildrenOf(Words);

    public GoldWord this[int word] => Words[word];

    public int Count => Words.Count;

    public IReadOnlyList<int> Children(int word) => _children[word];

    public static List<GoldSentence> Load(string directory, string name) => [.. ConlluBlock.Read(Path.Combine(directory, name + ".conllu")).Select(Of)];

    public static GoldSentence Of(ConlluBlock block)
    {
        var words = new List<GoldWord>();
        int position = 0;
        (int Last, int At, int End) range = (0, 0, 0);
        foreach (string[] row in block.Rows)
        {
            if (row[0].Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            if (row[0].Split('-') is [_, string last])
            {
                int start = Find(block.Text, row[1], position);
                position = start + row[1].Length;
                range = (Number(last), start, position);
                continue;
            }

            int from, to;
            if (Number(row[0]) <= range.Last)
            {
                from = range.At;
                to = Number(row[0]) == range.Last ? range.End : Math.Min(range.End, from + row[1].Length);
                range.At = to;
            }
            else
            {
                from = Find(block.Text, row[1], position);
                to = position = Math.Min(block.Text.Length, from + row[1].Length);
            }

            words.Add(new GoldWord(row[1], row[2], row[3], row[4], row[5], Number(row[6]) - 1, row[7], Enhanced(row[8]), row[9], from, to));
        }

        return new GoldSentence(block.Document, block.Text, words);
    }

    /// <summary>The words from the first to the last of a subtree, itself included.</summary>
    public (int Low, int High) Extent(int word)
    {
        (int low, int high) = (word, word);
        foreach (int child in _children[word])
        {
            (int l, int h) = Extent(child);
            (low, high) = (Math.Min(low, l), Math.Max(high, h));
        }

        return (low, high);
    }

    /// <summary>Heads a clause: a verb, or something with a subject, copula or auxiliary.</summary>
    public bool IsClause(int word) =>
        Words[word].Upos is "VERB" or "AUX" || _children[word].Exists(c => Words[c].Base is "nsubj" or "csubj" or "cop" or "aux" or "expl");

    /// <summary>The predicate or one of its auxiliaries is finite.</summary>
    /// <param name="kept">Where only these words count.</param>
    public bool IsFinite(int word, bool[]? kept = null) =>
        IsFiniteWord(word, kept) || _children[word].Exists(c => Words[c].Base is "aux" or "cop" && IsFiniteWord(c, kept));

    private bool IsFiniteWord(int word, bool[]? kept) => Words[word].IsFinite && (kept is null || kept[word]);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Find(string text, string form, int position) =>
        text.IndexOf(form, position, StringComparison.Ordinal) is >= 0 and var at ? at : position;

    private static List<(int Head, string Relation)> Enhanced(string column) =>
    [
        .. column.Split('|').Select(arc => arc.Split(':', 2)).Where(arc => arc.Length == 2 && !arc[0].Contains('.', StringComparison.Ordinal))
            .Select(arc => (Number(arc[0]) - 1, arc[1])),
    ];

    private static List<int>[] ChildrenOf(IReadOnlyList<GoldWord> words)
    {
        List<int>[] children = [.. words.Select(_ => new List<int>())];
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Head >= 0)
            {
                children[words[i].Head].Add(i);
            }
        }

        return children;
    }
}
