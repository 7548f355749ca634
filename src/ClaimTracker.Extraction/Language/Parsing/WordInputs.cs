namespace ClaimTracker.Extraction.Language.Parsing;

/// <summary>The embeddings whose sum is a word's first vector: the word, its endings and beginning, its shape and its tags.</summary>
internal static class WordInputs
{
    public const int Count = 6;

    /// <summary>The key that stands for every value of a kind that training did not see.</summary>
    public static uint Unknown(int kind) => FeatureHash.Key((uint)kind, 0xFFFF_FFFF);

    public static void Keys(WordForms forms, Upos upos, Xpos xpos, int i, Span<uint> keys)
    {
        keys[0] = FeatureHash.Key(0, forms.Word(i));
        keys[1] = FeatureHash.Key(1, forms.Suffix(i, 3));
        keys[2] = FeatureHash.Key(2, forms.Suffix(i, 2));
        keys[3] = FeatureHash.Key(3, forms.Prefix(i, 3));
        keys[4] = FeatureHash.Key(4, forms.Shape(i), (uint)forms.Case);
        keys[5] = FeatureHash.Key(5, (uint)upos, (uint)xpos);
    }
}
