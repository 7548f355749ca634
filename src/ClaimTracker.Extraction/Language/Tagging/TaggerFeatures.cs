namespace ClaimTracker.Extraction.Language.Tagging;

/// <summary>The features of one decision of the tagger. Order and numbers are part of the model file's format.</summary>
internal static class TaggerFeatures
{
    public const int Most = 40;

    /// <summary>How many features tell of the word alone.</summary>
    public const int OfWord = 8;

    /// <summary>Fills <paramref name="keys"/>, first with what tells of the word alone, and returns how many.</summary>
    /// <param name="ambiguity">Ambiguity class of each word.</param>
    /// <param name="previous">Tag of the word before, and <paramref name="beforePrevious"/> of the one before that; 255 outside.</param>
    public static int Extract(WordForms forms, ReadOnlySpan<ushort> ambiguity, int i, uint previous, uint beforePrevious, Span<uint> keys)
    {
        uint word = forms.Word(i);
        uint wordBefore = forms.Word(i - 1);
        uint wordAfter = forms.Word(i + 1);
        uint shape = forms.Shape(i);
        uint position = ((uint)forms.Case << 2) | (i == 0 ? 1u : 0u) | (i == forms.Count - 1 ? 2u : 0u);
        uint suffix2 = forms.Suffix(i, 2);
        uint suffix3 = forms.Suffix(i, 3);
        uint own = ambiguity[i];
        uint next = i + 1 < ambiguity.Length ? ambiguity[i + 1] : ushort.MaxValue;
        uint afterNext = i + 2 < ambiguity.Length ? ambiguity[i + 2] : ushort.MaxValue;
        uint tags = (beforePrevious << 8) | previous;

        int n = 0;
        keys[n++] = FeatureHash.Key(0, word);
        keys[n++] = FeatureHash.Key(22, forms.Suffix(i, 1));
        keys[n++] = FeatureHash.Key(23, suffix2);
        keys[n++] = FeatureHash.Key(24, suffix3);
        keys[n++] = FeatureHash.Key(25, forms.Suffix(i, 4));
        keys[n++] = FeatureHash.Key(26, forms.Prefix(i, 1), shape);
        keys[n++] = FeatureHash.Key(27, forms.Prefix(i, 2));
        keys[n++] = FeatureHash.Key(28, forms.Prefix(i, 3));

        keys[n++] = FeatureHash.Key(1, word, previous);
        keys[n++] = FeatureHash.Key(2, word, tags);
        keys[n++] = FeatureHash.Key(3, previous);
        keys[n++] = FeatureHash.Key(4, tags);
        keys[n++] = FeatureHash.Key(5, wordBefore);
        keys[n++] = FeatureHash.Key(6, wordAfter);
        keys[n++] = FeatureHash.Key(7, forms.Word(i - 2));
        keys[n++] = FeatureHash.Key(8, forms.Word(i + 2));
        keys[n++] = FeatureHash.Key(9, word, wordBefore);
        keys[n++] = FeatureHash.Key(10, word, wordAfter);
        keys[n++] = FeatureHash.Key(11, wordBefore, wordAfter);
        keys[n++] = FeatureHash.Key(12, own, previous);
        keys[n++] = FeatureHash.Key(13, own, next);
        keys[n++] = FeatureHash.Key(14, own, next, previous);
        keys[n++] = FeatureHash.Key(15, own, tags);
        keys[n++] = FeatureHash.Key(16, next, afterNext, own);
        keys[n++] = FeatureHash.Key(17, next, previous);
        keys[n++] = FeatureHash.Key(18, forms.Suffix(i + 1, 3), own);
        keys[n++] = FeatureHash.Key(19, forms.Suffix(i - 1, 3), own);
        keys[n++] = FeatureHash.Key(20, shape, position);
        keys[n++] = FeatureHash.Key(21, shape, previous, (uint)forms.Case);
        keys[n++] = FeatureHash.Key(29, suffix2, previous);
        keys[n++] = FeatureHash.Key(30, suffix3, shape, position);
        keys[n++] = FeatureHash.Key(31, suffix3, next);
        keys[n++] = FeatureHash.Key(32, forms.Shape(i - 1), shape);
        keys[n++] = FeatureHash.Key(33, forms.Shape(i + 1), shape);
        return n;
    }
}
