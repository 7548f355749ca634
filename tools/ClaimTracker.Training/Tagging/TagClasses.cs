using ClaimTracker.Extraction.Language;
using ClaimTracker.Training.Learning;
using ClaimTracker.Training.Treebanks;

namespace ClaimTracker.Training.Tagging;

/// <summary>The pairs of tags that the tagger chooses among: the most frequent ones, as many as fit one vector row.</summary>
internal sealed class TagClasses
{
    private const int Most = 64;

    private readonly List<(Upos Upos, Xpos Xpos)> pairs;
    private readonly Dictionary<(Upos, Xpos), int> index = [];

    private TagClasses(List<(Upos, Xpos)> pairs)
    {
        this.pairs = pairs;
        for (int i = 0; i < pairs.Count; i++)
        {
            index[pairs[i]] = i;
        }
    }

    public int Count => pairs.Count;

    public static TagClasses Of(IEnumerable<TreebankSentence> sentences) => new(
    [
        .. sentences.SelectMany(s => s.Upos.Zip(s.Xpos)).CountBy(p => p).OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(Most).Select(p => p.Key),
    ]);

    /// <summary>A rare pair goes to the most frequent pair with the same Penn Treebank tag.</summary>
    public int IndexOf(Upos upos, Xpos xpos)
    {
        if (!index.TryGetValue((upos, xpos), out int found))
        {
            found = Math.Max(0, pairs.FindIndex(p => p.Xpos == xpos));
            index[(upos, xpos)] = found;
        }

        return found;
    }

    public void Write(ModelWriter writer)
    {
        writer.Number((uint)pairs.Count);
        foreach ((Upos upos, Xpos xpos) in pairs)
        {
            writer.Byte((byte)upos);
            writer.Byte((byte)xpos);
        }
    }
}
