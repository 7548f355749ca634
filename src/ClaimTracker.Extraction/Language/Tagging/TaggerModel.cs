using ClaimTracker.Extraction.Language.Models;

namespace ClaimTracker.Extraction.Language.Tagging;

/// <summary>What the tagger has learned. A class is a pair of a universal and a Penn Treebank tag.</summary>
internal sealed class TaggerModel
{
    public const string FileName = "tagger.model";

    private static readonly Lazy<TaggerModel> Embedded = new(static () => Read(EmbeddedModel.Open(FileName)));

    private readonly (Upos Upos, Xpos Xpos)[] classes;

    private TaggerModel((Upos, Xpos)[] classes, TagDictionary dictionary, LinearModel weights)
    {
        this.classes = classes;
        Dictionary = dictionary;
        Weights = weights;
    }

    public static TaggerModel Shared => Embedded.Value;

    public TagDictionary Dictionary { get; }

    public LinearModel Weights { get; }

    public (Upos Upos, Xpos Xpos) this[int tag] => classes[tag];

    public static TaggerModel Read(ModelReader reader)
    {
        var classes = new (Upos, Xpos)[reader.Number()];
        for (int i = 0; i < classes.Length; i++)
        {
            classes[i] = ((Upos)reader.Byte(), (Xpos)reader.Byte());
        }

        return new TaggerModel(classes, TagDictionary.Read(reader), LinearModel.Read(reader));
    }
}
