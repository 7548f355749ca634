namespace ClaimTracker.Extraction.Language.Tagging;

/// <summary>Greedy tagger from left to right with a linear model. Keeps buffers: one per thread.</summary>
internal sealed class PerceptronTagger(TaggerModel model)
{
    private readonly uint[] keys = new uint[TaggerFeatures.Most];
    private readonly WordScores words = new(model.Weights);
    private readonly short[] scores = new short[model.Weights.Stride];
    private ushort[] ambiguity = new ushort[64];
    private byte[] tags = new byte[64];

    public TaggerModel Model => model;

    /// <summary>Tags as class numbers of the model, one for each word of <paramref name="forms"/>; valid until the next call.</summary>
    public ReadOnlySpan<byte> Tag(WordForms forms)
    {
        int count = forms.Count;
        if (tags.Length < count)
        {
            tags = new byte[count * 2];
            ambiguity = new ushort[count * 2];
        }

        for (int i = 0; i < count; i++)
        {
            TagDictionary.Entry entry = model.Dictionary[forms.Word(i)];
            ambiguity[i] = entry.Ambiguity;
            tags[i] = entry.FixedTag;
        }

        ReadOnlySpan<ushort> classes = ambiguity.AsSpan(0, count);
        uint previous = byte.MaxValue;
        uint beforePrevious = byte.MaxValue;
        for (int i = 0; i < count; i++)
        {
            if (tags[i] == TagDictionary.NotFixed)
            {
                int n = TaggerFeatures.Extract(forms, classes, i, previous, beforePrevious, keys);
                words.Of(keys.AsSpan(0, TaggerFeatures.OfWord)).CopyTo(scores);
                model.Weights.Add(keys.AsSpan(TaggerFeatures.OfWord, n - TaggerFeatures.OfWord), scores);
                tags[i] = (byte)model.Weights.Best(scores);
            }

            beforePrevious = previous;
            previous = tags[i];
        }

        return tags.AsSpan(0, count);
    }
}
